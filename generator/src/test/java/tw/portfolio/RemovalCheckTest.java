package tw.portfolio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tw.portfolio.diagnostic.Catalogue;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Language;
import tw.portfolio.diagnostic.Severity;

/** A merge request that takes away what an office had delivered says what that undoes. */
class RemovalCheckTest {
    private static final String GRADES = "grades/115-1/101.yaml";
    private static final String WORK = "students/115/1150101/outcomes/115-1/work-a/outcome.md";

    @TempDir
    Path folder;

    private Branches school;

    @BeforeEach
    void school() throws IOException {
        school = Branches.create(folder.resolve("school.git")).lay(Path.of("src/test/cases/rules/base"));
        school.put("people/staff.yaml", school.text("people/staff.yaml") + MergeCheckTest.SOMEBODY);
        school.commit("main");
    }

    @Test
    void gradesThatGoAreOverdueAgain() throws IOException {
        school.remove(GRADES).commit("topic");
        List<Diagnostic> removed = removed();
        assertEquals(1, removed.size());
        Diagnostic finding = removed.get(0);
        assertEquals(Severity.WARNING, finding.severity());
        assertEquals(GRADES, finding.at().path());
        assertEquals("逾期未登錄", finding.values().get("after").zh());
        assertEquals("教務處註冊組", finding.values().get("who").zh());
        assertEquals("補充規定第五點(一)2", finding.source().orElseThrow().words());
        Catalogue catalogue = Catalogue.shipped();
        assertTrue(
                catalogue.message(finding, Language.ZH_TW).startsWith("這個合併請求會移除教務處註冊組已登錄的修課成績"), finding.toString());
        assertTrue(catalogue.fix(finding, Language.EN).contains("put the file back"), finding.toString());
    }

    @Test
    void aListThatGoesIsPutBackAndNotMadeAnew() throws IOException {
        school.remove("people/staff.yaml").commit("topic");
        Diagnostic finding = judged().since("topic", "main").findings().stream()
                .filter(it -> it.rule().value().equals("reference.no-list"))
                .findFirst()
                .orElseThrow();
        String fix = Catalogue.shipped().fix(finding, Language.ZH_TW);
        assertTrue(fix.contains("請把 people/staff.yaml 放回這個分支，不要另建新檔"), fix);
    }

    @Test
    void whatNoEditionAsksForByTermIsToldToo() throws IOException {
        school.remove("meetings/115-1/first.md")
                .remove("students/115/1150101/guidance/115-1.yaml")
                .commit("topic");
        assertEquals(
                List.of("meetings/115-1/first.md", "students/115/1150101/guidance/115-1.yaml"),
                removed().stream().map(finding -> finding.at().path()).toList());
    }

    @Test
    void aCorrectionIsNoRemovalAndNeitherIsAStudentsOwnWithdrawal() throws IOException {
        school.put(GRADES, school.text(GRADES) + "\n")
                .remove(WORK)
                .put("curriculum/115-1/more.pdf", "%PDF-1.7")
                .commit("topic");
        assertEquals(List.of(), removed());
    }

    /** Others' files are in: that completes nothing, and nobody has to look the number up. */
    @Test
    void aStudentsOwnFileIsToBePutBack() throws IOException {
        school.remove("students/115/1150101/student.yaml").commit("topic");
        List<String> rules = Judged.rules(judged().since("topic", "main"));
        assertTrue(
                rules.contains("record.student-file-removed") && !rules.contains("record.no-student-file"),
                rules::toString);
        assertEquals(
                List.of("沒有紀錄"),
                removed().stream()
                        .map(finding -> finding.values().get("after").zh())
                        .toList());
    }

    @Test
    void whatWasGoneBeforeIsNobodysRemoval() throws IOException {
        Branches.State before = school.state();
        school.remove(GRADES).commit("main");
        school.at(before).remove(GRADES).commit("topic");
        assertEquals(List.of(), removed());
        assertFalse(Judged.rules(judged().whole("main")).contains("delivery.removed"));
    }

    private List<Diagnostic> removed() throws IOException {
        return judged().since("topic", "main").findings().stream()
                .filter(finding -> finding.rule().value().equals("delivery.removed"))
                .toList();
    }

    private Judged judged() {
        return new Judged(folder.resolve("school.git"));
    }
}
