package tw.portfolio.torture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tw.portfolio.source.Source;
import tw.portfolio.source.SourceException;
import tw.portfolio.source.SourceSettings;
import tw.portfolio.source.Sources;

/** Repositories of every shape and ill will that are opened: nothing in them but the objects has a part in the verdict. */
@Timeout(120)
class OpenedRepositoriesTest {
    private static final Oracle.Answer NONE = new Oracle.Answer("", Set.of(), "");

    @TempDir
    Path folder;

    private TinySchool school;
    private NativeGit git;
    private Judge judge;
    private Oracle.Answer certified = NONE;

    @BeforeEach
    void school() throws IOException {
        assumeTrue(NativeGit.isThere(), "SKIPPED: no git on the path");
        school = TinySchool.in(folder.resolve("school"));
        git = school.git();
        judge = new Judge(folder);
        certified = judge.river(school.folder(), Optional.empty());
        assertEquals("CERTIFIED", certified.kind());
    }

    @Test
    void clonesOfEveryShape() throws IOException {
        NativeGit all = NativeGit.in(folder);
        for (List<String> shape : List.of(
                List.of("--bare"),
                List.of("--mirror"),
                List.of("--no-local"),
                List.of("--no-checkout"),
                List.of("--dissociate", "--reference", school.folder().toString()))) {
            Path place = folder.resolve("clone" + shape.get(0));
            List<String> words = new java.util.ArrayList<>(List.of("clone", "-q"));
            words.addAll(shape);
            words.addAll(List.of(school.folder().toString(), place.toString()));
            all.run(words.toArray(String[]::new));
            assertEquals(certified, judge.river(place, Optional.empty()), shape.toString());
            assertEquals(certified, judge.river(place, Optional.of("main")), shape.toString());
        }
    }

    @Test
    void aFurtherWorkTree() throws IOException {
        git.run("branch", "older", "main~1");
        Path tree = folder.resolve("tree");
        git.run("worktree", "add", "-q", tree.toString(), "work");
        assertEquals(certified, judge.river(tree, Optional.of("main")));
        assertEquals("PENDING", judge.river(tree, Optional.empty()).kind(), "its own branch is the one checked out");
    }

    @Test
    void whatAContinuousIntegrationFetches() throws IOException {
        NativeGit ci = NativeGit.in(folder.resolve("ci"));
        ci.run("init", "-q");
        ci.run("remote", "add", "origin", school.folder().toString());
        ci.run("fetch", "-q", "origin", "+refs/heads/main:refs/remotes/origin/main", "+HEAD:refs/pipelines/1");
        ci.run("checkout", "-q", "--detach", "refs/pipelines/1");
        assertEquals(certified, judge.river(ci.folder(), Optional.of("main")));
        assertEquals(certified, judge.river(ci.folder(), Optional.empty()), "the commit that is checked out");
    }

    @Test
    void namesLikeTheBranch() throws IOException {
        String older = git.run("rev-parse", "main~1").strip();
        for (String ref : List.of(
                "refs/tags/main",
                "refs/tags/heads/main",
                "refs/heads/refs/heads/main",
                "refs/main",
                "refs/remotes/origin/main")) {
            git.run("update-ref", ref, older);
        }
        for (String name : List.of("main", "refs/heads/main")) {
            assertEquals(certified, judge.river(school.folder(), Optional.of(name)), name);
        }
        git.run("pack-refs", "--all", "--prune");
        assertEquals(certified, judge.river(school.folder(), Optional.of("main")));
        for (String name : List.of("../main", "main@{1}", "HEAD", "", "nothing")) {
            assertThrows(
                    SourceException.class,
                    () -> judge.river(school.folder(), Optional.of(name)),
                    "not a branch: " + name);
        }
    }

    @Test
    void oddLinesAmongPackedReferences() throws IOException {
        git.run("tag", "-a", "-m", "標籤", "release");
        git.run("pack-refs", "--all", "--prune");
        Path packed = school.folder().resolve(".git/packed-refs");
        String text = Files.readString(packed);
        String main = git.run("rev-parse", "main").strip();
        String older = git.run("rev-parse", "main~1").strip();
        for (String odd : List.of(
                text.replace("\n", "\r\n"),
                "\n\n" + text,
                text + "garbage",
                text + older,
                text + older + " ",
                text + "^" + older + "\n",
                text + older.toUpperCase(java.util.Locale.ROOT) + " refs/heads/other\n",
                text + "zzzz refs/heads/other\n",
                text + older + " refs/heads/\n",
                text + older + " refs/heads/main \n",
                text + older + " ../../HEAD\n",
                text.replace("# pack-refs", "#"),
                text.replace(" sorted", ""),
                "# pack-refs with: nothing \n" + older + " refs/heads/m\u0000ain\n" + main + " refs/heads/main\n",
                text.substring(0, text.length() - 3))) {
            Files.write(packed, odd.getBytes(StandardCharsets.ISO_8859_1));
            assertTrue(unchanged() || refused(), odd);
        }
        Files.writeString(packed, text + older + " refs/heads/main\n");
        assertTrue(refused(), "one branch and two commits");
    }

    private boolean unchanged() {
        try {
            return judge.river(school.folder(), Optional.of("main")).equals(certified);
        } catch (IOException e) {
            return false;
        }
    }

