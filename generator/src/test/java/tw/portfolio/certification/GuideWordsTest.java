package tw.portfolio.certification;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tw.portfolio.diagnostic.Catalogue;
import tw.portfolio.diagnostic.Language;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.guards.Golden;
import tw.portfolio.model.RecordKind;

/** The guides explain the words pages use: the same words, for the same readers. */
class GuideWordsTest {
    private static final Pattern TABLE =
            Pattern.compile("(<!-- words: (family|staff) (zh-TW|en) -->\\n)(.*?)(<!-- end -->)", Pattern.DOTALL);

    /** A verdict as the tables explain it. */
    private record Told(VerdictKind kind, Optional<Cause> cause) {
        static Told of(VerdictKind kind) {
            return new Told(kind, Optional.empty());
        }
    }

    private static final List<Told> TOLD = List.of(
            Told.of(VerdictKind.CERTIFIED),
            Told.of(VerdictKind.PENDING),
            new Told(VerdictKind.PENDING, Optional.of(Cause.NOT_MERGED)),
            Told.of(VerdictKind.CHANGED_SINCE_CERTIFIED),
            Told.of(VerdictKind.ATTESTED),
            Told.of(VerdictKind.NOT_REQUIRED),
            Told.of(VerdictKind.UNCOMMITTED),
            Told.of(VerdictKind.WRONG_CERTIFIER));
    private final VerdictWords words = new VerdictWords(Catalogue.shipped());

    @Test
    void studentsReadTheWordsOfTheirPages() throws IOException {
        check("students.md");
    }

    @Test
    void familiesReadTheWordsOfTheirPages() throws IOException {
        check("families.md");
    }

    @Test
    void teachersReadTheWordsOfTheirPages() throws IOException {
        check("teachers.md");
    }

    private void check(String guide) throws IOException {
        Path file = Path.of("docs/guide", guide);
        Matcher tables = TABLE.matcher(Files.readString(file));
        assertEquals(Language.values().length, tables.results().count(), "tables of words in " + guide);
        tables.reset();
        Golden.assertSame(file, tables.replaceAll(match -> Matcher.quoteReplacement(table(match))));
    }

    private String table(MatchResult match) {
        Function<Verdict, VerdictWords.Words> reader = match.group(2).equals("family") ? words::family : words::staff;
        Language language = match.group(3).equals("en") ? Language.EN : Language.ZH_TW;
        Set<String> rows = new LinkedHashSet<>();
        for (RecordKind kind : List.of(RecordKind.OUTCOME, RecordKind.PERFORMANCE)) {
            for (Told told : TOLD) {
                VerdictWords.Words said = reader.apply(verdict(kind, told));
                Text record = new Text(kind.zh(), kind.en());
                rows.add("| " + record.in(language) + " | " + said.label().in(language) + " | "
                        + said.sentence().in(language) + " |\n");
            }
        }
        String head = new Text("| 紀錄 | 頁面上的字 | 意思 |\n", "| record | word | meaning |\n").in(language);
        return match.group(1) + "\n" + head + "|---|---|---|\n" + String.join("", rows) + "\n" + match.group(5);
    }

    private static Verdict verdict(RecordKind record, Told told) {
        return new Verdict(
                "main",
                "a/b",
                record,
                told.kind(),
                new TreeSet<>(),
                Trust.CLAIMED,
                Optional.empty(),
                Optional.empty(),
                told.cause().map(Verdict.Reason::of),
                List.of(),
                "");
    }
}
