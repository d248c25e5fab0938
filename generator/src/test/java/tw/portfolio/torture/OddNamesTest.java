package tw.portfolio.torture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tw.portfolio.torture.FuzzCast.Minimum;

/** Files under names that are no UTF-8, which Git takes and some programs read as other names. */
class OddNamesTest {
    /** As {@code git fast-import} takes it: one byte, which Latin-1 reads as the letter of the other. */
    private static final String ODD = "\"%s/\\377.%s\"";

    private static final String ALIKE = "%s/ÿ.%s";

    @TempDir
    Path folder;

    private TinySchool school;
    private StringBuilder stream = new StringBuilder();
    private int mark;

    @BeforeEach
    void school() throws IOException {
        assumeTrue(NativeGit.isThere(), "SKIPPED: no git on the path");
        school = TinySchool.in(folder.resolve("school"));
    }

    /** Somebody's commit on another, with a merge's second parent at times, and what it changes. */
    private int commit(String by, String from, Optional<String> merged, String... changes) {
        stream.append("commit refs/heads/made")
                .append(++mark)
                .append("\nmark :")
                .append(mark);
        stream.append("\ncommitter %s <%s@yfsh.example> %d +0800\ndata 2\nx\n"
                .formatted(by, by, 1_759_800_000 + mark * 3600));
        stream.append("from ").append(from).append('\n');
        merged.ifPresent(it -> stream.append("merge ").append(it).append('\n'));
        for (String change : changes) {
            stream.append(change).append('\n');
        }
        return mark;
    }

    private static String put(String path, String text) {
        return "M 100644 inline " + path + "\ndata <<END\n" + text + "END\n";
    }

    /** Makes the commits, and the last of them the head. */
    private void made() throws IOException {
        Path file = folder.resolve("stream");
        Files.writeString(file, stream, StandardCharsets.UTF_8);
        school.git().feed(file, "fast-import", "--quiet");
        school.git().run("update-ref", "refs/heads/main", "refs/heads/made" + mark);
    }

    @Test
    void aListThatAStudentPutUnderOneIsNotCertifiedWhenItIsMoved() throws IOException {
        String grades = Files.readString(TinySchool.BASE.resolve("history/grades.yaml"));
        int pushed = commit("chen", "refs/heads/main", Optional.empty(), put(ODD.formatted("notes", "yaml"), grades));
        int moved = commit(
                "huang",
                ":" + pushed,
                Optional.empty(),
                "D " + ODD.formatted("notes", "yaml"),
                put(FuzzCast.GRADES, grades));
        commit(
                "huang",
                ":" + pushed,
                Optional.of(":" + moved),
                "D " + ODD.formatted("notes", "yaml"),
                put(FuzzCast.GRADES, grades));
        made();
        Oracle.Answer answer = new Judge(folder)
                .verdicts(school.folder(), "main", Minimum.NONE)
                .get(FuzzCast.GRADES);
        assertEquals(Set.of("VOID_ROWS"), answer.flags());
    }

    /** A classmate's file, put there where a branch is brought up to date, stands beside one that reads alike. */
    @Test
    void aClassmatesFileBesideOneThatReadsAlikeIsSeen() throws IOException {
        String river = TinySchool.RIVER;
        int begun = commit("chen", "refs/heads/main", Optional.empty(), put(ODD.formatted(river, "txt"), "草圖\n"));
        int main = commit("huang", "refs/heads/main", Optional.empty(), put("README.md", "校務\n"));
        int updated = commit(
                "lin",
                ":" + begun,
                Optional.of(":" + main),
                put("README.md", "校務\n"),
                put(ALIKE.formatted(river, "txt"), "林同學寫的\n"));
        int tidied = commit("chen", ":" + updated, Optional.empty(), "D " + ODD.formatted(river, "txt"));
        commit("wang", ":" + main, Optional.of(":" + tidied), put(ALIKE.formatted(river, "txt"), "林同學寫的\n"));
        made();
        assertEquals(
                Set.of("LAST_CHANGE_NOT_BY_OWNER"),
                new Judge(folder).river(school.folder(), Optional.of("main")).flags());
    }
}
