package tw.portfolio.schema;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tw.portfolio.certification.TrustSettings;
import tw.portfolio.diagnostic.Language;
import tw.portfolio.guards.Golden;
import tw.portfolio.source.SourceException;

/** What the page on {@code trust.yaml} says is what the program reads. */
class TrustPagesTest {
    private static final Path PAGE = Path.of("docs/trust.md");
    private static final Pattern MADE =
            Pattern.compile("(<!-- (fields|example) (zh-TW|en) -->\\n)(.*?)(<!-- end -->)", Pattern.DOTALL);
    private static final Pattern YAML = Pattern.compile("```yaml\\n(.*?)```", Pattern.DOTALL);
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(TrustPages.schema(), InputFormat.JSON);

    @TempDir
    Path folder;

    @Test
    void pageAndSchemaAreInStep() throws IOException {
        Matcher made = MADE.matcher(Files.readString(PAGE));
        Golden.assertSame(PAGE, made.replaceAll(match -> Matcher.quoteReplacement(made(match))));
        Golden.assertSame(Path.of("docs/trust.schema.json"), TrustPages.schema());
    }

    private static String made(MatchResult match) {
        Language language = match.group(3).equals("en") ? Language.EN : Language.ZH_TW;
        String text = match.group(2).equals("fields")
                ? TrustPages.table(language)
                : "```yaml\n" + TrustPages.example() + "```\n";
        return match.group(1) + "\n" + text + "\n" + match.group(5);
    }

    @Test
    void everyExampleOfThePageIsReadWithoutAFinding() throws IOException {
        List<String> examples = YAML.matcher(Files.readString(PAGE))
                .results()
                .map(match -> match.group(1))
                .toList();
        assertTrue(examples.size() >= 4, "the page has examples");
        for (String example : examples) {
            Path file = Files.writeString(folder.resolve("trust.yaml"), example);
            assertDoesNotThrow(() -> TrustSettings.read(file), example);
            assertEquals(List.of(), SCHEMA.validate(example, InputFormat.YAML), example);
        }
    }

    @Test
    void theSchemaRefusesWhatTheReaderRefuses() throws IOException {
        for (String wrong : List.of("minimum: high\n", "forge: []\n", "forges:\n  - {name: GitHub}\n")) {
            Path file = Files.writeString(folder.resolve("trust.yaml"), wrong);
            assertThrows(SourceException.class, () -> TrustSettings.read(file), wrong);
            assertFalse(SCHEMA.validate(wrong, InputFormat.YAML).isEmpty(), wrong);
        }
    }
}
