package tw.portfolio.certification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How far requests are looked at: what is none, what is too much, and what a clone or the ledger knows of them. */
class RequestBoundsTest {
    private static final String CHEN = "students/114/1140101/outcomes/114-1/";
    private static final String LIN = "students/114/1140102/outcomes/114-1/";
    private static final String FINE = " ADDED 數學 by 王老師（數學） 0→1/5";

    @TempDir
    Path folder;

    private RealGit git;
    private RequestDesk desk;

    @BeforeEach
    void school() throws IOException, InterruptedException {
        assumeTrue(RealGit.has("git"), "SKIPPED: no git on the path");
        git = RealGit.school(folder);
        desk = new RequestDesk(folder, git);
    }

    @Test
    void aReferenceToSomethingElseIsNoRequest() throws IOException, InterruptedException {
        String blob = git.run("rev-parse", "main:portfolio.yaml").strip();
        git.run("update-ref", "refs/pull/1/head", blob);
        git.run(
                "update-ref",
                "refs/pull/2/head",
                git.run("rev-parse", "main^{tree}").strip());
        git.as("wang", "2025-10-03T20:00:00+08:00", "tag", "-a", "-m", "標籤", "v1", "main");
        git.run("update-ref", "refs/pull/3/head", "v1");
        assertEquals("", desk.lines());
    }

    @Test
    void tenThousandCommitsAreNotLookedAt() throws IOException, InterruptedException {
        StringBuilder stream = new StringBuilder();
        for (int i = 0; i < 10_000; i++) {
            stream.append("commit refs/pull/1/head\ncommitter chen <chen@yfsh.example> ")
                    .append(1_759_300_000 + i)
                    .append(" +0800\ndata 1\nx\n")
                    .append(
                            i == 0
                                    ? "from refs/heads/main^0\nM 644 inline " + CHEN + "river/outcome.md\ndata 1\nx\n"
                                    : "")
                    .append('\n');
        }
        Path file = folder.resolve("stream");
        Files.writeString(file, stream);
        git.execute(java.util.List.of("sh", "-c", "git fast-import --quiet < " + file), java.util.Map.of());
        desk.branch("lin", LIN + "bridge", "math.md");
        desk.request(2);
        assertTimeout(
                Duration.ofSeconds(20),
                () -> assertEquals("!1 TOO_LARGE\n!2 " + LIN + "bridge" + FINE + "\n", desk.lines()));
    }

    @Test
    void aCommitLargerThanMemoryIsNotLookedAtAndNobodyElseIsKeptFromTheirs() throws IOException, InterruptedException {
        Path message = folder.resolve("message");
        Files.writeString(message, "x".repeat(60 << 20));
        String tree = git.run("rev-parse", "main^{tree}").strip();
        String huge = git.as(
                "chen", "2025-10-01T20:00:00+08:00", "commit-tree", tree, "-p", "main", "-F", message.toString());
        git.run("update-ref", "refs/pull/1/head", huge.strip());
        desk.branch("lin", LIN + "bridge", "math.md");
        desk.request(2);
        assertEquals("!1 TOO_LARGE\n!2 " + LIN + "bridge" + FINE + "\n", desk.lines());
    }

    @Test
    void aCloneThatLacksTheCommits() throws IOException, InterruptedException {
        desk.list("[{number: 12, head: %s, state: opened, title: 河寬, updated: 2025-10-02T10:00:00Z}]"
                .formatted("a".repeat(40)));
        assertEquals("!12 NOT_FETCHED\n", desk.lines());
        assertEquals("", desk.withoutList());
    }

    /** A request that was changed since the clone was made is not shown as it was before. */
    @Test
    void aCloneThatHasAnEarlierHeadOnly() throws IOException, InterruptedException {
        desk.branch("chen", CHEN + "river", "math.md");
        desk.request(1);
        desk.list("[{number: 1, head: %s, state: opened, title: 河寬, updated: 2025-10-02T10:00:00Z}]"
                .formatted("a".repeat(40)));
        assertEquals("!1 NOT_FETCHED\n", desk.lines());
    }

    @Test
    void whatTheLedgerListedWasThere() throws IOException, InterruptedException {
        desk.branch("chen", CHEN + "river", "math.md");
        desk.request(1);
        String first = desk.head(1);
        desk.again();
        git.put(CHEN + "river/outcome.md", "math-edited.md");
        git.commit("chen", "2025-10-03T10:00:00+08:00");
        git.run("checkout", "-q", "main");
        desk.request(1);
        desk.accept("2025-10-02T00:00:00Z", 1, first);
        desk.accept("2025-10-04T00:00:00Z", 1, desk.head(1));
        OpenRequest request = desk.read(Optional.empty()).all().get(0);
        assertEquals(Optional.of(Instant.parse("2025-10-02T00:00:00Z")), request.listedBefore());
        assertEquals(
                new Bracket(
                        Optional.of(Instant.parse("2025-10-02T00:00:00Z")),
                        Optional.of(Instant.parse("2025-10-04T00:00:00Z"))),
                request.listed());
        assertEquals(Optional.of(Instant.parse("2025-10-03T02:00:00Z")), request.handedIn());
        assertEquals(Optional.of(Instant.parse("2025-10-01T12:00:00Z")), request.begun());
    }

    @Test
    void requestsChangeNoVerdict() throws IOException, InterruptedException {
        String before = desk.verdicts();
        desk.branch("chen", CHEN + "river", "math.md");
        desk.request(1);
        assertTrue(desk.lines().contains("river"));
        assertEquals(before, desk.verdicts());
    }

    @Test
    void whatIsLongForgottenIsPassedOver() throws IOException, InterruptedException {
        desk.anew();
        git.put(CHEN + "river/outcome.md", "math.md");
        git.commit("chen", "2025-01-01T20:00:00+08:00");
        git.run("checkout", "-q", "main");
        desk.request(1);
        assertEquals("", desk.lines());
        assertEquals(1, desk.read(Optional.empty()).passedOver());
        desk.list("[{number: 1, head: %s, state: open}]".formatted(desk.head(1)));
        assertEquals("!1 " + CHEN + "river" + FINE + "\n", desk.lines(), "the forge says that it is open");
    }

    @Test
    void aRequestOfWronglyNamedFilesAloneWaitsForItsStudent() throws IOException, InterruptedException {
        desk.anew();
        git.write(CHEN + "我的作品/outcome.md", "---\ntitle: 河\n---\n");
        git.commit("chen", "2025-10-03T20:00:00+08:00");
        git.run("checkout", "-q", "main");
        desk.request(6);
        String file = CHEN + "我的作品/outcome.md";
        assertEquals("!6 " + file + " ADDED 課程學習成果 by  [misnamed " + file + "]\n!6 +1 files\n", desk.lines());
    }
}
