package tw.portfolio.binding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Noted;
import tw.portfolio.model.BodyBounds;
import tw.portfolio.model.Entry;
import tw.portfolio.model.School;
import tw.portfolio.source.Source;
import tw.portfolio.source.SourceSettings;
import tw.portfolio.source.Sources;

/** What one record asks of pages and reports is told, and has an end. */
class BoundedRecordTest {
    private static final String STUDENT = "students/114/1140101/";
    private static final String WORK = STUDENT + "about/";

    @TempDir
    Path school;

    @BeforeEach
    void lay() throws IOException {
        write("portfolio.yaml", """
                name: 桃園市立永豐高級中等學校
                code: "030000"
                telephone: (03)000-0000
                regulation: yungfeng-108
                current-term: 115-1
                branch: main
                """);
        write(STUDENT + "student.yaml", "name: 陳同學\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"&", "字\n"})
    void aTextTooLongToShowIsToldAndShownAsASentence(String piece) throws IOException {
        write(WORK + "about.md", "---\n---\n" + piece.repeat(BodyBounds.MOST_SHOWN / piece.length() + 1));
        Noted<Optional<School>> bound = bind();
        assertEquals(List.of("body.too-long"), rules(bound, "body."));
        Entry<?> entry = bound.value().orElseThrow().students().get(0).entries().all().stream()
                .filter(it -> it.path().endsWith("about"))
                .findFirst()
                .orElseThrow();
        String shown = Body.of(entry);
        assertTrue(shown.length() < 300 && shown.contains(WORK + "about.md"), shown);
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 99})
    void aTableOfTooManyCellsIsToldToBeShownAsWritten(int columns) throws IOException {
        String table = "|a".repeat(columns) + "|\n" + "|-".repeat(columns) + "|\n" + "|\n".repeat(300);
        write(WORK + "about.md", "---\n---\n" + table);
        assertEquals(List.of("body.as-written"), rules(bind(), "body."));
        write(WORK + "about.md", "---\n---\n" + table.substring(0, 20) + "\n\n一句話。\n");
        assertEquals(List.of(), rules(bind(), "body."));
    }

    @Test
    void ofTooManyFilesThatAloneIsTold() throws IOException {
        write(WORK + "about.md", "---\n---\n文字。\n");
        for (int i = 0; i <= Entry.MOST_FILES; i++) {
            write(WORK + i + ".txt", "x");
        }
        assertEquals(List.of("record.too-many-files"), rules(bind(), "re"));
    }

    @Test
    void ofManyFindingsOfAKindTheFirstAreToldAndHowManyMore() throws IOException {
        String keys = IntStream.range(0, 1000).mapToObj(i -> "zz" + i + ": 1\n").collect(Collectors.joining());
        write(WORK + "about.md", "---\n" + keys + "---\n文字。\n");
        List<Diagnostic> notes = bind().notes();
        assertEquals(
                200,
                notes.stream()
                        .filter(note -> note.rule().equals(Keys.UNKNOWN_KEY))
                        .count());
        Diagnostic more = notes.stream()
                .filter(note -> note.rule().equals(Crowds.MORE))
                .findFirst()
                .orElseThrow();
        assertEquals("800", more.values().get("count").zh());
        assertEquals(WORK + "about.md:202:1", more.at().toString().replaceFirst(".*/students", "students"));
    }

    private static List<String> rules(Noted<?> bound, String prefix) {
        return bound.notes().stream()
                .map(note -> note.rule().toString())
                .filter(rule -> rule.startsWith(prefix))
                .toList();
    }

    private Noted<Optional<School>> bind() throws IOException {
        try (Source source = Sources.open(new SourceSettings("main", school, Optional.empty(), true))) {
            return Binder.bind(List.of(source));
        }
    }

    private void write(String path, String text) throws IOException {
        Path file = school.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
