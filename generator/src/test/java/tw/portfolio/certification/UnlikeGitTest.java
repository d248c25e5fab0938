package tw.portfolio.certification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tw.portfolio.blob.Blob;
import tw.portfolio.diagnostic.Noted;
import tw.portfolio.model.RecordKind;
import tw.portfolio.source.MalformedCommitException;
import tw.portfolio.source.MalformedTreeException;
import tw.portfolio.source.Source;
import tw.portfolio.source.SourceFile;
import tw.portfolio.source.Sources;

/** Objects that Git itself does not write and takes all the same when they are pushed. */
class UnlikeGitTest {
    private static final String TERM = "students/114/1140101/outcomes/114-1";
    private static final String RIVER = TERM + "/river";

    @TempDir
    Path folder;

    private RealGit git;

    @BeforeEach
    void school() throws IOException, InterruptedException {
        assumeTrue(RealGit.has("git"), "SKIPPED: no git on the path");
        git = RealGit.school(folder);
    }

    /** A second folder of the record's name holds what a classmate wrote; one reader takes the first, another the last. */
    @Test
    void aRecordThatStandsTwiceInItsFolderIsNotCertified() throws IOException, InterruptedException {
        git.run("checkout", "-q", "-b", "work");
        git.put(RIVER + "/outcome.md", "math.md");
        git.put(RIVER + "/river.txt", "river.txt");
        git.commit("chen", "2025-10-01T20:00:00+08:00");
        for (String twin : List.of("own", "classmate")) {
            String tree = doubled(twin);
            String by = twin.equals("own") ? "chen" : "lin";
            String commit = git.as(by, "2025-10-01T21:00:00+08:00", "commit-tree", tree, "-p", "HEAD", "-m", "更新")
                    .strip();
            git.run("update-ref", "refs/heads/work", commit);
        }
        String tree = git.run("rev-parse", "work^{tree}").strip();
        String merge = git.as(
                        "wang",
                        "2025-10-02T10:00:00+08:00",
                        "commit-tree",
                        tree,
                        "-p",
                        "main",
                        "-p",
                        "work",
                        "-m",
                        "合併")
                .strip();
        git.run("update-ref", "refs/heads/main", merge);
        Noted<CertifiedSchool> certified = CaseSchool.certify(git.source(), none());
        Verdict verdict = CaseSchool.verdict(certified, RIVER);
        assertEquals(VerdictKind.UNSAFE_CONTENT, verdict.kind());
        assertEquals(Cause.DOUBLED_ENTRY, verdict.reason().orElseThrow().cause());
    }

    /** Returns a tree in which the record stands twice, the second time with one file of those words. */
    private String doubled(String words) throws IOException, InterruptedException {
        String blob = typed(words, "hash-object", "-w", "--stdin");
        String twin = typed("100644 blob " + blob + "\textra.txt\n", "mktree");
        String first = git.run("rev-parse", "work:" + RIVER).strip();
        return above(TERM, typed("040000 tree %s\triver\n040000 tree %s\triver\n".formatted(first, twin), "mktree"));
    }

    /** Returns the tree of the branch with another folder in the place of one. */
    private String above(String folder, String tree) throws IOException, InterruptedException {
        String up = tree;
        String path = folder;
        while (!path.isEmpty()) {
            int slash = path.lastIndexOf('/');
            String above = slash < 0 ? "" : path.substring(0, slash);
            String name = path.substring(slash + 1);
            String listed = git.run("-c", "core.quotePath=false", "ls-tree", "work:" + above)
                    .replaceAll("(?m)^040000 tree [0-9a-f]{40}\t" + name + "$", "040000 tree " + up + "\t" + name);
            up = typed(listed, "mktree");
            path = above;
        }
        return up;
    }

    private String typed(String words, String... command) throws IOException, InterruptedException {
        List<String> all = new java.util.ArrayList<>(List.of("git"));
        all.addAll(List.of(command));
        return git.execute(all, Map.of(), words).strip();
    }

    /** Each folder of that name holds another file, so that no two files are called the same. */
    @Test
    void aRecordThatListsAFolderTwiceIsNotCertified() throws IOException, InterruptedException {
        git.run("checkout", "-q", "-b", "work");
        git.put(RIVER + "/outcome.md", "math.md");
        git.commit("chen", "2025-10-01T20:00:00+08:00");
        String one = typed("100644 blob " + typed("one", "hash-object", "-w", "--stdin") + "\ta.txt\n", "mktree");
        String two = typed("100644 blob " + typed("two", "hash-object", "-w", "--stdin") + "\tb.txt\n", "mktree");
        String record = git.run("ls-tree", "work:" + RIVER)
                + "040000 tree %s\tmore\n040000 tree %s\tmore\n".formatted(one, two);
        String whole = above(RIVER, typed(record, "mktree"));
        String work = git.as("chen", "2025-10-01T21:00:00+08:00", "commit-tree", whole, "-p", "main", "-m", "更新")
                .strip();
        String merge =
                git.as("wang", "2025-10-02T10:00:00+08:00", "commit-tree", whole, "-p", "main", "-p", work, "-m", "合併");
        git.run("update-ref", "refs/heads/main", merge.strip());
        Verdict verdict = CaseSchool.verdict(CaseSchool.certify(git.source(), none()), RIVER);
        assertEquals(Cause.DOUBLED_ENTRY, verdict.reason().orElseThrow().cause());
    }

