package tw.portfolio.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tw.portfolio.diagnostic.Catalogue;

class ProgramTest {
    static final String SCHOOL = """
            name: 起始高中
            code: "000000"
            telephone: (00)000-0000
            regulation: yungfeng-108
            current-term: 115-1
            branch: main
            sources:
              - {name: main, scope: records}
            """;
    private final Typed typed = new Typed(Clock.fixed(Instant.parse("2026-11-20T00:00:00Z"), ZoneOffset.UTC));

    @TempDir
    Path folder;

    @Test
    void aSchoolWithoutFaultsIsClean() throws IOException {
        assertEquals(0, checked(SCHOOL), typed::shown);
        assertTrue(typed.out().contains("學生 0 位，紀錄 1 筆"), typed::shown);
        assertTrue(typed.err().contains("認證 …\n"), typed::shown);
    }

    @Test
    void aFaultOfTheRecordsIsOne() throws IOException {
        assertEquals(1, checked(SCHOOL.replace("current-term: 115-1", "current-term: soon")), typed::shown);
        assertTrue(typed.out().contains("portfolio.yaml:5:15: error["), typed::shown);
    }

    @Test
    void anEditionNobodyKnowsIsNamedWithTheKnownOnes() throws IOException {
        assertEquals(1, checked(SCHOOL.replace("yungfeng-108", "yungfeng-999")), typed::shown);
        assertTrue(typed.out().contains("portfolio.yaml:4:13: error[school.unknown-edition]"), typed::shown);
        assertTrue(typed.out().contains("可用的有 yungfeng-108"), typed::shown);
    }

    @Test
    void failOnDecidesWhichFindingsCount() throws IOException {
        assertEquals(0, checked(SCHOOL), typed::shown);
        assertTrue(typed.out().contains("warning[group.missing]"), typed::shown);
        assertEquals(1, checked(SCHOOL, "--fail-on", "warning"), typed::shown);
    }

    @Test
    void aSourceNobodyDeclaredIsNotRead() throws IOException {
        assertEquals(1, checked(SCHOOL, "--source", "elsewhere=" + folder), typed::shown);
        assertTrue(typed.out().contains("error[source.undeclared]"), typed::shown);
    }

    @Test
    void whatCannotBeMeantIsTwo() throws IOException {
        assertEquals(2, typed.run("chek"));
        assertEquals(2, typed.run("check", "--nonsense"));
        assertEquals(2, typed.run("check", "--format", "xml"));
        assertEquals(2, typed.run());
        assertEquals(2, checked(SCHOOL, "--since", "main"), "what is not committed is no merge request");
        assertEquals(2, typed.run("build", "--since", "main"));
        assertEquals(2, typed.run("check", "--report", "xml=report.xml"));
        for (String setting : new String[] {"clock", "threads", "language", "fail-on", "source", "report"}) {
            typed.forget();
            assertEquals(2, typed.run("check", "--" + setting, "nonsense"), setting);
            assertTrue(typed.err().contains("nonsense"), typed::shown);
        }
        assertEquals(
                2, typed.run("check", "--repository", folder.resolve("nowhere").toString()));
        assertEquals(
                2, checked(SCHOOL, "--trust", folder.resolve("nowhere.yaml").toString()));
    }

    @Test
    void aSlipInTheCommandIsToldInOneLanguageALine() {
        typed.run("bild");
        assertTrue(typed.err().contains("沒有「bild」這個指令。是不是「build」？"), typed::shown);
        typed.run("check", "--repositry", "x");
        assertTrue(
                typed.err().contains("there is no option \"--repositry\". Do you mean \"--repository\"?"),
                typed::shown);
        typed.run("check", "--clock");
        assertTrue(typed.err().contains("少寫了「"), typed::shown);
        assertFalse(typed.err().contains("Unmatched") || typed.err().contains("Missing"), typed::shown);
    }

    @Test
    void anOptionGivenTwiceIsNamed() {
        assertEquals(2, typed.run("check", "--clock", "2026-11-20T00:00:00Z", "--clock", "2026-11-21T00:00:00Z"));
        assertTrue(typed.err().contains("「--clock」寫了兩次"), typed::shown);
        assertTrue(typed.err().contains("\"--clock\" is given twice"), typed::shown);
        assertFalse(typed.err().contains("    at ") || typed.err().contains("Exception"), typed::shown);
        assertEquals(2, typed.run("codeowners", "--forge", "github", "--forge", "gitlab"));
    }

