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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tw.portfolio.certification.ContentDigest;
import tw.portfolio.report.ReportFormat;
import tw.portfolio.torture.NativeGit;

/** Verdicts on identities: given where everything's are, with nothing of what the files hold. */
class IdentitiesCertifiedTest {
    private static final Path SCHOOL = Path.of("src/test/cases/submission/school");
    private static final String IDENTITIES = "private:identities/115.yaml";

    private static final String OFFICER = "huang@yfsh.example";
    private static final String STRANGER = "x@example.org";
    private static final String STAFF = """
            staff:
              - id: chen.yh
                name: 陳怡華
                emails: [{value: huang@yfsh.example, from: 2020-08-01}]
                roles: [{duty: section-head, office: registry, from: 2020-08-01}]
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void school() throws IOException {
        assumeTrue(NativeGit.isThere(), "SKIPPED: no git on the path");
        for (String source : List.of("main", "private")) {
            copy(SCHOOL.resolve(source), folder.resolve(source));
            Files.writeString(folder.resolve("main/people/staff.yaml"), STAFF);
            if (source.equals("private")) {
                Path list = folder.resolve("private/identities/115.yaml");
                Files.writeString(list, Files.readString(list).replace("A200000004", "A2BAD00004"));
            }
            NativeGit git = NativeGit.in(folder.resolve(source));
            git.run("init", "-q", "-b", "main");
            if (source.equals("private")) {
                git.with(by(OFFICER)).run("commit", "-q", "--allow-empty", "-m", "身分資料庫");
                merge(git, "名單");
            } else {
                commit(source, "名單", OFFICER);
            }
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
            String told = told(certified, format);
            assertTrue(told.contains("identities/115.yaml"), format::word);
            for (String secret : List.of("A200000003", "A2BAD00004", "2010-03-05", "2010-12-31")) {
                assertFalse(told.contains(secret), () -> format.word() + told);
            }
        }
    }

    static List<String> lines() {
        return List.of(
                "  - {student: 1150103, national-id: Z277788899, birth-date: 2011-11-11}",
                "  - {national-id: Z277788899, student: 1150103, birth-date: 2011-11-11}",
                "  - {student: Z277788899, national-id: A200000004, birth-date: 2011-11-11}",
                "  - {student: Z2777888999, national-id: A200000004, birth-date: 2011-11-11}",
                "  - {student: 01Z277788899, national-id: A200000004, birth-date: 2010-12-31}",
                "  - {student: 00Z27778889, national-id: A200000004, birth-date: 2010-12-31}",
                "  - {student: 2011-11-11, national-id: 1150103, birth-date: Z277788899}",
                "  - {student: 1150103, national-id: A200000004, birth-date: 2010-12-31} Z277788899 2011-11-11",
                "  - {student: 1150103, national-id: A200000004, birth-date: 2010-12-31} # Z277788899 2011-11-11",
                "  - {student: 1150103, national-id: Z277788899, birth-date: 2011-11-11",
                "  - {student: 1150103, nationalid: Z277788899, birth-date: 2011-11-11}",
                "  - {student: 1150103, national-id:Z277788899, birth-date: 2011-11-11}",
                "  - {student: 1150103, national-id: [Z277788899], birth-date: {2011-11-11: Z277788899}}",
                "  - {student: 1150103, national-id: *Z277788899, birth-date: !2011-11-11 x}",
                "  - {student: 1150103, national-id: &Z277788899 A200000004, birth-date: 2011-11-11T00:00}",
                "  - {Z277788899: 1150103}",
                "  - {national-id: Z277788899, birth-date: 2011-11-11}",
                "  - Z277788899",
                "  - 2011-11-11",
                "  - Z277788899 2011-11-11",
                "  - [1150103, Z277788899, 2011-11-11]",
                "  - 1150103\n  - Z277788899",
                "  - student: 1150103\nZ277788899: 2011-11-11",
                "\t- {student: 1150103, national-id: Z277788899}",
                "  - \"Z277788899\\q2011-11-11\"",
                "  - {student: 1150101, national-id: Z277788899, birth-date: 2011-11-11}\n  - {student: 1150101, national-id: Z277788899, birth-date: 2011-11-11}");
    }

    /** Rows that somebody not entitled changed are told one by one, and a broken line can be anything. */
    @ParameterizedTest
    @MethodSource("lines")
    void nothingOfRowsThatAreNotInForceIsTold(String line) throws IOException {
        Path list = folder.resolve("private/identities/115.yaml");
        String written = Files.readString(list);
        Files.writeString(list, written.substring(0, written.indexOf("  - {student: 1150103")) + line + "\n");
        commit("private", "改");
        nothingTold();
    }

    /** What somebody not entitled began the private repository with is told as what it was begun with. */
    @ParameterizedTest
    @MethodSource("lines")
    void nothingOfWhatItWasBegunWithIsTold(String line) throws IOException {
        begin(line);
        nothingTold(run(Goal.CERTIFY));
    }

    @Test
    void rowsItWasBegunWithAreNamedByTheStudent() throws IOException {
        begin("  - {student: 1150103, national-id: Z277788899, birth-date: 2011-11-11}");
        String told = told(run(Goal.CERTIFY), ReportFormat.TEXT);
        assertTrue(told.contains("儲存庫 private 建立時就有「1150103」"), told);
    }

    /** Begins the private repository anew as nobody's, with one row that is checked. */
    private void begin(String line) throws IOException {
        Path list = folder.resolve("private/identities/115.yaml");
        String written = Files.readString(list);
        Files.writeString(list, written.substring(0, written.indexOf("  - {student: 1150103")) + line + "\n");
        NativeGit git = NativeGit.in(folder.resolve("private"));
        git.run("update-ref", "-d", "HEAD");
        commit("private", "名單");
        Files.writeString(list, Files.readString(list).replaceFirst("}\n", "} # 已核對\n"));
        merge(git, "核對");
    }

    /** Merges what stands there now, as the officer. */
    private static void merge(NativeGit git, String message) throws IOException {
        git.run("checkout", "-q", "-b", "request");
        git.run("add", "-A");
        git.with(by(OFFICER)).run("commit", "-q", "-m", message);
        git.run("checkout", "-q", "main");
        git.with(by(OFFICER)).run("merge", "-q", "--no-ff", "-m", message, "request");
        git.run("branch", "-q", "-d", "request");
    }

    private void nothingTold() throws IOException {
        for (Goal goal : List.of(Goal.CHECK, Goal.CERTIFY, Goal.PACKAGE, Goal.TODO)) {
            nothingTold(run(goal));
        }
        try (Stream<Path> files = Files.walk(folder.resolve("out/office"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                nothingTold(file.toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
    }

    @Test
    void rowsThatAreNotInForceAreNamedByTheStudent() throws IOException {
        Path list = folder.resolve("private/identities/115.yaml");
        Files.writeString(list, Files.readString(list).replace("2010-12-31", "2011-11-11"));
        commit("private", "改");
        String told = told(run(Goal.CERTIFY), ReportFormat.TEXT);
        assertTrue(told.contains("「1150103」這一列在"), told);
    }

    /** A file of identities in the source of the records is wrong there, and its lines are no less confidential. */
    @Test
    void nothingOfAFileOfIdentitiesAmongTheRecordsIsTold() throws IOException {
        Path list = folder.resolve("main/identities/115.yaml");
        Files.createDirectories(folder.resolve("main/identities"));
        Files.writeString(list, """
                identities:
                  - {student: 1150103, national-id: Z277788899, birth-date: 2011-11-11}
                  - {student: 1150103, national-id: Z277788899, birth-date: 2011-11-11}
                  - {student: 1150104, national-id: Z27778889, birth-date: 2011-11-11}
                """);
        commit("main", "改");
        for (Goal goal : List.of(Goal.CHECK, Goal.CERTIFY, Goal.TODO)) {
            nothingTold(run(goal));
        }
    }

    private static void nothingTold(BuildReport report) throws IOException {
        for (ReportFormat format : ReportFormat.values()) {
            nothingTold(format.word(), told(report, format));
        }
    }

    private static void nothingTold(String where, String told) {
        for (String secret : List.of("Z27778889", "2011-11-11", "A200000004", "A2BAD00004", "2010-12-31")) {
            assertFalse(told.contains(secret), () -> where + "\n" + told);
        }
    }

    private static String told(BuildReport report, ReportFormat format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        report.write(format, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private void commit(String source, String message) throws IOException {
        commit(source, message, STRANGER);
    }

    private void commit(String source, String message, String address) throws IOException {
        NativeGit git = NativeGit.in(folder.resolve(source));
        git.run("add", "-A");
        git.with(by(address)).run("commit", "-q", "-m", message);
    }

    private static Map<String, String> by(String address) {
        return Map.of("GIT_AUTHOR_EMAIL", address, "GIT_COMMITTER_EMAIL", address);
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
