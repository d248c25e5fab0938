package tw.portfolio.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheEditor;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.revwalk.RevWalk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import tw.portfolio.torture.NativeGit;

/**
 * A merge request of one work in a large school: {@code check --since} beside {@code certify} and {@code check} of the whole, each in a JVM of
 * its own with 512 MB. Not a unit test; {@code mvn -Pdeep test -Dtest=SinceBenchmarkTest} runs it, as {@code docs/benchmarks.md} says.
 */
class SinceBenchmarkTest {
    private static final int STUDENTS = Integer.getInteger("bench.students", 3000);
    private static final String HEAP = "-Xmx512m";
    private static final String WORK = GeneratedSchool.folder(0) + "outcomes/115-1/work-0/outcome.md";

    @TempDir
    Path folder;

    @Test
    @EnabledIfSystemProperty(named = "portfolio.deep", matches = "true")
    void aMergeRequestIsJudgedInSeconds() throws IOException, InterruptedException {
        Path repository = new GeneratedSchool(STUDENTS).write(folder.resolve("school.git"));
        int merges = LongHistory.write(repository, STUDENTS);
        propose(repository);
        double git = log(repository);
        double since = seconds(repository, "check", "--branch", "topic", "--since", "main");
        double certified = seconds(repository, "certify", "--branch", "topic");
        double whole = seconds(repository, "check", "--branch", "topic");
        System.out.printf(
                "%,d students, %,d merges: check --since %.1f s, certify %.1f s, check %.1f s; git log %.1f s%n",
                STUDENTS, merges, since, certified, whole, git);
        assertTrue(since < whole, "reading less takes longer");
    }

    /** Puts a branch on the main one that changes a single work. */
    private static void propose(Path directory) throws IOException {
        try (FileRepository repository = new FileRepository(directory.toFile());
                ObjectInserter inserter = repository.newObjectInserter();
                RevWalk commits = new RevWalk(repository)) {
            ObjectId main = repository.resolve("refs/heads/main");
            DirCache index = DirCache.read(
                    repository.newObjectReader(), commits.parseCommit(main).getTree());
            String work = new String(
                    repository.open(index.getEntry(WORK).getObjectId()).getBytes(), StandardCharsets.UTF_8);
            ObjectId changed =
                    inserter.insert(Constants.OBJ_BLOB, (work + "\n多寫一段。\n").getBytes(StandardCharsets.UTF_8));
            DirCacheEditor editor = index.editor();
            editor.add(new DirCacheEditor.PathEdit(WORK) {
                @Override
                public void apply(DirCacheEntry entry) {
                    entry.setObjectId(changed);
                }
            });
            editor.finish();
            CommitBuilder commit = new CommitBuilder();
            commit.setTreeId(index.writeTree(inserter));
            commit.setParentId(main);
            PersonIdent student = new PersonIdent(
                    "s",
                    "s" + GeneratedSchool.number(0) + "@example.org",
                    Instant.parse("2026-10-01T00:00:00Z"),
                    ZoneOffset.UTC);
            commit.setAuthor(student);
            commit.setCommitter(student);
            commit.setMessage("one more paragraph");
            ObjectId id = inserter.insert(commit);
            inserter.flush();
            RefUpdate update = repository.updateRef("refs/heads/topic");
            update.setNewObjectId(id);
            update.update();
        }
    }

    private static double log(Path repository) throws IOException {
        long begun = System.nanoTime();
        NativeGit.in(repository).run("log", "--first-parent", "--raw", "-m", "main");
        return (System.nanoTime() - begun) / 1e9;
    }

    private double seconds(Path repository, String command, String... options)
            throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                HEAP,
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "tw.portfolio.cli.Main",
                command,
                "--repository",
                repository.toString(),
                "--clock",
                "2026-11-20T00:00:00Z"));
        line.addAll(List.of(options));
        Path log = folder.resolve("log.txt");
        long begun = System.nanoTime();
        Process process = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        int code = process.waitFor();
        double seconds = (System.nanoTime() - begun) / 1e9;
        List<String> lines = Files.readAllLines(log);
        lines.subList(Math.max(0, lines.size() - 5), lines.size()).forEach(System.out::println);
        assertEquals(0, code == 1 ? 0 : code, String.join("\n", lines));
        return seconds;
    }
}
