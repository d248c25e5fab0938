package tw.portfolio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

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
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tw.portfolio.certification.ContentDigest;
import tw.portfolio.report.ReportFormat;
import tw.portfolio.torture.NativeGit;

/** Verdicts on identities: given where everything's are, with nothing of what the files hold. */
class IdentitiesCertifiedTest {
    private static final Path SCHOOL = Path.of("src/test/cases/submission/school");
    private static final String IDENTITIES = "private:identities/115.yaml";

    @TempDir
    Path folder;

    @BeforeEach
    void school() throws IOException {
        assumeTrue(NativeGit.isThere(), "SKIPPED: no git on the path");
        for (String source : List.of("main", "private")) {
            copy(SCHOOL.resolve(source), folder.resolve(source));
            if (source.equals("private")) {
                Path list = folder.resolve("private/identities/115.yaml");
                Files.writeString(list, Files.readString(list).replace("A200000004", "A2BAD00004"));
            }
            NativeGit git = NativeGit.in(folder.resolve(source));
            git.run("init", "-q", "-b", "main");
            git.run("add", "-A");
            git.with(Map.of("GIT_AUTHOR_EMAIL", "x@example.org", "GIT_COMMITTER_EMAIL", "x@example.org"))
                    .run("commit", "-q", "-m", "名單");
        }
    }

    @Test
    void certifyHasTheVerdictsThatABuildHas() throws IOException {
        BuildReport certified = run(Goal.CERTIFY);
        assertTrue(certified.certified().orElseThrow().verdicts().containsKey(IDENTITIES));
        assertEquals(
                run(Goal.PACKAGE).certified().orElseThrow().verdicts().keySet(),
                certified.certified().orElseThrow().verdicts().keySet());
    }

    @Test
    void nothingTheFilesHoldIsTold() throws IOException {
        BuildReport certified = run(Goal.CERTIFY);
        for (ReportFormat format : ReportFormat.values()) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            certified.write(format, out);
            String told = out.toString(StandardCharsets.UTF_8);
            assertTrue(told.contains("identities/115.yaml"), format::word);
            for (String secret : List.of("A200000003", "A2BAD00004", "2010-03-05", "2010-12-31")) {
                assertFalse(told.contains(secret), () -> format.word() + told);
            }
        }
    }

    @Test
    void noDigestOfThemIsTold() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        run(Goal.CERTIFY).write(ReportFormat.JSON, out);
        String rows = out.toString(StandardCharsets.UTF_8);
        run(Goal.BUILD);
        String statements = Files.readString(folder.resolve("out/office/certification.json"));
        Path list = folder.resolve("private/identities/115.yaml");
        String blob = NativeGit.in(folder).run("hash-object", list.toString()).strip();
        for (String told : List.of(rows, statements)) {
            assertTrue(told.contains("\"path\":\"" + IDENTITIES + "\""), told);
            assertFalse(told.contains(blob) || told.contains(ContentDigest.of(Files.readAllBytes(list))), told);
        }
        assertValid("certify", rows);
        assertValid("certification", statements);
    }

    private static void assertValid(String form, String written) throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(Path.of("docs/" + form + ".schema.json")), InputFormat.JSON);
        assertEquals(List.of(), schema.validate(written, InputFormat.JSON));
    }

    @Test
    void whatTellsOfOneRecordDoesNotOpenThem() throws IOException {
        try (OpenSources sources =
                OpenSources.open(request(Goal.CERTIFY).sources(), Goal.CERTIFY).value()) {
            assertEquals(1, sources.all().size());
        }
    }

    private BuildReport run(Goal goal) throws IOException {
        return Compiler.run(request(goal), Progress.silent());
    }

    private BuildRequest request(Goal goal) {
        Map<Setting, String> values = new EnumMap<>(Setting.class);
        values.put(Setting.REPOSITORY, folder.resolve("main").toString());
        values.put(Setting.SOURCE, "private=" + folder.resolve("private"));
        values.put(Setting.OUTPUT, folder.resolve("out").toString());
        try {
            return new Settings(values).request(goal, Instant.parse("2027-06-01T00:00:00Z"));
        } catch (SettingException e) {
            throw new AssertionError(e);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                Files.createDirectories(copy.toAbsolutePath().getParent());
                Files.copy(file, copy);
            }
        }
    }
}
