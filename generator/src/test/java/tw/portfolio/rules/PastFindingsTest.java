package tw.portfolio.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tw.portfolio.diagnostic.Catalogue;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Language;
import tw.portfolio.guards.Golden;
import tw.portfolio.model.StudentNumber;
import tw.portfolio.model.student.Student;
import tw.portfolio.regulation.Editions;
import tw.portfolio.regulation.Regulation;
import tw.portfolio.report.PlanText;

/** What is over is told as a fact about the past: nobody is asked to appoint, to hold or to open anything in a time that is gone. */
class PastFindingsTest {
    private static final String GROUP = "people/working-group.yaml";
    private static final String FORMER = """
              - {seat: parent-representative, name: 家長乙, from: 2026-10-01, to: 2026-10-31}
              - {seat: registry-head, staff: plain, from: 2026-11-01, to: 2026-11-30}
              - {seat: homeroom-representative, from: 2026-12-01, to: 2026-12-10}
              - {seat: homeroom-representative, staff: regi, from: 2026-12-11, to: 2026-12-20}
            """;
    private final Catalogue catalogue = Catalogue.shipped();

    @TempDir
    Path root;

    @BeforeEach
    void layWhatWasWrongAndIsOver() throws IOException {
        RulesSchool.layWhole(root);
        Path group = root.resolve(GROUP);
        Files.writeString(
                group,
                Files.readString(group).replace("name: 學生丙, from: 2026-08-01", "name: 學生丙, from: 2026-09-01") + FORMER);
        Files.delete(root.resolve("meetings/115-1/first.md"));
        Files.delete(root.resolve("events/115/briefing.md"));
        Path calendar = root.resolve("calendar/115-1.yaml");
        Files.writeString(calendar, Files.readString(calendar).replaceAll("decided-at: .*\n", ""));
    }

    @Test
    void factsAboutThePastAreWhatAPersonApproved() throws IOException {
        StringBuilder found = new StringBuilder();
        for (Diagnostic finding : over("2027-09-20T00:00:00Z")) {
            for (Language language : Language.values()) {
                found.append(catalogue.message(finding, language))
                        .append("\n    ")
                        .append(catalogue.fix(finding, language))
                        .append('\n');
            }
        }
        Golden.assertSame(Path.of("src/test/cases/past/expected.txt"), found.toString());
    }

    @Test
    void nobodyIsAskedToMendThePast() throws IOException {
        List<Diagnostic> over = over("2027-09-20T00:00:00Z");
        assertTrue(over.size() > 8, over.toString());
        for (Diagnostic finding : over) {
            String fix = catalogue.fix(finding, Language.ZH_TW);
            assertTrue(fix.matches(".*(不必|留著|據實留下|當時).*"), finding.rule() + " " + fix);
        }
    }

    /** As the plan has it: once a school year is sent, nobody is told to withdraw or to deselect anything of it. */
    @Test
    void aYearThatIsSentIsAFactOfThePast() throws IOException {
        laySurplus();
        assertEquals(List.of("error"), caps("2027-07-22T00:00:00Z"));
        assertEquals(List.of("error"), caps("2027-09-15T15:00:00Z"));
        assertEquals(List.of("note over"), caps("2027-09-15T17:00:00Z"));
    }

    /** Between the school's window and the authority's deadline the student alone can do nothing: the Registry is asked, here as in the plan. */
    @Test
    void onceSelectingIsOverTheRegistryIsAskedAndThePlanSaysSo() throws IOException {
        laySurplus();
        Diagnostic open = surplus("2027-07-20T15:59:00Z");
        assertEquals(List.of(), open.asked());
        assertTrue(catalogue.fix(open, Language.ZH_TW).contains("撤回"), catalogue.fix(open, Language.ZH_TW));
        assertFalse(plan("2027-07-20T15:59:00Z").contains("勾選已於"));
        Diagnostic closed = surplus("2027-07-20T16:00:00Z");
        assertEquals(List.of("registry"), closed.asked());
        assertTrue(
                catalogue
                        .fix(closed, Language.ZH_TW)
                        .startsWith("勾選已於 2027-07-20 截止，學生不能自行撤回或改勾：要更動的，請註冊組在 2027-09-15 以前"),
                catalogue.fix(closed, Language.ZH_TW));
        String over = plan("2027-07-20T16:00:00Z");
        assertTrue(over.contains("勾選已於 2027-07-20 截止，不能自行改勾；要更動，請在 2027-09-15 以前洽註冊組登錄延期"), over);
        assertTrue(over.contains("勾選已於 2027-07-20 截止，不能自行撤回；要更動，請在 2027-09-15 以前洽註冊組登錄延期"), over);
        String sent = plan("2027-09-15T17:00:00Z");
        assertTrue(sent.contains("勾選已於 2027-07-20 截止，不能再改勾；以下只供查閱"), sent);
        assertTrue(sent.contains("勾選已於 2027-07-20 截止，不能再撤回；以下只供查閱"), sent);
    }

