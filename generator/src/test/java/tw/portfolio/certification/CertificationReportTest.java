package tw.portfolio.certification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tw.portfolio.BuildReport;
import tw.portfolio.Compiler;
import tw.portfolio.Goal;
import tw.portfolio.Progress;
import tw.portfolio.Setting;
import tw.portfolio.SettingException;
import tw.portfolio.Settings;
import tw.portfolio.guards.RealCommand;
import tw.portfolio.report.ReportFormat;
import tw.portfolio.source.SourceSettings;

/** What programs are told of verdicts, from real histories. */
class CertificationReportTest {
    private static final List<String> KEYS = List.of(
            "path",
            "owner",
            "kind",
            "verdict",
            "flags",
            "trust",
            "certifier",
            "commit",
            "time",
            "digest",
            "reason",
            "next");
    private static final String RIVER = "students/114/1140101/outcomes/114-1/river";
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "01-plain-merge",
                "02-forge-signed",
                "18-edited-after-certification",
                "31-deputy-inside-the-period",
                "37-accepted-state-still-there",
                "37-history-rewritten",
                "61-late",
                "64-tampered-row-stays-void",
                "66-carried-over",
                "69-record-that-cannot-be-read"
            })
    void statementsFitTheirSchemaAndSayWhatCertifySays(String name) throws IOException, SettingException {
        JsonNode rows = rows(name, "zh-TW");
        JsonNode statements = statements(name);
        assertEquals(rows.size(), statements.size());
        String before = "";
        for (int i = 0; i < rows.size(); i++) {
            JsonNode row = rows.get(i);
            assertEquals(KEYS, new ArrayList<>(row.propertyNames()));
            assertTrue(before.compareTo(row.get("path").asString()) < 0, "sorted, each path once");
            before = row.get("path").asString();
            JsonNode predicate = statements.get(i).get("predicate");
            KEYS.forEach(key -> assertEquals(row.get(key), predicate.get(key), key));
            assertEquals(
                    row.get("path"), statements.get(i).get("subject").get(0).get("name"));
        }
    }

    @Test
    void aCertifiedWorkNamesItsCertifierAndNothingToDo() throws IOException, SettingException {
        JsonNode river = row(rows("02-forge-signed", "zh-TW"), RIVER);
        assertEquals("1140101", river.get("owner").asString());
        assertEquals("outcome", river.get("kind").asString());
        assertEquals("CERTIFIED", river.get("verdict").asString());
        assertEquals("forge-signed", river.get("trust").asString());
        assertEquals("wang", river.get("certifier").asString());
        assertEquals("2025-10-02T02:00:00Z", river.get("time").asString());
        assertTrue(river.get("reason").isNull() && river.get("next").isNull());
    }

    @Test
    void reasonsAreInTheLanguageThatWasChosen() throws IOException, SettingException {
        JsonNode chinese = row(rows("18-edited-after-certification", "zh-TW"), RIVER);
        JsonNode english = row(rows("18-edited-after-certification", "en"), RIVER);
        assertTrue(chinese.get("next").asString().contains("王老師"), chinese::toString);
        assertTrue(english.get("reason").asString().contains(" "), english::toString);
        assertEquals("wang", chinese.get("certifier").asString(), "who certified what stood there before");
        assertEquals(
                "wang",
                statement(statements("18-edited-after-certification"), RIVER)
                        .get("predicate")
                        .get("earlier")
                        .get("certifier")
                        .asString());
    }

    @Test
    void aMergeDatedAgainstTheLedgerIsToldByTheDayThatIsProven() throws IOException, SettingException {
        JsonNode river = row(rows("33-back-dated-behind-a-push-after-an-acceptance", "zh-TW"), RIVER);
        String reason = river.get("reason").asString();
        assertTrue(reason.contains("2025-12-15") && reason.contains("以 2026-03-01 的名單判斷"), reason);
        String next = river.get("next").asString();
        assertTrue(next.contains("名單不必更動") && next.contains("再送一個更動"), next);
    }

    @Test
    void digestsAreThoseOfStandardTools() throws IOException, SettingException, InterruptedException {
        JsonNode statement = statement(statements("01-plain-merge"), RIVER);
        JsonNode digest = statement.get("subject").get(0).get("digest");
        Path work = folder.resolve("work");
        RealCommand.run(
                folder,
                "git",
                "clone",
                "-q",
                source("01-plain-merge").location().toString(),
                work.toString());
        String tree = RealCommand.run(work, "git", "rev-parse", "HEAD:" + RIVER).strip();
        assertEquals(tree, digest.get("gitTree").asString());
        String sum = RealCommand.run(
                work.resolve(RIVER),
                "sh",
                "-c",
                "find . -type f | cut -c3- | LC_ALL=C sort | xargs -r sha256sum | sha256sum | cut -f1 -d' '");
        assertEquals(sum.strip(), digest.get("dirHash").asString());
    }

    @Test
    void aWorkCertifiedElsewhereNamesWhoDid() throws IOException, SettingException {
        JsonNode predicate = statement(statements("66-carried-over"), RIVER).get("predicate");
        assertEquals("ATTESTED", predicate.get("verdict").asString());
        assertTrue(predicate.get("certifier").isString(), predicate::toString);
        assertEquals(predicate.get("certifiedBy"), predicate.get("certifier"));
    }

    private static JsonNode row(JsonNode rows, String path) {
        return find(rows, "/path", path);
    }

    @Test
    void peopleReadWhoCertifiedWithWhatRightWhenAndHowFarThatIsProven() throws IOException, SettingException {
        assertTold(
                "02-forge-signed",
                "river: certified \\[CERTIFIED]\n"
                        + "    王老師 \\(course teacher\\), 2025-10-02, commit [0-9a-f]{12}, signed by the forge SHA256:[A-Za-z0-9+/]{12}\n");
        assertTold(
                "01-plain-merge",
                "river: certified \\[CERTIFIED CLAIMED]\n"
                        + "    王老師 \\(course teacher\\), 2025-10-02, commit [0-9a-f]{12}, claimed \\(unsigned\\)\n");
        assertTold("31-deputy-inside-the-period", " \\[CERTIFIED CLAIMED DEPUTY]\n    .* \\(deputy\\), ");
    }

    private void assertTold(String name, String pattern) throws IOException, SettingException {
        StringBuilder words = new StringBuilder();
        run(name, Goal.CERTIFY, "en").writeText(words);
        assertTrue(Pattern.compile(pattern).matcher(words).find(), words::toString);
    }

    /** A merge that certifies nothing is signed all the same. */
    @Test
    void theTrustOfARefusedStepIsThatOfItsSignature() throws IOException, SettingException {
        JsonNode river = row(rows("57-forge-signed-commit-of-one-parent", "en"), RIVER);
        assertEquals("PENDING", river.get("verdict").asString());
        assertEquals("forge-signed", river.get("trust").asString());
    }

    private static JsonNode statement(JsonNode statements, String path) {
        return find(statements, "/subject/0/name", path);
    }

    private static JsonNode find(JsonNode all, String pointer, String path) {
        for (JsonNode one : all) {
            if (one.at(pointer).asString().equals(path)) {
                return one;
            }
        }
        throw new AssertionError("nothing says " + path + ": " + all);
    }

    private JsonNode rows(String name, String language) throws IOException, SettingException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        run(name, Goal.CERTIFY, language).write(ReportFormat.JSON, out);
        return JSON.readTree(out.toByteArray());
    }

    private JsonNode statements(String name) throws IOException, SettingException {
        run(name, Goal.PACKAGE, "zh-TW");
        String written = Files.readString(folder.resolve(name + "-out/office/certification.json"));
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(Path.of("docs/certification.schema.json")), InputFormat.JSON);
        assertEquals(List.of(), schema.validate(written, InputFormat.JSON));
        JsonNode all = JSON.readTree(written.getBytes(StandardCharsets.UTF_8));
        assertEquals(all.size() + 2, written.lines().count(), "a statement to a line");
        return all;
    }

    private SourceSettings source(String name) throws IOException {
        Path repositories = folder.resolve(name);
        return Files.exists(repositories)
                ? new SourceSettings("main", repositories.resolve("main.git"), java.util.Optional.empty(), false)
                : CaseSchool.replay(CaseSchool.CASES.resolve(name), repositories);
    }

    private BuildReport run(String name, Goal goal, String language) throws IOException, SettingException {
        Map<Setting, String> values = new EnumMap<>(Setting.class);
        values.put(Setting.REPOSITORY, source(name).location().toString());
        values.put(Setting.OUTPUT, folder.resolve(name + "-out").toString());
        values.put(Setting.CLOCK, CaseSchool.CLOCK.toString());
        values.put(Setting.LANGUAGE, language);
        given(name, "trust.yaml", Setting.TRUST, values);
        given(name, "ledger.yaml", Setting.LEDGER, values);
        return Compiler.run(new Settings(values).request(goal, Instant.EPOCH), Progress.silent());
    }

    private static void given(String name, String file, Setting setting, Map<Setting, String> values) {
        Path beside = CaseSchool.CASES.resolve(name).resolve(file);
        if (Files.exists(beside)) {
            values.put(setting, beside.toString());
        }
    }
}
