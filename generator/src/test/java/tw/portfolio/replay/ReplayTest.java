package tw.portfolio.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tw.portfolio.diagnostic.Noted;
import tw.portfolio.source.Source;
import tw.portfolio.source.SourceFile;
import tw.portfolio.source.SourceSettings;
import tw.portfolio.source.Sources;

class ReplayTest {
    private static final String HISTORY = """
            forge: {name: 永豐 GitLab, email: gitlab@yfsh.example, sign: true}
            repositories:
              - {name: main, folder: ., exclude: [history.yaml, history]}
            people:
              - {id: wang, name: 王老師, email: wang@yfsh.example}
              - {id: lin, name: 林同學, email: lin@yfsh.example}
            steps:
              - push: {by: wang, at: 2025-09-01T08:00+08:00, message: 開學, add: [office.yaml]}
              - merge:
                  request: 1
                  by: wang
                  at: 2025-09-03T10:00+08:00
                  branch: lin/work
                  title: 作業
                  commits:
                    - {by: lin, at: 2025-09-02T20:00+08:00, message: 新增作業, add: [work]}
              - request:
                  request: 2
                  branch: lin/next
                  title: 還沒合併
                  commits:
                    - {by: lin, at: 2025-09-04T20:00+08:00, message: 下一件, put: [{path: next.md, from: history/next.md}]}
            """;

    @TempDir
    Path folder;

    @Test
    void theSameHistoryGivesTheSameCommits() throws IOException {
        write("content/history.yaml", HISTORY);
        fill();
        String first = head(replay("one"));
        assertEquals(first, head(replay("two")));
        assertEquals(first, head(replay("one")));
    }

    @Test
    void aMergeHasTwoParentsTheMergerAsAuthorAndTheForgeAsSigner() throws IOException {
        write("content/history.yaml", HISTORY);
        fill();
        try (Source source = Sources.open(replay("one"));
                RevWalk walk = new RevWalk(repository(source))) {
            RevCommit merge = walk.parseCommit(repository(source).resolve("refs/heads/main"));
            assertEquals(2, merge.getParentCount());
            assertEquals("wang@yfsh.example", merge.getAuthorIdent().getEmailAddress());
            assertEquals("gitlab@yfsh.example", merge.getCommitterIdent().getEmailAddress());
            assertEquals("Merge branch 'lin/work' into 'main'", merge.getShortMessage());
            assertTrue(new String(merge.getRawGpgSignature(), StandardCharsets.US_ASCII)
                    .startsWith("-----BEGIN SSH SIGNATURE-----"));
            assertEquals(
                    List.of("office.yaml", "work/a.md", "work/b.txt"),
                    source.files().stream().map(SourceFile::path).toList());
            assertTrue(repository(source).exactRef("refs/merge-requests/2/head") != null);
        }
    }

    @Test
    void anEditAfterTheSealIsADirectPush() throws IOException {
        write("content/history.yaml", HISTORY);
        fill();
        write("content/history/seal.tsv", Seal.of(folder.resolve("content")));
        Noted<List<SourceSettings>> replayed =
                Replay.run(folder.resolve("content/history.yaml"), folder.resolve("one"));
        assertEquals(0, replayed.notes().size());
        write("content/work/a.md", "changed afterwards");
        write("content/new.md", "new");
        Noted<List<SourceSettings>> edited = Replay.run(folder.resolve("content/history.yaml"), folder.resolve("one"));
        assertEquals(
                List.of("new.md", "work/a.md"),
                edited.notes().stream()
                        .filter(note -> note.rule().equals(Stage.OWN_EDIT))
                        .map(note -> note.at().path())
                        .toList());
    }

    @Test
    void aPersonNobodyNamedIsAFinding() throws IOException {
        write("content/history.yaml", HISTORY.replace("by: lin,", "by: nobody,"));
        fill();
        Noted<List<SourceSettings>> replayed =
                Replay.run(folder.resolve("content/history.yaml"), folder.resolve("one"));
        assertEquals(Stage.UNKNOWN_PERSON, replayed.notes().get(0).rule());
    }

    private void fill() throws IOException {
        write("content/office.yaml", "one\ntwo\n");
        write("content/work/a.md", "A");
        write("content/work/b.txt", "B");
        write("content/history/next.md", "N");
    }

    private SourceSettings replay(String name) throws IOException {
        Noted<List<SourceSettings>> replayed = Replay.run(folder.resolve("content/history.yaml"), folder.resolve(name));
        assertEquals(List.of(), replayed.notes());
        return replayed.value().get(0);
    }

    private static String head(SourceSettings settings) throws IOException {
        try (Source source = Sources.open(settings)) {
            return source.head().orElseThrow().commit();
        }
    }

    private static Repository repository(Source source) {
        return source.head().orElseThrow().repository();
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
