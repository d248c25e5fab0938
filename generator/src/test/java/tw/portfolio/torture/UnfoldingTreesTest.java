package tw.portfolio.torture;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tw.portfolio.source.Proposal;
import tw.portfolio.source.SourceException;
import tw.portfolio.source.SourceSettings;

/** A few small trees that name one another: whoever goes through them comes to an end, and says where. */
@Timeout(120)
class UnfoldingTreesTest {

    @TempDir
    Path folder;

    private Judge judge;

    @BeforeEach
    void judge() throws IOException {
        judge = new Judge(folder);
    }

    @Test
    void aTreeThatUnfoldsWithoutEnd() throws IOException {
        unfolds(folder.resolve("files.git"), true);
    }

    /** … and without a file in it: nothing that is waited for ever comes. */
    @Test
    void foldersThatUnfoldWithoutEnd() throws IOException {
        unfolds(folder.resolve("folders.git"), false);
    }

    private void unfolds(Path place, boolean withFile) throws IOException {
        try (Pen pen = Pen.begin(place)) {
            Folder files = Folder.of(Map.of(
                    "a",
                    withFile
                            ? pen.file("x")
                            : new Folder.Node(FileMode.TREE, Optional.empty(), Optional.of(Folder.EMPTY))));
            for (int depth = 0; depth < 12; depth++) {
                Folder above = Folder.EMPTY;
                for (int i = 0; i < 10; i++) {
                    above = above.with("d" + i, files);
                }
                files = above;
            }
            String who = "author a <a@b> 1 +0000\ncommitter a <a@b> 1 +0000\n\n-\n";
            ObjectId bomb = pen.commit(files, List.of(), who);
            pen.point("refs/heads/main", bomb);
            Folder school = pen.copy(TinySchool.BASE).without("history").without("history.yaml");
            ObjectId begun = pen.commit(school, List.of(), who);
            ObjectId with = pen.commit(school.with("students/114/x", files), List.of(begun), who);
            pen.point("refs/heads/with", with);
            pen.point("refs/heads/begun", begun);
            pen.point("refs/heads/later", pen.commit(school, List.of(with), who));
            Folder deep = Folder.EMPTY.with("f", Optional.of(pen.file(FileMode.REGULAR_FILE, "x")));
            for (int depth = 0; depth < 200; depth++) {
                deep = Folder.EMPTY.with("d".repeat(40), deep);
            }
            pen.point("refs/heads/deep", pen.commit(deep, List.of(), who));
        }
        assertThrows(SourceException.class, () -> judge.river(place, Optional.of("main")));
        assertThrows(SourceException.class, () -> judge.river(place, Optional.of("deep")));
        assertTrue(judge.verdicts(place, "later", FuzzCast.Minimum.NONE).isEmpty(), "one that was removed again");
        SourceSettings proposed = new SourceSettings("main", place, Optional.of("with"), false);
        SourceException refused = assertThrows(
                SourceException.class, () -> Proposal.open(proposed, "begun").close());
        assertTrue(
                refused.text().zh().contains("「students/114/x/d0/d0/"),
                () -> refused.text().zh());
    }
}