    private boolean refused() throws IOException {
        try {
            judge.river(school.folder(), Optional.of("main"));
            return false;
        } catch (SourceException e) {
            return true;
        }
    }

    @Test
    void aForgedCommitGraph() throws IOException {
        school.put(TinySchool.RIVER + "/outcome.md", "math-edited.md");
        school.commit("chen", "2025-10-05T20:00:00+08:00");
        Oracle.Answer changed = judge.river(school.folder(), Optional.empty());
        assertEquals("CHANGED_SINCE_CERTIFIED", changed.kind());
        git.run("commit-graph", "write", "--reachable");
        String head = git.run("rev-parse", "HEAD").strip();
        String merge = git.run("rev-parse", "HEAD~1").strip();
        CommitGraph.of(school.folder().resolve(".git"))
                .withTree(head, git.run("rev-parse", merge + "^{tree}").strip())
                .withoutSecondParent(merge)
                .write();
        git.run("config", "core.commitGraph", "true");
        assertEquals("", git.run("log", "--merges", "--format=%H"), "the forgery deceives who believes it");
        assertEquals(changed, judge.river(school.folder(), Optional.empty()));
    }

    @Test
    void aForgedCommitGraphDoesNotMoveCommonAncestors() throws IOException {
        school.branch("other");
        school.put(TinySchool.RIVER + "/outcome.md", "math-other-line.md");
        school.commit("chen", "2025-10-03T20:00:00+08:00");
        school.put(TinySchool.RIVER + "/more.txt", "river.txt");
        school.commit("chen", "2025-10-03T21:00:00+08:00");
        git.run("checkout", "-q", "main");
        school.put(TinySchool.RIVER + "/outcome.md", "math-edited.md");
        school.commit("chen", "2025-10-04T20:00:00+08:00");
        school.merge("wang", "2025-10-05T10:00:00+08:00", "other");
        Oracle.Answer merged = judge.river(school.folder(), Optional.empty());
        assertEquals(Set.of("AUTO_MERGED", "CLAIMED"), merged.flags());
        git.run("commit-graph", "write", "--reachable");
        CommitGraph.of(school.folder().resolve(".git"))
                .withFirstParent(
                        git.run("rev-parse", "other~1").strip(),
                        git.run("rev-parse", "main~3").strip())
                .write();
        git.run("config", "core.commitGraph", "true");
        assertNotEquals(
                git.run("-c", "core.commitGraph=false", "merge-base", "main~1", "other"),
                git.run("merge-base", "main~1", "other"),
                "the forgery deceives who believes it");
        assertEquals(merged, judge.river(school.folder(), Optional.empty()));
    }

    @Test
    void aHostileConfiguration() throws IOException {
        Path ran = folder.resolve("ran");
        Path program = Files.writeString(folder.resolve("program"), "#!/bin/sh\ntouch " + ran + "\n");
        assertTrue(program.toFile().setExecutable(true));
        Path hooks = Files.createDirectories(school.folder().resolve(".git/hooks"));
        for (String hook : List.of("post-checkout", "fsmonitor-watchman", "pre-commit", "reference-transaction")) {
            Files.copy(program, hooks.resolve(hook));
            assertTrue(hooks.resolve(hook).toFile().setExecutable(true));
        }
        school.write(".gitattributes", "* filter=evil diff=evil merge=evil\n");
        Files.writeString(school.folder().resolve(".git/config"), """
                [core]
                repositoryformatversion = 0
                fsmonitor = PROGRAM
                hooksPath = HOOKS
                worktree = /
                sshCommand = PROGRAM
                commitGraph = true
                attributesFile = /dev/zero
                [include]
                path = /dev/zero
                [includeIf "gitdir:/"]
                path = /dev/zero
                [filter "evil"]
                clean = PROGRAM
                smudge = PROGRAM
                required = true
                [diff "evil"]
                textconv = PROGRAM
                [merge "evil"]
                driver = PROGRAM
                [gpg]
                program = PROGRAM
                [url "ext::PROGRAM"]
                insteadOf = /
                """.replace("PROGRAM", program.toString())
                .replace("HOOKS", hooks.toString()));
        assertEquals(certified, judge.river(school.folder(), Optional.of("main")));
        try (Source tree = Sources.open(new SourceSettings("main", school.folder(), Optional.of("main"), true))) {
            assertTrue(tree.files().stream().anyMatch(file -> file.path().equals(".gitattributes")));
        }
        assertFalse(Files.exists(ran), "nothing of the repository runs");
    }

    /** As Git itself writes them: {@code git sparse-checkout} the first, older filtered clones the second. */
    @Test
    void extensionsThatChangeNothingInWhicheverCase() throws IOException {
        Path settings = school.folder().resolve(".git/config");
        String before = Files.readString(settings);
        for (String key : List.of(
                "worktreeConfig", "partialClone", "preciousObjects", "relativeWorktrees", "WORKTREECONFIG", "noop")) {
            Files.writeString(settings, before + "[extensions]\n\t" + key + " = true\n");
            assertEquals(certified, judge.river(school.folder(), Optional.empty()), key);
        }
        for (String key : List.of("objectFormat = sha256", "REFSTORAGE = reftable", "unheardOf = true")) {
            Files.writeString(settings, before + "[extensions]\n\t" + key + "\n");
            assertThrows(SourceException.class, () -> judge.river(school.folder(), Optional.empty()), key);
        }
    }
}
