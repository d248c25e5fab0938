package tw.portfolio.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramTest {
    private static final String SCHOOL = """
            name: 起始高中
            code: "000000"
            telephone: (00)000-0000
            regulation: yungfeng-108
            current-term: 115-1
            branch: main
            sources:
              - {name: main, scope: records}
            """;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    @Test
    void aSchoolWithoutFaultsIsClean() throws IOException {
        assertEquals(0, checked(SCHOOL), this::shown);
        assertTrue(words(out).contains("學生 0 位，紀錄 1 筆"), this::shown);
        assertTrue(words(err).contains("認證 …\n"), this::shown);
    }

    @Test
    void aFaultOfTheRecordsIsOne() throws IOException {
        assertEquals(1, checked(SCHOOL.replace("current-term: 115-1", "current-term: soon")), this::shown);
        assertTrue(words(out).contains("portfolio.yaml:5:15: error["), this::shown);
    }

    @Test
    void anEditionNobodyKnowsIsNamedWithTheKnownOnes() throws IOException {
        assertEquals(1, checked(SCHOOL.replace("yungfeng-108", "yungfeng-999")), this::shown);
        assertTrue(words(out).contains("portfolio.yaml:4:13: error[school.unknown-edition]"), this::shown);
        assertTrue(words(out).contains("yungfeng-107, yungfeng-108"), this::shown);
    }

    @Test
    void failOnDecidesWhichFindingsCount() throws IOException {
        String missing = SCHOOL + "  - {name: other, scope: records}\n";
        assertEquals(0, checked(missing), this::shown);
        assertTrue(words(out).contains("warning[source.not-given]"), this::shown);
        assertEquals(1, checked(missing, "--fail-on", "warning"), this::shown);
    }

    @Test
    void aSourceNobodyDeclaredIsNotRead() throws IOException {
        assertEquals(1, checked(SCHOOL, "--source", "elsewhere=" + folder), this::shown);
        assertTrue(words(out).contains("error[source.undeclared]"), this::shown);
    }

    @Test
    void whatCannotBeMeantIsTwo() throws IOException {
        assertEquals(2, run("chek"));
        assertEquals(2, run("check", "--nonsense"));
        assertEquals(2, run("check", "--format", "xml"));
        assertEquals(2, run());
        assertEquals(2, checked(SCHOOL, "--since", "main"), "what is not committed is no merge request");
        assertEquals(2, run("build", "--since", "main"));
        assertEquals(2, run("check", "--report", "xml=report.xml"));
        for (String setting : new String[] {"clock", "threads", "language", "fail-on", "source", "report"}) {
            err.reset();
            assertEquals(2, run("check", "--" + setting, "nonsense"), setting);
            assertTrue(words(err).contains("nonsense"), this::shown);
        }
        assertEquals(2, run("check", "--repository", folder.resolve("nowhere").toString()));
        assertEquals(
                2, checked(SCHOOL, "--trust", folder.resolve("nowhere.yaml").toString()));
    }

    @Test
    void aSlipInTheCommandIsToldInOneLanguageALine() {
        run("bild");
        assertTrue(words(err).contains("沒有「bild」這個指令。是不是「build」？"), this::shown);
        run("check", "--repositry", "x");
        assertTrue(
                words(err).contains("there is no option \"--repositry\". Do you mean \"--repository\"?"), this::shown);
        run("check", "--clock");
        assertTrue(words(err).contains("少寫了「"), this::shown);
        assertFalse(words(err).contains("Unmatched") || words(err).contains("Missing"), this::shown);
    }

    @Test
    void anOptionGivenTwiceIsNamed() {
        assertEquals(2, run("check", "--clock", "2026-11-20T00:00:00Z", "--clock", "2026-11-21T00:00:00Z"));
        assertTrue(words(err).contains("「--clock」寫了兩次"), this::shown);
        assertTrue(words(err).contains("\"--clock\" is given twice"), this::shown);
        assertFalse(words(err).contains("    at ") || words(err).contains("Exception"), this::shown);
        assertEquals(2, run("codeowners", "--forge", "github", "--forge", "gitlab"));
    }

    @Test
    void whoeverStopsReadingEndsTheRunQuietly() throws IOException {
        school(SCHOOL.replace("current-term: 115-1", "current-term: soon"));
        for (String format : new String[] {"text", "json", "sarif", "junit"}) {
            String[] check = {"check", "--worktree", "--repository", folder.toString(), "--quiet", "--format", format};
            err.reset();
            assertEquals(ExitCode.READER_GONE, run(failing("Broken pipe"), check), format);
            assertEquals("", words(err), format);
            assertEquals(2, run(failing("No space left on device"), check), format);
            assertTrue(words(err).contains("No space left on device"), this::shown);
        }
        err.reset();
        assertEquals(ExitCode.READER_GONE, run(failing("Broken pipe"), "--help"));
        assertEquals("", words(err));
    }

    private static OutputStream failing(String fault) {
        return new OutputStream() {
            @Override
            public void write(int octet) throws IOException {
                throw new IOException(fault);
            }
        };
    }

    @Test
    void aFileTooLargeForASettingIsNotRead() throws IOException {
        Path large = Files.writeString(folder.resolve("large.yaml"), "#".repeat(9 << 20));
        for (String setting : new String[] {"trust", "ledger"}) {
            err.reset();
            assertEquals(2, checked(SCHOOL, "--" + setting, large.toString()), this::shown);
            assertTrue(words(err).contains("large.yaml"), this::shown);
        }
    }

    @Test
    void whatIsNamedAndNotThereIsRefusedBeforeAnythingIsRead() throws IOException {
        String nowhere = folder.resolve("nowhere").toString();
        for (String setting : new String[] {"trust=" + nowhere, "history=" + nowhere, "source=other=" + nowhere}) {
            err.reset();
            assertEquals(2, checked(SCHOOL, "--" + setting), this::shown);
            assertTrue(words(err).contains("nowhere") && !words(err).contains(" …"), this::shown);
        }
    }

    @Test
    void whoeverIsOnNoListIsTwoWithTheLikelyOne() throws IOException {
        school(SCHOOL);
        String[] todo = {"todo", "registri", "--worktree", "--repository", folder.toString()};
        assertEquals(2, run(todo));
        assertTrue(words(err).contains("Do you mean \"registry\"?"), this::shown);
        assertEquals("", words(out));
        todo[1] = "nobody-at-all";
        assertEquals(2, run(todo));
        assertTrue(words(err).contains("portfolio todo without a name lists everybody"), this::shown);
        todo[1] = "registry";
        assertEquals(0, run(todo));
    }

    @Test
    void verdictsAndThingsToDoAreWordsOrJson() {
        for (String verb : new String[] {"certify", "todo"}) {
            for (String format : new String[] {"markdown", "gitlab", "sarif", "github", "junit"}) {
                assertEquals(2, run(verb, "--format", format));
            }
            assertTrue(words(err).contains("--format text|json: \"junit\"?"), this::shown);
        }
    }

    @Test
    void nothingSomebodyWroteMakesAnEndlessLine() throws IOException {
        for (String school : new String[] {
            SCHOOL.replace("yungfeng-108", '"' + "[".repeat(100_000) + '"'),
            SCHOOL.replace("起始高中", "[".repeat(100_000)),
            SCHOOL.replace("name: 起", "name：" + "起".repeat(100_000)),
            SCHOOL + "x".repeat(900) + ": 1\n"
        }) {
            out.reset();
            assertEquals(1, checked(school));
            words(out).lines().forEach(line -> assertTrue(line.length() < 600, line));
        }
    }

    @Test
    void theGuideTellsEveryExitCode() throws IOException {
        String guide = Files.readString(Path.of("docs/guide/it.md"));
        for (int code :
                new int[] {ExitCode.CLEAN, ExitCode.FINDINGS, ExitCode.USAGE, ExitCode.OWN_FAULT, ExitCode.READER_GONE
                }) {
            assertEquals(3, guide.split("(?m)^\\| `" + code + "` \\|", -1).length, "a row in each language: " + code);
        }
    }

    @Test
    void aHistoryNobodyHasIsTwo() throws IOException {
        school(SCHOOL);
        String[] of = {"history", "students/114/1140101/outcomes/115-1/none", "--repository", folder.toString()};
        assertEquals(2, run(of), this::shown);
        assertEquals(2, run("history"), this::shown);
        assertEquals(2, run("history", "portfolio.yaml", "--format", "xml"), this::shown);
    }

    @Test
    void jsonGoesOutAloneAndWordsGoElsewhere() throws IOException {
        assertEquals(0, checked(SCHOOL, "--format", "json"), this::shown);
        assertTrue(
                words(out)
                        .matches("\\[\n\\{\"rule\":\"certification.uncommitted\",\"severity\":\"note\".*}\n"
                                + ",\\{\"rule\":\"group.missing\",.*}\n,\\{\"rule\":\"calendar.missing\",.*}\n]\n"),
                this::shown);
        out.reset();
        err.reset();
        school(SCHOOL);
        assertEquals(0, run("certify", "--worktree", "--repository", folder.toString(), "--format=json", "--quiet"));
        assertTrue(
                words(out).startsWith("[\n{\"path\":\"portfolio.yaml\",\"owner\":null,\"kind\":\"school\""),
                this::shown);
        assertEquals("", words(err));
    }

    @Test
    void reportsAreFilesBesides() throws IOException {
        Path gitlab = folder.resolve("target/reports/codequality.json");
        Path junit = folder.resolve("target/junit.xml");
        assertEquals(0, checked(SCHOOL, "--report", "gitlab=" + gitlab, "--report", "junit=" + junit), this::shown);
        assertTrue(words(out).contains("note[certification.uncommitted]"), this::shown);
        assertTrue(Files.readString(gitlab).contains("\"check_name\":\"certification.uncommitted\""));
        assertTrue(Files.readString(junit).contains("tests=\"1\" failures=\"0\""), "a note is no red test");
        out.reset();
        assertEquals(0, checked(SCHOOL, "--format", "github", "--quiet"), this::shown);
        assertTrue(words(out).contains("\n::notice file=portfolio.yaml"), this::shown);
    }

    @Test
    void checkWritesNothingAndBuildLeavesItsFindingsInTheOffice() throws IOException {
        school("nonsense: 1\n");
        Path output = folder.resolve("target/out");
        assertEquals(1, run("check", "--worktree", "--repository", folder.toString(), "--output", output.toString()));
        assertFalse(Files.exists(output));
        assertEquals(1, run("build", "--worktree", "--repository", folder.toString(), "--output", output.toString()));
        String findings = Files.readString(output.resolve("office/findings.txt"));
        assertTrue(findings.contains("form.unknown-key"), findings);
        assertFalse(Files.exists(output.resolve("family")));
    }

    @Test
    void aFolderThatIsNotOursIsTwoAndStays() throws IOException {
        school(SCHOOL);
        Path foreign = folder.resolve("target/out/office/mine.txt");
        Files.createDirectories(foreign.getParent());
        Files.writeString(foreign, "mine");
        assertEquals(
                2, run("package", "--worktree", "--repository", folder.toString(), "--output", folder + "/target/out"));
        assertEquals("mine", Files.readString(foreign));
    }

    @Test
    void ourOwnFaultIsSeventyAndSaysWhatToReport() {
        int code = new Faults(
                        tw.portfolio.diagnostic.Catalogue.shipped(), terminal().err())
                .own(new IllegalStateException("outer", new AssertionError("inner")), "build", "--quiet");
        assertEquals(70, code);
    }

    private int checked(String portfolio, String... more) throws IOException {
        school(portfolio);
        String[] arguments = new String[more.length + 4];
        System.arraycopy(new String[] {"check", "--worktree", "--repository", folder.toString()}, 0, arguments, 0, 4);
        System.arraycopy(more, 0, arguments, 4, more.length);
        return run(arguments);
    }

    private void school(String portfolio) throws IOException {
        Files.writeString(folder.resolve("portfolio.yaml"), portfolio);
    }

    private int run(String... arguments) {
        return run(out, arguments);
    }

    private int run(OutputStream data, String... arguments) {
        Terminal terminal = Terminal.of(data, err, false);
        int code = new Program(terminal, Clock.fixed(Instant.parse("2026-11-20T00:00:00Z"), ZoneOffset.UTC))
                .run(arguments);
        terminal.flush();
        return code;
    }

    private Terminal terminal() {
        return Terminal.of(out, err, false);
    }

    private static String words(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private String shown() {
        return words(out) + words(err);
    }
}