    /** A list of an office's that somebody pushed twice into its folder; the office merges an ordinary tree again. */
    @Test
    void aListThatStoodTwiceForAWhileIsSaidToHaveChangedSo() throws IOException, InterruptedException {
        String list = "grades/114-1/101.yaml";
        git.run("checkout", "-q", "-b", "work");
        git.put(list, "grades.yaml");
        git.commit("huang", "2026-01-20T09:00:00+08:00");
        merged("work^{tree}", "work", "2026-01-20T10:00:00+08:00");
        String good = git.run("rev-parse", "work:" + list).strip();
        String other = typed("grades: []", "hash-object", "-w", "--stdin");
        String folder = "100644 blob %s\t101.yaml\n".repeat(2).formatted(good, other);
        String twice = above("grades/114-1", typed(folder, "mktree"));
        String pushed = git.as("chen", "2026-01-21T10:00:00+08:00", "commit-tree", twice, "-p", "main", "-m", "更新");
        git.run("update-ref", "refs/heads/main", pushed.strip());
        git.put(list, "grades-edited.yaml");
        git.commit("huang", "2026-01-22T09:00:00+08:00");
        merged("work^{tree}", "work", "2026-01-22T10:00:00+08:00");
        Verdict verdict = CaseSchool.verdict(CaseSchool.certify(git.source(), none()), list);
        assertEquals(VerdictKind.CHANGED_SINCE_CERTIFIED, verdict.kind());
        assertTrue(verdict.flags().contains(Flag.LAST_CHANGE_UNSAFE_CONTENT), verdict::toString);
    }

    private void merged(String tree, String branch, String at) throws IOException, InterruptedException {
        String id = git.run("rev-parse", tree).strip();
        String merge = git.as("huang", at, "commit-tree", id, "-p", "main", "-p", branch, "-m", "合併");
        git.run("update-ref", "refs/heads/main", merge.strip());
    }

    /** For Git the commit has one parent; the library would read two. */
    @Test
    void aLineThatOnlySomeReadAsAParentIsRefusedByName() throws IOException, InterruptedException {
        git.run("checkout", "-q", "-b", "work");
        git.put(RIVER + "/outcome.md", "math.md");
        git.put(RIVER + "/river.txt", "river.txt");
        git.commit("chen", "2025-10-01T20:00:00+08:00");
        String parent = git.run("rev-parse", "main").strip();
        String work = git.run("rev-parse", "work").strip();
        String person = "wang <wang@yfsh.example> 1759370400 +0800";
        String text = "tree %s\nparent %s\npretty %s\nauthor %s\ncommitter %s\n\n合併\n"
                .formatted(git.run("rev-parse", "work^{tree}").strip(), parent, work, person, person);
        String commit = typed(text, "hash-object", "-t", "commit", "-w", "--stdin", "--literally");
        git.run("update-ref", "refs/heads/main", commit);
        MalformedCommitException refused =
                assertThrows(MalformedCommitException.class, () -> CaseSchool.certify(git.source(), none()));
        assertTrue(refused.text().zh().contains(commit), refused.text().zh());
    }

    /** One reader takes the date of the first line, another that of the line it goes on in. */
    @Test
    void aPersonWhoseLineGoesOnInTheNextIsRefused() throws IOException, InterruptedException {
        String person = "wang <wang@yfsh.example> 1759370400 +0800";
        String tree = git.run("rev-parse", "main^{tree}").strip();
        String parent = git.run("rev-parse", "main").strip();
        for (String committer :
                List.of("x\n 1999999999 <wang@yfsh.example> 1759370400 +0800", person + "\n x", "a\0" + person)) {
            String text =
                    "tree %s\nparent %s\nauthor %s\ncommitter %s\n\n合併\n".formatted(tree, parent, person, committer);
            String commit = typed(text, "hash-object", "-t", "commit", "-w", "--stdin", "--literally");
            git.run("update-ref", "refs/heads/main", commit);
            assertThrows(MalformedCommitException.class, () -> CaseSchool.certify(git.source(), none()), committer);
        }
    }

