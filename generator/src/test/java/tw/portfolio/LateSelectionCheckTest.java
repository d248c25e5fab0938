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

/** A merge request that brings a selection, or takes one away, once its window is over says so before anybody merges it. */
class LateSelectionCheckTest {
    private static final Path RULES = Path.of("src/test/cases/rules");
    private static final String CALENDAR = "calendar/115-1.yaml";
    private static final String SELECTION = "students/113/1130101/selection/115.yaml";

    @TempDir
    Path folder;

    private Branches school;

    private void begin(String from, String to) throws IOException {
        school = Branches.create(folder.resolve("school.git")).lay(RULES.resolve("base"));
        school.put("people/staff.yaml", school.text("people/staff.yaml") + MergeCheckTest.SOMEBODY);
        school.lay(RULES.resolve("selection.changed-late"));
        school.remove("past/2027-01-20/" + SELECTION).remove(SELECTION);
        school.put(CALENDAR, school.text(CALENDAR).replace(from, to)).commit("main");
    }

    @Test
    void whatIsSelectedAfterTheWindowIsToldBeforeTheMerge() throws IOException {
        begin("", "");
        school.put(SELECTION, "outcomes: [115-1/early]\n").commit("topic");
        List<Diagnostic> late = found("selection.changed-late");
        assertEquals(1, late.size());
        assertEquals("115-1/early", late.get(0).values().get("added").zh());
        assertEquals("2027-01-31", late.get(0).values().get("day").zh());
        assertEquals(SELECTION, late.get(0).at().path());
    }

    @Test
    void whatIsSelectedWhileTheWindowIsOpenIsNot() throws IOException {
        begin("closes: 2027-01-15", "closes: 2027-02-01");
        school.put(SELECTION, "outcomes: [115-1/early]\n").commit("topic");
        assertFalse(rules().stream().anyMatch(rule -> rule.startsWith("selection.changed-")), rules()::toString);
    }

    @Test
    void whatChangesOnceItIsLockedMakesNoDifferenceAndIsTold() throws IOException {
        begin("deadline: 2027-02-05", "deadline: 2027-01-29");
        school.put(SELECTION, "outcomes: [115-1/early]\n").commit("topic");
        assertTrue(rules().contains("selection.changed-when-locked"), rules()::toString);
    }

    @Test
    void anotherFileOfTheSameStudentBringsNoSelection() throws IOException {
        begin("", "");
        school.put("students/113/1130101/outcomes/115-1/early/more.txt", "x").commit("topic");
        assertFalse(rules().stream().anyMatch(rule -> rule.startsWith("selection.changed-")), rules()::toString);
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
