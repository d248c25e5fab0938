package tw.portfolio.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Language;
import tw.portfolio.diagnostic.Location;
import tw.portfolio.diagnostic.Severity;
import tw.portfolio.guards.Golden;

/** Each format against its golden file, its published schema, and records that would rather be something else. */
class ReportsTest {
    private static final Path GOLDEN = Path.of("src/test/cases/reports");
    private static final Path SCHEMAS = Path.of("src/test/resources/schemas");
    private static final Language[] CHINESE = {Language.ZH_TW};
    private static final Language[] BOTH = Language.values();

    @Test
    void eachFormatTellsTheSameFindings() throws IOException {
        for (ReportFormat format : ReportFormat.values()) {
            Golden.assertSame(GOLDEN.resolve("ordinary." + format.word()), written(format, Reported.ordinary(), BOTH));
            Golden.assertSame(GOLDEN.resolve("hostile." + format.word()), written(format, Reported.hostile(), CHINESE));
            Golden.assertSame(GOLDEN.resolve("none." + format.word()), written(format, Reported.none(), CHINESE));
        }
    }

    @Test
    void sarifFitsItsSchema() throws IOException {
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_4);
        assertFit(
                registry.getSchema(Files.readString(SCHEMAS.resolve("sarif-schema-2.1.0.json")), InputFormat.JSON),
                ReportFormat.SARIF);
    }

    @Test
    void gitlabFitsWhatItsDocumentationSays() throws IOException {
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
        assertFit(
                registry.getSchema(
                        Files.readString(SCHEMAS.resolve("gitlab-code-quality.schema.json")), InputFormat.JSON),
                ReportFormat.GITLAB);
    }

    private static void assertFit(Schema schema, ReportFormat format) throws IOException {
        for (Findings findings : List.of(Reported.ordinary(), Reported.hostile(), Reported.none(), Reported.many(9))) {
            List<Error> faults = schema.validate(written(format, findings, BOTH), InputFormat.JSON);
            assertEquals(List.of(), faults);
        }
        assertFalse(schema.validate("{\"runs\": 1}", InputFormat.JSON).isEmpty(), "the schema refuses something");
    }

    @Test
    void junitFitsItsSchemaAndSaysWhatWasFound() throws Exception {
        SchemaFactory schemas = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
        for (Findings findings : List.of(Reported.ordinary(), Reported.hostile(), Reported.none(), Reported.many(9))) {
            String xml = written(ReportFormat.JUNIT, findings, BOTH);
            schemas.newSchema(SCHEMAS.resolve("junit-10.xsd").toFile())
                    .newValidator()
                    .validate(new StreamSource(new StringReader(xml)));
            Document document = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
            NodeList failures = document.getElementsByTagName("failure");
            long failing = findings.all().stream()
                    .filter(it -> it.severity().compareTo(findings.failOn()) >= 0)
                    .count();
            assertEquals(failing, failures.getLength(), "a note is no red test where it fails nothing");
            long others = findings.all().size() - failing;
            assertEquals(others, document.getElementsByTagName("system-out").getLength(), "and is told nevertheless");
            assertTrue(
                    document.getElementsByTagName("testcase").getLength() > 0,
                    "a report without cases is a fault to Jenkins");
        }
    }

    /** As the runner reads commands: a line that begins with two colons, up to the next two; then older ones, anywhere in a line. */
    @Test
    void githubReadsNoCommandButOurs() throws IOException {
        String lines = written(ReportFormat.GITHUB, Reported.hostile(), CHINESE);
        List<String> all = lines.lines().toList();
        assertEquals(2, all.size(), lines);
        MatchResult command = Pattern.compile("::error ([^:]*)::(.*)")
                .matcher(all.get(0))
                .results()
                .findFirst()
                .orElseThrow();
        assertEquals(command.end(), all.get(0).length());
        TreeMap<String, String> properties = new TreeMap<>();
        for (String property : command.group(1).split(",", -1)) {
            properties.put(property.split("=", 2)[0], unescaped(property.split("=", 2)[1]));
        }
        assertEquals(Reported.HOSTILE_FILE.path(), properties.get("file"));
        assertEquals(List.of("col", "file", "line", "title"), List.copyOf(properties.keySet()));
        assertTrue(unescaped(command.group(2)).contains("##[error]y %0A"), "the text itself is told as it is");
        assertFalse(all.get(1).startsWith("::"));
    }

    private static String unescaped(String text) {
        return text.replace("%3A", ":")
                .replace("%2C", ",")
                .replace("%0D", "\r")
                .replace("%0A", "\n")
                .replace("%25", "%");
    }

    @Test
    void githubGetsTenOfATypeTheWorstFirstAndIsToldOfTheRest() throws IOException {
        List<String> lines = written(ReportFormat.GITHUB, Reported.many(12), Language.EN)
                .lines()
                .toList();
        Function<String, Long> count = type -> lines.stream()
                .filter(line -> line.startsWith("::" + type + " "))
                .count();
        assertEquals(
                List.of(10L, 10L, 10L),
                List.of("error", "warning", "notice").stream().map(count).toList());
        assertTrue(lines.get(0).startsWith("::error "));
        assertTrue(lines.get(30).startsWith("6 more are not shown"), lines.get(30));
    }

    @Test
    void aFingerprintStaysWhenItsLineMovesAndNoTwoAreAlike() {
        Findings before =
                Reported.findings(List.of(Reported.LONG, Reported.CAP, Reported.CAP, Reported.COLON), Optional.empty());
        List<String> fingerprints = Fingerprints.of(before);
        assertEquals(4, fingerprints.stream().distinct().count());
        Location moved = new Location("main", Reported.LONG.at().path(), 9, 10);
        Diagnostic later = new Diagnostic(
                Reported.LONG.rule(),
                Reported.LONG.severity(),
                moved,
                Reported.LONG.values(),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                List.of());
        TreeMap<Location, String> quotes = new TreeMap<>(before.quotes());
        quotes.put(moved, quotes.get(Reported.LONG.at()));
        Findings after = new Findings(List.of(later), quotes, before.summary(), Severity.WARNING, "main");
        assertTrue(fingerprints.containsAll(Fingerprints.of(after)));
        quotes.put(moved, "summary: 別的簡述");
        assertFalse(fingerprints.containsAll(
                Fingerprints.of(new Findings(List.of(later), quotes, before.summary(), Severity.WARNING, "main"))));
    }

    private static String written(ReportFormat format, Findings findings, Language... languages) throws IOException {
        return Reported.written(format, findings, languages);
    }
}
