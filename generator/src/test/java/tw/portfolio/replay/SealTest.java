package tw.portfolio.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tw.portfolio.diagnostic.Noted;
import tw.portfolio.guards.Golden;
import tw.portfolio.source.SourceSettings;

class SealTest {
    private static final Path SAMPLE = Path.of("..", "content");

    private static final String HISTORY = """
            forge: {name: 永豐 GitLab, email: gitlab@yfsh.example, sign: true}
            repositories:
              - {name: main, folder: ., exclude: [history.yaml, history]}
            people:
              - {id: lin, name: 林同學, email: lin@yfsh.example}
            steps:
              - push: {by: lin, at: 2025-09-01T08:00+08:00, message: 作業, add: [work]}
            """;

    @TempDir
    Path folder;

    /** Ids are left to edit; {@code -Dupdate} seals the sample school anew, as one does after changing its history. */
    @Test
    void theSampleSchoolsSealNamesEveryFile() throws IOException {
        if (System.getProperty("update") != null) {
            Golden.assertSame(SAMPLE.resolve(Seal.FILE), Seal.of(SAMPLE));
        }
        assertEquals(Seal.paths(Seal.of(SAMPLE)), Seal.paths(Files.readString(SAMPLE.resolve(Seal.FILE))));
    }

    @Test
    void whatIsEditedOrAddedLaterIsNoPartOfTheHistory() throws IOException {
        seal();
        write("work/a.md", "changed");
        write("work/c.md", "new");
        Noted<List<SourceSettings>> replayed = replay();
        assertEquals(List.of("work/a.md", "work/c.md"), edits(replayed));
        assertEquals(List.of("work/b.md B"), files("HEAD~1"));
        assertEquals(List.of("work/a.md changed", "work/b.md B", "work/c.md new"), files("HEAD"));
    }

    @Test
    void theSealedBytesComeFromTheEnclosingRepository() throws IOException {
        seal();
        try (Repository enclosing = new FileRepository(folder.resolve(".git").toFile())) {
            enclosing.create();
            try (ObjectInserter inserter = enclosing.newObjectInserter()) {
                inserter.insert(Constants.OBJ_BLOB, "A".getBytes(StandardCharsets.UTF_8));
                inserter.flush();
            }
        }
        write("work/a.md", "changed");
        assertEquals(List.of("work/a.md"), edits(replay()));
        assertEquals(List.of("work/a.md A", "work/b.md B"), files("HEAD~1"));
        assertEquals(List.of("work/a.md changed", "work/b.md B"), files("HEAD"));
    }

    @Test
    void whatIsDeletedLaterIsDeletedByADirectPush() throws IOException {
        seal();
        Files.delete(folder.resolve("content/work/b.md"));
        assertEquals(List.of("work/a.md A"), files(replay(), "HEAD"));
    }

    private void seal() throws IOException {
        write("history.yaml", HISTORY);
        write("work/a.md", "A");
        write("work/b.md", "B");
        write(Seal.FILE, Seal.of(folder.resolve("content")));
    }

    private Noted<List<SourceSettings>> replay() throws IOException {
        return Replay.run(folder.resolve("content/history.yaml"), folder.resolve("made"));
    }

    private static List<String> edits(Noted<List<SourceSettings>> replayed) {
        return replayed.notes().stream()
                .filter(note -> note.rule().equals(Stage.OWN_EDIT))
                .map(note -> note.at().path())
                .toList();
    }

    private List<String> files(Noted<List<SourceSettings>> replayed, String revision) throws IOException {
        assertEquals(1, replayed.value().size());
        return files(revision);
    }

    /** Returns path and text of every file of a commit. */
    private List<String> files(String revision) throws IOException {
        List<String> found = new java.util.ArrayList<>();
        try (Repository made =
                        new FileRepository(folder.resolve("made/main.git").toFile());
                RevWalk commits = new RevWalk(made);
                TreeWalk walk = new TreeWalk(made)) {
            RevCommit commit = commits.parseCommit(made.resolve(revision));
            walk.addTree(commit.getTree());
            walk.setRecursive(true);
            while (walk.next()) {
                byte[] bytes = made.open(walk.getObjectId(0)).getBytes();
                found.add(walk.getPathString() + " " + new String(bytes, StandardCharsets.UTF_8));
            }
        }
        return found;
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve("content").resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
