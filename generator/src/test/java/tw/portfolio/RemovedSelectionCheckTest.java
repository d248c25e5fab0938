package tw.portfolio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tw.portfolio.diagnostic.Diagnostic;

/** A merge request that takes a counted selection away says what that would do before anybody merges it: it drops every line of the file. */
class RemovedSelectionCheckTest {
    private static final Path CASES = Path.of("src/test/cases/certification");
    private static final String CALENDAR = "calendar/114-2.yaml";
    private static final String SELECTION = "students/114/1140101/selection/114.yaml";
    private static final String BOTH_BATCHES = "outcomes: [114-1/a, 114-1/b]\nsecond-batch: [114-1/b]\n";

    @TempDir
    Path folder;

    private Branches school;

    /** The Registry merged what the student had selected in March. */
    private void begin(String from, String to) throws IOException {
        school = Branches.create(folder.resolve("school.git"))
                .lay(CASES.resolve("base"))
                .lay(CASES.resolve("74-selection-changed-late"));
        school.put(CALENDAR, school.text(CALENDAR).replace(from, to));
        school.on("2025-08-20T00:00:00Z").by("huang@yfsh.example").commit("main");
        school.put(SELECTION, BOTH_BATCHES).on("2026-03-20T02:00:00Z").merge("main", "chen@yfsh.example");
        school.remove(SELECTION).on("2027-01-30T00:00:00Z").by("chen@yfsh.example");
        school.commit("topic");
    }

    @Test
    void onceTheWindowIsOverItIsLateAndTheRequestIsNamed() throws IOException {
        begin("deadline: 2026-06-10", "deadline: 2027-02-15");
        List<Diagnostic> removed = found("selection.removed-late");
        assertEquals(1, removed.size(), rules()::toString);
        assertEquals("114-1/b", removed.get(0).values().get("removed").zh());
        assertEquals("這個合併請求", removed.get(0).values().get("who").zh());
        assertEquals("2027-01-31", removed.get(0).values().get("day").zh());
        assertEquals(SELECTION, removed.get(0).at().path());
    }

    @Test
    void onceItIsLockedWhatWasSentStaysSent() throws IOException {
        begin("deadline: 2026-06-10", "deadline: 2027-02-15");
        List<Diagnostic> removed = found("selection.removed-when-locked");
        assertEquals(1, removed.size(), rules()::toString);
        assertEquals("114-1/a", removed.get(0).values().get("removed").zh());
    }

    @Test
    void whileTheWindowIsOpenItIsTheStudentsOwnAct() throws IOException {
        begin("closes: 2026-05-20", "closes: 2027-02-01");
        assertFalse(rules().contains("selection.removed-late"), rules()::toString);
        assertTrue(rules().contains("selection.removed-when-locked"), "the first batch was sent long ago");
    }

    private List<Diagnostic> found(String rule) throws IOException {
        return Judged.of(rule, judged());
    }

    private List<String> rules() throws IOException {
        return Judged.rules(judged());
    }

    private BuildReport judged() throws IOException {
        return new Judged(folder.resolve("school.git")).since("topic", "main");
    }
}
