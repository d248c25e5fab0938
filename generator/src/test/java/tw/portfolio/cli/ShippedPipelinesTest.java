package tw.portfolio.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tw.portfolio.certification.CaseSchool;
import tw.portfolio.certification.CertifiedSchool;
import tw.portfolio.diagnostic.RuleId;
import tw.portfolio.replay.Replay;

/** The check commands that schools get, over a repository whose merges a forge committed and signed. */
class ShippedPipelinesTest {
    private static final Path RELEASE = Path.of("docs/starter/school");
    private static final List<String> PIPELINES =
            List.of(".gitlab-ci.yml", ".github/workflows/portfolio.yml", ".gitea/workflows/portfolio.yml");
    private static final String PROGRAM = "java -jar portfolio.jar ";
    private static final String ACCUSING = "(policy-tampered|void-row|ambiguous-merge|bad-signature|not-by-owner)";

    private static final String OTHER_KEY =
            "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIIlBG6Ez8HdpISl4QJSvuOvu3xqyOOSgGD8ZIvAw+KTJ";

    /** The Registry enters a new student through a merge of the forge; her own request is open. */
    private static final String STEPS = """
              - merge:
                  request: 1
                  by: huang
                  at: 2025-09-03T10:00+08:00
                  branch: roster
                  title: 轉入學生
                  committer: hub
                  signer: hub
                  commits:
                    - by: huang
                      at: 2025-09-03T09:00+08:00
                      message: 轉入學生
                      put:
                        - {path: students/114/1140103/student.yaml, from: history/zhou.yaml}
              - merge:
                  request: 2
                  by: wang
                  at: 2025-10-02T10:00+08:00
                  branch: river
                  title: 河寬的測量
                  committer: hub
                  signer: hub
                  commits:
                    - by: chen
                      at: 2025-10-01T20:00+08:00
                      message: 河寬的測量
                      put:
                        - {path: students/114/1140101/outcomes/114-1/river/outcome.md, from: history/own.md}
              - request:
                  request: 3
                  branch: own
                  title: 河寬的測量
                  commits:
                    - by: zhou
                      at: 2025-10-03T20:00+08:00
                      message: 河寬的測量
                      put:
                        - {path: students/114/1140103/outcomes/114-1/river/outcome.md, from: history/own.md}
            """;

    private final Typed typed = new Typed(Clock.fixed(CaseSchool.CLOCK, ZoneOffset.UTC));

    @TempDir
    Path folder;

    private Path work;

