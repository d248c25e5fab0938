package tw.portfolio.certification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a merge takes away is looked through for what it puts elsewhere, and no further than a run can bear. */
class TakenAwayTest {
    private static final String LIST = "grades/114-1/101.yaml";

    @TempDir
    Path folder;

    private RealGit git;
    private String grades = "";

    @BeforeEach
    void school() throws IOException, InterruptedException {
        assumeTrue(RealGit.has("git"), "SKIPPED: no git on the path");
        git = RealGit.school(folder);
        grades = Files.readString(CaseSchool.BASE.resolve("history/grades.yaml"));
    }

    @Test
    void aListThatComesWithMoreFilesTakenAwayThanAreLookedThroughIsNotCertified()
            throws IOException, InterruptedException {
        for (int i = 0; i < 1_000; i++) {
            git.write("junk/0/%03d.txt".formatted(i), "x");
        }
        git.run("add", "-A");
        String tree = git.run("write-tree", "--prefix=junk/0").strip();
        for (int i = 1; i <= 100; i++) {
            git.run("read-tree", "--prefix=junk/" + i, tree);
        }
        push();
        assertEquals(List.of("takes-too-much-away"), entered());
        merge(3, "rm", "-q", "--cached", LIST);
        merge(4, "add", LIST);
        assertEquals(List.of(), causes(), "taken away and put back by itself");
    }

    @Test
    void aListThatComesWithMoreTextTakenAwayThanIsReadIsNotCertified() throws IOException, InterruptedException {
        for (int i = 0; i < 5; i++) {
            git.write("junk/" + i + ".txt", ("a" + i + "\n").repeat(250_000));
        }
        git.run("add", "-A");
        push();
        grades = grades + "# 114-1\n".repeat(50_000);
        assertEquals(List.of("takes-too-much-away"), entered());
    }

    @Test
    void aListThatComesWithManyFilesOfOtherSizesTakenAwayIsCertified() throws IOException, InterruptedException {
        for (int i = 0; i < 5; i++) {
            git.write("junk/" + i + ".txt", ("a" + i + "\n").repeat(250_000));
        }
        git.run("add", "-A");
        push();
        assertEquals(List.of(), entered());
    }

    /** No computer would take the name, and Git does; whoever takes the file away must not be told that it was too many. */
    @Test
    void aListThatComesWithAFileOfALongNameTakenAwayIsCertified() throws IOException, InterruptedException {
        git.write("junk/0.txt", "x");
        git.run("add", "-A");
        String blob = git.run("rev-parse", ":junk/0.txt").strip();
        git.run("update-index", "--add", "--cacheinfo", "100644," + blob + ",junk/" + "a".repeat(5_000));
        push();
        assertEquals(List.of(), entered());
    }

    /** Takes the junk away and enters the list in one merge of the registry's. */
    private List<String> entered() throws IOException, InterruptedException {
        git.write(LIST, grades);
        git.run("add", LIST);
        merge(2, "rm", "-r", "-q", "--cached", "junk");
        return causes();
    }

    private void push() throws IOException, InterruptedException {
        String tree = git.run("write-tree").strip();
        commit("chen", "2025-10-01T10:00:00+08:00", "commit-tree", tree, "-p", "main", "-m", "更新");
    }

    private void merge(int day, String... command) throws IOException, InterruptedException {
        git.run(command);
        String at = "2025-10-%02dT10:00:00+08:00".formatted(day);
        String tree = git.run("write-tree").strip();
        String own = git.as("huang", at.replace("T10", "T09"), "commit-tree", tree, "-p", "main", "-m", "成績")
                .strip();
        commit("huang", at, "commit-tree", tree, "-p", "main", "-p", own, "-m", "合併");
    }

    private void commit(String by, String at, String... command) throws IOException, InterruptedException {
        git.run("update-ref", "refs/heads/main", git.as(by, at, command).strip());
    }

    /** Returns why the list is not certified; nothing where it is. */
    private List<String> causes() throws IOException {
        CertificationSettings settings =
                new CertificationSettings(CaseSchool.CLOCK, Optional.empty(), Optional.empty(), false);
        Verdict verdict = CaseSchool.verdict(CaseSchool.certify(git.source(), settings), LIST);
        return verdict.reason().map(reason -> reason.cause().word()).stream().toList();
    }
}