    @Test
    void whoeverStopsReadingEndsTheRunQuietly() throws IOException {
        school(SCHOOL.replace("current-term: 115-1", "current-term: soon"));
        for (String format : new String[] {"text", "json", "sarif", "junit"}) {
            String[] check = {"check", "--worktree", "--repository", folder.toString(), "--quiet", "--format", format};
            typed.forget();
            assertEquals(ExitCode.READER_GONE, typed.run(failing("Broken pipe"), check), format);
            assertEquals("", typed.err(), format);
            assertEquals(2, typed.run(failing("No space left on device"), check), format);
            assertTrue(typed.err().contains("No space left on device"), typed::shown);
        }
        typed.forget();
        assertEquals(ExitCode.READER_GONE, typed.run(failing("Broken pipe"), "--help"));
        assertEquals("", typed.err());
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
            typed.forget();
            assertEquals(2, checked(SCHOOL, "--" + setting, large.toString()), typed::shown);
            assertTrue(typed.err().contains("large.yaml"), typed::shown);
        }
    }

    @Test
    void whatIsNamedAndNotThereIsRefusedBeforeAnythingIsRead() throws IOException {
        String nowhere = folder.resolve("nowhere").toString();
        for (String setting : new String[] {"trust=" + nowhere, "history=" + nowhere, "source=other=" + nowhere}) {
            typed.forget();
            assertEquals(2, checked(SCHOOL, "--" + setting), typed::shown);
            assertTrue(typed.err().contains("nowhere") && !typed.err().contains(" …"), typed::shown);
        }
    }

    @Test
    void whoeverIsOnNoListIsTwoWithTheLikelyOne() throws IOException {
        school(SCHOOL);
        String[] todo = {"todo", "registri", "--worktree", "--repository", folder.toString()};
        assertEquals(2, typed.run(todo));
        assertTrue(typed.err().contains("Do you mean \"registry\"?"), typed::shown);
        assertEquals("", typed.out());
        todo[1] = "nobody-at-all";
        assertEquals(2, typed.run(todo));
        assertTrue(typed.err().contains("portfolio todo without a name lists everybody"), typed::shown);
        todo[1] = "registry";
        assertEquals(0, typed.run(todo));
    }

    @Test
    void verdictsAndThingsToDoAreWordsOrJson() {
        for (String verb : new String[] {"certify", "todo"}) {
            for (String format : new String[] {"markdown", "gitlab", "sarif", "github", "junit"}) {
                assertEquals(2, typed.run(verb, "--format", format));
            }
            assertTrue(typed.err().contains("--format cannot be \"junit\"; write text|json"), typed::shown);
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
            typed.forget();
            assertEquals(1, checked(school));
            typed.out().lines().forEach(line -> assertTrue(line.length() < 600, line));
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
        assertEquals(2, typed.run(of), typed::shown);
        assertEquals(2, typed.run("history"), typed::shown);
        assertEquals(2, typed.run("history", "portfolio.yaml", "--format", "xml"), typed::shown);
    }

    @Test
    void jsonGoesOutAloneAndWordsGoElsewhere() throws IOException {
        assertEquals(0, checked(SCHOOL, "--format", "json"), typed::shown);
        assertTrue(
                typed.out()
                        .matches("\\[\n\\{\"rule\":\"certification.uncommitted\",\"severity\":\"note\".*}\n"
                                + ",\\{\"rule\":\"group.missing\",.*}\n,\\{\"rule\":\"calendar.missing\",.*}\n]\n"),
                typed::shown);
        typed.forget();
        school(SCHOOL);
        assertEquals(
                0, typed.run("certify", "--worktree", "--repository", folder.toString(), "--format=json", "--quiet"));
        assertTrue(
                typed.out().startsWith("[\n{\"path\":\"portfolio.yaml\",\"owner\":null,\"kind\":\"school\""),
                typed::shown);
        assertEquals("", typed.err());
    }

    @Test
    void reportsAreFilesBesides() throws IOException {
        Path gitlab = folder.resolve("target/reports/codequality.json");
        Path junit = folder.resolve("target/junit.xml");
        assertEquals(0, checked(SCHOOL, "--report", "gitlab=" + gitlab, "--report", "junit=" + junit), typed::shown);
        assertTrue(typed.out().contains("note[certification.uncommitted]"), typed::shown);
        assertTrue(Files.readString(gitlab).contains("\"check_name\":\"certification.uncommitted\""));
        assertTrue(Files.readString(junit).contains("tests=\"1\" failures=\"0\""), "a note is no red test");
        typed.forget();
        assertEquals(0, checked(SCHOOL, "--format", "github", "--quiet"), typed::shown);
        assertTrue(typed.out().contains("\n::notice file=portfolio.yaml"), typed::shown);
    }

    @Test
    void checkWritesNothingAndBuildLeavesItsFindingsInTheOffice() throws IOException {
        school("nonsense: 1\n");
        Path output = folder.resolve("target/out");
        assertEquals(
                1, typed.run("check", "--worktree", "--repository", folder.toString(), "--output", output.toString()));
        assertFalse(Files.exists(output));
        assertEquals(
                1, typed.run("build", "--worktree", "--repository", folder.toString(), "--output", output.toString()));
        String findings = Files.readString(output.resolve("office/findings.txt"));
        assertTrue(findings.contains("form.unknown-key"), findings);
        assertFalse(Files.exists(output.resolve("family")));
    }

    @Test
    void aFolderThatIsNotOursIsTwoAndStays() throws IOException {
        school(SCHOOL);
        Path foreign = folder.resolve("target/out/.git/mine.txt");
        Files.createDirectories(foreign.getParent());
        Files.writeString(foreign, "mine");
        assertEquals(
                2,
                typed.run(
                        "package",
                        "--worktree",
                        "--repository",
                        folder.toString(),
                        "--output",
                        folder + "/target/out"));
        assertEquals("mine", Files.readString(foreign));
        assertFalse(Files.exists(folder.resolve("target/out/office")));
    }

    @Test
    void ourOwnFaultIsSeventyAndSaysWhatToReport() {
        ByteArrayOutputStream quiet = new ByteArrayOutputStream();
        int code = new Faults(
                        Catalogue.shipped(), Terminal.of(quiet, quiet, false).err())
                .own(new IllegalStateException("outer", new AssertionError("inner")), "build", "--quiet");
        assertEquals(70, code);
    }

    private int checked(String portfolio, String... more) throws IOException {
        school(portfolio);
        String[] arguments = new String[more.length + 4];
        System.arraycopy(new String[] {"check", "--worktree", "--repository", folder.toString()}, 0, arguments, 0, 4);
        System.arraycopy(more, 0, arguments, 4, more.length);
        return typed.run(arguments);
    }

    private void school(String portfolio) throws IOException {
        Files.writeString(folder.resolve("portfolio.yaml"), portfolio);
    }
}