    @BeforeEach
    void clone(@TempDir Path made) throws IOException {
        Path base = CaseSchool.CASES.resolve("base");
        Path school = made.resolve("school");
        try (Stream<Path> files = Files.walk(base)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = school.resolve(base.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        Files.writeString(
                school.resolve("history/own.md"),
                "---\ncourse: MATH\ntitle: 河寬的測量\nsummary: 用相似三角形量出河寬。\n---\n站在岸邊。\n");
        String lin = Files.readString(base.resolve("students/114/1140102/student.yaml"));
        Files.writeString(
                school.resolve("history/zhou.yaml"),
                lin.replace("林", "周").replace("lin@", "zhou@").replace("seat: 2", "seat: 3"));
        String history = Files.readString(base.resolve("history.yaml"));
        Files.writeString(
                school.resolve("history.yaml"),
                history.replace("  - {id: hub,", "  - {id: zhou, name: 周同學, email: zhou@yfsh.example}\n  - {id: hub,")
                        + STEPS);
        Path repository =
                Replay.run(school.resolve("history.yaml"), made).value().get(0).location();
        work = folder.resolve("work");
        Files.createDirectories(work);
        Files.move(repository, work.resolve(".git"));
        Path refs = work.resolve(".git/refs");
        Files.createDirectories(refs.resolve("remotes/origin"));
        Files.copy(refs.resolve("heads/main"), refs.resolve("remotes/origin/main"));
        Files.copy(refs.resolve("merge-requests/3/head"), refs.resolve("heads/portfolio-request"));
        Files.copy(
                refs.resolve("merge-requests/3/head"),
                work.resolve(".git/HEAD"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }

    /** Whatever leaves the whole history in doubt leaves the pages that families read as they are. */
    @Test
    void theOfficesPublishNothingOfAHistoryInDoubt() throws IOException {
        for (String file : List.of(".gitlab-ci.yml", ".github/workflows/build.yml", ".gitea/workflows/build.yml")) {
            String pipeline = Files.readString(RELEASE.resolveSibling("office").resolve(file));
            Set<RuleId> doubts = new HashSet<>(CertifiedSchool.HISTORY_BROKEN);
            doubts.addAll(CertifiedSchool.UNSETTLED);
            doubts.add(new RuleId("certification.accepted-source-absent"));
            Matcher grep = Pattern.compile("grep -E '([^']+)' output/office/findings\\.json")
                    .matcher(pipeline);
            assertTrue(grep.find(), file);
            Pattern looked = Pattern.compile(grep.group(1));
            for (RuleId doubt : doubts) {
                assertTrue(looked.matcher(",{\"rule\":\"" + doubt + "\"").find(), () -> file + " looks for " + doubt);
            }
            assertFalse(looked.matcher(",{\"rule\":\"certification.void-row\"").find(), file);
        }
    }

    @Test
    void theyAccuseNobodyAndAreClean() throws IOException {
        for (List<String> line : lines()) {
            assertEquals(0, run(line), () -> line + "\n" + typed.shown());
            assertFalse(typed.shown().contains("certification."), () -> line + "\n" + typed.shown());
        }
    }

    @Test
    void withoutTrustSettingsOneFindingAsksForThem() throws IOException {
        for (List<String> line : lines()) {
            List<String> without = new ArrayList<>(line);
            int at = without.indexOf("--trust");
            without.subList(at, at + 2).clear();
            assertEquals(1, run(without), () -> line + "\n" + typed.shown());
            assertEquals(
                    2,
                    typed.shown()
                            .split("certification.no-trust-settings\\]|title=certification.no-trust-settings", -1)
                            .length,
                    () -> line + "\n" + typed.shown());
            assertTrue(typed.shown().contains("--trust trust.yaml"), () -> line + "\n" + typed.shown());
            assertFalse(
                    typed.shown().matches("(?s).*certification\\." + ACCUSING + ".*"),
                    () -> line + "\n" + typed.shown());
        }
    }

    /** The roster's merge is dated after what the runner takes for now, so that the new student looks like a stranger. */
    @Test
    void aRunnerWhoseClockIsBehindIsToldOnceAndAccusesNobody() throws IOException {
        for (List<String> line : lines()) {
            List<String> behind = new ArrayList<>(line);
            behind.addAll(List.of("--clock", "2025-09-02T00:00:00Z"));
            assertEquals(1, run(behind), () -> line + "\n" + typed.shown());
            assertTrue(typed.shown().contains("certification.clock-behind"), () -> line + "\n" + typed.shown());
            assertFalse(
                    typed.shown().matches("(?s).*certification\\." + ACCUSING + ".*"),
                    () -> line + "\n" + typed.shown());
        }
    }

    @Test
    void aForgeOrKeyOnNoListIsToldOnceAndAccusesNobody() throws IOException {
        String listed = Files.readString(CaseSchool.CASES.resolve("02-forge-signed/trust.yaml"));
        String none = "minimum: claimed\nforges: []\n";
        String another = listed.replaceAll("ssh-ed25519 [^\"]+", OTHER_KEY);
        for (String settings : List.of(none, another)) {
            Path trust = Files.writeString(folder.resolve("trust.yaml"), settings);
            for (List<String> line : lines()) {
                List<String> with = new ArrayList<>(line);
                with.set(with.indexOf("--trust") + 1, trust.toString());
                assertEquals(1, run(with), () -> line + "\n" + typed.shown());
                assertEquals(
                        2,
                        typed.shown()
                                .split("certification.forge-not-listed\\]|title=certification.forge-not-listed", -1)
                                .length,
                        () -> line + "\n" + typed.shown());
                assertTrue(typed.shown().contains("noreply@github.example"), () -> line + "\n" + typed.shown());
                assertTrue(typed.shown().contains("SHA256:"), () -> line + "\n" + typed.shown());
                assertFalse(
                        typed.shown().matches("(?s).*certification\\." + ACCUSING + ".*"),
                        () -> line + "\n" + typed.shown());
            }
        }
    }

    @Test
    void aVariableThatNobodySetStopsTheRun() throws IOException {
        for (List<String> line : lines()) {
            List<String> unset = new ArrayList<>(line);
            unset.set(unset.indexOf("--trust") + 1, "");
            assertEquals(2, run(unset), () -> line + "\n" + typed.shown());
        }
    }

    /** Returns the arguments of each line of the pipelines that runs the program. */
    private List<List<String>> lines() throws IOException {
        List<List<String>> lines = new ArrayList<>();
        Path trust = CaseSchool.CASES.resolve("02-forge-signed/trust.yaml").toAbsolutePath();
        for (String pipeline : PIPELINES) {
            for (String line : Files.readAllLines(RELEASE.resolve(pipeline))) {
                int at = line.indexOf(PROGRAM);
                if (at >= 0) {
                    String words = line.substring(at + PROGRAM.length())
                            .replace("\"origin/$CI_MERGE_REQUEST_TARGET_BRANCH_NAME\"", "origin/main")
                            .replace("\"$CI_COMMIT_BRANCH\"", "main")
                            .replace("\"$PORTFOLIO_TRUST\"", trust.toString())
                            .replace("\"$RUNNER_TEMP/trust.yaml\"", trust.toString())
                            .replaceAll("(--report \\w+=)", "$1" + folder + "/");
                    assertFalse(words.contains("$"), words);
                    List<String> arguments = new ArrayList<>(List.of(words.split(" ")));
                    arguments.addAll(List.of("--repository", work.toString()));
                    lines.add(arguments);
                }
            }
        }
        assertEquals(6, lines.size());
        return lines;
    }

    private int run(List<String> arguments) {
        typed.forget();
        return typed.run(arguments.toArray(String[]::new));
    }
}