    /** The library would run over the end of such a list. */
    @Test
    void aFolderWhoseListIsCutOffIsRefusedByName() throws IOException, InterruptedException {
        String whole = git.run("rev-parse", "main^{tree}").strip();
        String start = git.run("rev-parse", "main").strip();
        for (String list : List.of("100644 a\0abc", "hello", "100644", "100644 a", "x44 a\0" + "x".repeat(20))) {
            String folder = typed(list, "hash-object", "-t", "tree", "-w", "--stdin", "--literally");
            for (String root : List.of(folder, typed("040000 tree " + folder + "\tgrades\n", "mktree"))) {
                String odd = child(root, start);
                for (String head : List.of(odd, child(whole, odd))) {
                    git.run("update-ref", "refs/heads/main", head);
                    MalformedTreeException refused =
                            assertThrows(MalformedTreeException.class, () -> CaseSchool.certify(git.source(), none()));
                    assertTrue(
                            refused.text().zh().contains(folder), refused.text().zh());
                    assertTrue(
                            refused.text().en().contains(folder), refused.text().en());
                }
            }
        }
    }

    private String child(String tree, String parent) throws IOException, InterruptedException {
        return git.as("chen", "2025-10-01T20:00:00+08:00", "commit-tree", tree, "-p", parent, "-m", "更新")
                .strip();
    }

    @Test
    void aRequestWithSuchAFolderIsListedAndNotLookedAt() throws IOException, InterruptedException {
        String folder = typed("100644 a\0abc", "hash-object", "-t", "tree", "-w", "--stdin", "--literally");
        String start = git.run("rev-parse", "main").strip();
        for (String root : List.of(folder, typed("040000 tree " + folder + "\tgrades\n", "mktree"))) {
            git.run("update-ref", "refs/merge-requests/7/head", child(root, start));
            assertEquals("!7 MALFORMED\n", new RequestDesk(this.folder, git).lines(this.folder.resolve("work")));
        }
    }

    /** Somebody's request must stop nobody else's work. */
    @Test
    void aRequestWithSuchACommitIsListedAndNotLookedAt() throws IOException, InterruptedException {
        String tree = git.run("rev-parse", "main^{tree}").strip();
        for (String text : List.of("", "tree " + tree + "\n", "tree " + tree + "\nparent 12\n\n")) {
            String commit = typed(text, "hash-object", "-t", "commit", "-w", "--stdin", "--literally");
            git.write(".git/refs/merge-requests/7/head", commit + "\n"); // a server that checks nothing
            RequestDesk desk = new RequestDesk(folder, git);
            assertEquals("!7 MALFORMED\n", desk.lines(folder.resolve("work")), text);
        }
    }

    /** Nobody need merge it: it is told of that request alone. */
    @Test
    void aRequestWithAFolderThatListsANameTwiceIsToldOfByItself() throws IOException, InterruptedException {
        git.run("checkout", "-q", "-b", "work");
        git.put(RIVER + "/outcome.md", "math.md");
        git.commit("chen", "2025-10-01T20:00:00+08:00");
        String twin =
                git.as("chen", "2025-10-01T21:00:00+08:00", "commit-tree", doubled("own"), "-p", "HEAD", "-m", "更新");
        git.run("update-ref", "refs/merge-requests/7/head", twin.strip());
        RequestDesk desk = new RequestDesk(folder, git);
        assertEquals(
                "!7 " + RIVER + " ADDED 數學 by 王老師（數學） 0→1/5 [doubled-entry " + RIVER + "]\n",
                desk.lines(folder.resolve("work")));
        ProposedRecord record =
                desk.read(Optional.empty()).all().get(0).records().get(0);
        RequestWords words = new RequestWords(tw.portfolio.diagnostic.Catalogue.shipped());
        String next = words.next(record.obstacles().get(0), record).zh();
        assertEquals("請資訊人員查明是誰送的；查明後，請學生從最新的主分支另開分支，重新送一個請求", next);
    }

    /** As deep as a path may be long. */
    @Test
    void foldersWithinFoldersHaveTheDigestThatGitGivesThem() throws IOException, InterruptedException {
        StringBuilder stream = new StringBuilder("commit refs/heads/main\n"
                + "committer chen <chen@yfsh.example> 1759300000 +0800\ndata 1\nx\nfrom refs/heads/main^0\n");
        for (String file : List.of("a-b", "a/".repeat(1_900) + "x", "a/".repeat(1_000) + "y", "a0")) {
            stream.append("M 644 inline ")
                    .append(RIVER)
                    .append('/')
                    .append(file)
                    .append("\ndata 1\nx\n");
        }
        git.put(RIVER + "/outcome.md", "math.md");
        git.commit("chen", "2025-10-01T20:00:00+08:00");
        typed(stream.toString(), "fast-import", "--quiet");
        List<String> digests = new java.util.concurrent.CopyOnWriteArrayList<>();
        Thread small = new Thread(null, () -> digests.add(digest()), "small", 256 << 10);
        small.start();
        small.join();
        assertEquals(List.of(git.run("rev-parse", "main:" + RIVER).strip()), digests);
    }

    private String digest() {
        try (Source source = Sources.open(git.source())) {
            List<Blob> files = source.files().stream()
                    .map(SourceFile::blob)
                    .filter(file -> file.path().startsWith(RIVER + "/"))
                    .toList();
            return Digest.of(RecordKind.OUTCOME, RIVER, files);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static CertificationSettings none() {
        return new CertificationSettings(CaseSchool.CLOCK, Optional.empty(), false);
    }
}