    /** The window for uploading ends entering, that for selecting ends selecting; a work may be withdrawn in between. */
    @Test
    void enteringAndSelectingEndEachOnItsOwnDay() throws IOException {
        laySurplus();
        String open = plan("2027-01-13T15:59:00Z");
        assertFalse(open.contains("登錄已於"), open);
        assertTrue(open.contains("若撤回，剩 5，還可 0"), open);
        String entered = plan("2027-01-13T16:00:00Z");
        assertTrue(entered.contains("\n  登錄已於 2027-01-13 截止；之後登錄的仍會保留，並註明逾期\n"), entered);
        assertTrue(entered.contains("若撤回，剩 5\n"), entered);
        assertFalse(entered.contains("若撤回，剩 5，還可"), entered);
        String over = plan("2027-07-20T16:00:00Z");
        assertTrue(over.contains("\n  登錄已於 2027-01-13 截止\n  勾選已於 2027-07-20 截止，不能自行撤回"), over);
    }

    /** The windows of another grade, and of its batches, keep nobody else's plan open. */
    @Test
    void aThirdYearStudentsPlanClosesWithTheirOwnBatches() throws IOException {
        Files.writeString(root.resolve("calendar/115-2.yaml"), """
                begins: 2027-02-11
                ends: 2027-06-30
                windows:
                  - {window: selection, grades: [3], batch: 1, opens: 2027-04-01T08:00, closes: 2027-04-20T23:59}
                  - {window: selection, grades: [3], batch: 2, opens: 2027-05-01T08:00, closes: 2027-05-12T23:59}
                  - {window: selection, grades: [1, 2], opens: 2027-08-24T08:00, closes: 2027-09-11T23:59}
                authority-deadline: 2027-09-30
                batch-deadlines:
                  - {batch: 1, deadline: 2027-05-05}
                  - {batch: 2, deadline: 2027-05-28}
                """);
        assertFalse(plan("1130101", "2027-05-12T15:59:00Z").contains("勾選已於"));
        assertTrue(plan("1130101", "2027-05-12T16:00:00Z").contains("勾選已於 2027-05-12 截止，不能自行改勾；要更動，請在 2027-05-28"));
        assertTrue(plan("1130101", "2027-06-15T00:00:00Z").contains("勾選已於 2027-05-12 截止，不能再改勾；以下只供查閱"));
        assertFalse(
                plan("2027-06-15T00:00:00Z").contains("勾選已於"), "who is in grade 1 goes on selecting until September");
    }

    private void laySurplus() throws IOException {
        RulesSchool.lay(RulesSchool.CASES.resolve("cap.outcome-per-term"), root);
        Files.writeString(root.resolve("calendar/115-2.yaml"), """
                begins: 2027-02-11
                ends: 2027-06-30
                windows:
                  - {window: selection, opens: 2027-06-20T08:00, closes: 2027-07-20T23:59}
                authority-deadline: 2027-09-15
                """);
    }

    private Diagnostic surplus(String clock) throws IOException {
        return all(clock).stream()
                .filter(finding -> finding.rule().value().startsWith("cap."))
                .findFirst()
                .orElseThrow();
    }

    private String plan(String clock) throws IOException {
        return plan("1150101", clock);
    }

    private String plan(String number, String clock) throws IOException {
        Inspection inspection = inspection(clock);
        Student student = inspection.school().student(StudentNumber.of(number)).orElseThrow();
        StringBuilder text = new StringBuilder();
        new PlanText(catalogue, Language.ZH_TW, text).write(StudentPlan.of(student, inspection));
        return text.toString();
    }

    private List<String> caps(String clock) throws IOException {
        return all(clock).stream()
                .filter(finding -> finding.rule().value().startsWith("cap."))
                .map(finding -> finding.severity().word() + (finding.isOver() ? " over" : ""))
                .toList();
    }

    @Test
    void whatIsNotOverKeepsItsRemedy() throws IOException {
        List<Diagnostic> now = check("2027-01-20T00:00:00Z").stream()
                .filter(finding -> finding.rule().equals(MeetingRule.MISSING))
                .toList();
        assertEquals(1, now.size());
        assertEquals("開會後請新增會議紀錄 meetings/學期/名稱.md；已經開過的請補登", catalogue.fix(now.get(0), Language.ZH_TW));
    }

    private List<Diagnostic> over(String clock) throws IOException {
        return check(clock).stream().filter(Diagnostic::isOver).toList();
    }

    private List<Diagnostic> check(String clock) throws IOException {
        return all(clock).stream()
                .filter(finding -> finding.rule().value().matches("(group|meeting|event|calendar)\\..*"))
                .toList();
    }

    private List<Diagnostic> all(String clock) throws IOException {
        return Rules.check(inspection(clock));
    }

    private Inspection inspection(String clock) throws IOException {
        return RulesSchool.read(
                root,
                school -> Editions.only(
                        Regulation.shipped().edition("yungfeng-108").orElseThrow()),
                Instant.parse(clock));
    }
}
