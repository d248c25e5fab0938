package tw.portfolio.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import tw.portfolio.diagnostic.Catalogue;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Language;
import tw.portfolio.model.Office;

/** Where no list tells who takes a course, whoever keeps the lists is asked for it, and no student who has a work of it. */
class CourseWithoutListTest extends CompliantSchool {
    private static final String CLASS = "kept/enrolments/115-1/101.yaml";

    @Test
    void aWorkOfACourseWithoutAnyListAccusesNoStudent() throws IOException {
        Diagnostic told = withoutTheCourse();
        assertEquals(Office.JUNIOR_REGISTRY.word(), told.asked().get(0));
        Catalogue catalogue = Catalogue.shipped();
        assertEquals("找不到名單 electives/115-1/MATH-1.yaml，無法確認 115-1 誰修了「數學」", catalogue.message(told, Language.ZH_TW));
        assertEquals("請教務處國中註冊組登錄 electives/115-1/MATH-1.yaml（刪錯的話放回原處）；學生的檔案不用改", catalogue.fix(told, Language.ZH_TW));
    }

    /** Another class takes the course: that says nothing of those whose own list is gone. */
    @Test
    void aWorkOfAClassWithoutItsListIsForWhoeverKeepsThatList() throws IOException {
        Path own = folder.resolve(CLASS);
        Files.writeString(own.resolveSibling("109.yaml"), Files.readString(own));
        Files.delete(own);
        Diagnostic told = told();
        assertEquals(Office.TEACHING.word(), told.asked().get(0));
        assertEquals(
                "找不到名單 enrolments/115-1/101.yaml，無法確認 115-1 誰修了「數學」",
                Catalogue.shipped().message(told, Language.ZH_TW));
    }

    @Test
    void whoIsNotOnAListThatIsThereIsAskedToLookAtTheCourse() throws IOException {
        Files.createDirectories(folder.resolve("kept/electives/115-1"));
        Files.writeString(
                folder.resolve("kept/electives/115-1/MATH-1.yaml"), "students:\n  - {student: \"1130101\"}\n");
        Diagnostic told = withoutTheCourse();
        assertEquals(List.of(), told.asked());
        assertEquals("115-1 修課名單中，你沒有修「數學」", Catalogue.shipped().message(told, Language.ZH_TW));
    }

    private Diagnostic withoutTheCourse() throws IOException {
        Path enrolment = folder.resolve(CLASS);
        Files.writeString(enrolment, Files.readString(enrolment).replace("{course: MATH-1}, ", ""));
        return told();
    }

    private Diagnostic told() throws IOException {
        return Rules.checkRecords(school("kept", AFTER)).stream()
                .filter(finding -> finding.rule().value().equals("outcome.course-not-taken"))
                .findFirst()
                .orElseThrow();
    }
}
