package tw.portfolio.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tw.portfolio.diagnostic.Catalogue;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Language;
import tw.portfolio.model.SchoolYear;
import tw.portfolio.model.edition.CapSubject;
import tw.portfolio.model.edition.Edition;
import tw.portfolio.model.student.Student;
import tw.portfolio.regulation.Editions;
import tw.portfolio.regulation.Regulation;
import tw.portfolio.report.PlanJson;

/** What a student of grade 3 selects between the two batches is told alike by check and plan: sent with the second, or not at all. */
class BatchesTest {
    private static final Edition EDITION =
            Regulation.shipped().edition("yungfeng-108").orElseThrow();
    private static final SchoolYear YEAR = SchoolYear.of("115");

    @TempDir
    Path folder;

    private Path list;

    @BeforeEach
    void lay() throws IOException {
        RulesSchool.layWhole(folder);
        RulesSchool.lay(RulesSchool.CASES.resolve("selection.changed-when-locked"), folder);
        list = folder.resolve("students/113/1130101/selection/115.yaml");
    }

    /** The first batch was final on the 29th and named nothing. */
    private void enter(String text, boolean secondOpen) throws IOException {
        Path before = folder.resolve("past/2027-01-30/students/113/1130101/selection/115.yaml");
        Files.writeString(before, "outcomes: []\n");
        Files.writeString(list, text);
        Path calendar = folder.resolve("calendar/115-1.yaml");
        String window =
                "  - {window: selection, grades: [3], batch: 2, opens: 2027-01-30T08:00, closes: 2027-02-05T23:59}\n";
        if (secondOpen) {
            Files.writeString(
                    calendar, Files.readString(calendar).replace("authority-deadline", window + "authority-deadline"));
        }
    }

    @Test
    void aLineThatIsTooLateForTheFirstIsLedToTheSecond() throws IOException {
        enter("outcomes: [115-1/early]\n", true);
        String fix = fix();
        assertTrue(fix.contains("second-batch") && fix.contains("2027-02-05"), fix);
        StudentPlan plan = plan();
        assertEquals(Set.of("115-1/early"), plan.batches().unsent());
        assertEquals("2027-01-29", plan.batches().second().get(YEAR).since().toString());
        assertFalse(choice(plan).selected());
        assertEquals(0, selected(plan));
        String json = json(plan);
        assertTrue(
                json.contains(
                        "\"second-batches\":[{\"year\":\"115\",\"since\":\"2027-01-29\",\"until\":\"2027-02-05\"}]"),
                json);
        assertTrue(json.contains("\"name\":\"115-1/early\",\"selected\":false,\"sent\":false,"), json);
    }

    private static String json(StudentPlan plan) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new PlanJson(Catalogue.shipped()).write(plan, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void onceItStandsUnderTheSecondItIsSelectedAndNothingIsTold() throws IOException {
        enter("outcomes: [115-1/early]\nsecond-batch: [115-1/early]\n", true);
        assertEquals(List.of(), found());
        StudentPlan plan = plan();
        assertEquals(Set.of(), plan.batches().unsent());
        assertTrue(choice(plan).selected());
        assertEquals(1, selected(plan));
    }

    @Test
    void withoutASecondToComeItIsPutBack() throws IOException {
        enter("outcomes: [115-1/early]\n", false);
        assertTrue(fix().contains("改回定案時的樣子"), fix());
        assertFalse(fix().contains("second-batch"), fix());
        assertTrue(plan().batches().second().isEmpty());
    }

    private List<Diagnostic> found() throws IOException {
        return Rules.check(inspection()).stream()
                .filter(finding -> finding.rule().equals(SelectionTimeRule.LOCKED))
                .toList();
    }

    private String fix() throws IOException {
        assertEquals(1, found().size());
        return Catalogue.shipped().fix(found().get(0), Language.ZH_TW);
    }

    private StudentPlan plan() throws IOException {
        Inspection inspection = inspection();
        Student student = inspection.school().students().stream()
                .filter(one -> one.number().value().equals("1130101"))
                .findFirst()
                .orElseThrow();
        return StudentPlan.of(student, inspection);
    }

    private static StudentPlan.Choice choice(StudentPlan plan) {
        return plan.choices().stream()
                .filter(one -> one.name().equals("115-1/early"))
                .findFirst()
                .orElseThrow();
    }

    private static int selected(StudentPlan plan) {
        return plan.uses().stream()
                .filter(use -> use.cap().subject() == CapSubject.OUTCOME_SELECTED)
                .mapToInt(CapUse::used)
                .sum();
    }

    private Inspection inspection() throws IOException {
        return RulesSchool.read(folder, school -> Editions.only(EDITION));
    }
}
