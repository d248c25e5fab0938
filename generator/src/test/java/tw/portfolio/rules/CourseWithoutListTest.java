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
        assertEquals("115-1 還沒有「數學」的修課名單，無法確認誰修了這一科", catalogue.message(told, Language.ZH_TW));
        assertEquals(
                "請教務處國中註冊組登錄 electives/115-1/MATH-1.yaml（刪錯的話放回原處），或寫進修這一科的班級名單；學生的檔案不用改",
                catalogue.fix(told, Language.ZH_TW));
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
        return Rules.checkRecords(school("kept", AFTER)).stream()
                .filter(finding -> finding.rule().value().equals("outcome.course-not-taken"))
                .findFirst()
                .orElseThrow();
    }
}
