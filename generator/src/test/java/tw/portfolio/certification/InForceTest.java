package tw.portfolio.certification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tw.portfolio.diagnostic.Noted;
import tw.portfolio.model.School;
import tw.portfolio.model.StaffId;
import tw.portfolio.model.Term;
import tw.portfolio.model.office.GradeList;
import tw.portfolio.source.SourceSettings;

/** What pages, rules and the package get of files in which somebody not entitled changed rows. */
class InForceTest {

    @TempDir
    Path folder;

    @Test
    void aTamperedGradeIsUsedNowhere() throws IOException {
        assertEquals(List.of("1140102 65", "1140101 70"), grades(school("64-tampered-row-stays-void")));
    }

    @Test
    void aGradeThatWasPutBackIsUsed() throws IOException {
        assertEquals(List.of("1140101 87", "1140102 65", "1140101 70"), grades(school("64-tampered-row-put-back")));
    }

    @Test
    void aConfirmedGradeIsUsed() throws IOException {
        assertEquals(List.of("1140101 99", "1140102 65"), grades(school("64-tampered-row-confirmed-by-a-remark")));
    }

    @Test
    void aRosterChangedWithoutRightIsReadAsItWas() throws IOException {
        School school = school("65-roster-changed-in-a-students-request");
        assertEquals(
                List.of("wang@yfsh.example"),
                school.staff(new StaffId("wang")).orElseThrow().emails().stream()
                        .map(row -> row.value())
                        .toList());
    }

    @Test
    void aCourseKeepsItsTeachers() throws IOException {
        School school = school("65-course-given-to-a-friendlier-teacher");
        assertEquals(
                List.of("wang"),
                school.courses(Term.of("114-1")).stream()
                        .filter(course -> course.id().value().equals("MATH"))
                        .flatMap(course -> course.teachers().stream())
                        .map(row -> row.teacher().value())
                        .toList());
    }

    @Test
    void aListOnDiskThatWasNeverCommittedNamesNobody() throws IOException, InterruptedException {
        assumeTrue(RealGit.has("git"), "SKIPPED: no git on the path");
        RealGit git = RealGit.school(folder);
        git.write("electives/114-1/DRAMA.yaml", "students: [{student: 1140101}]\n");
        git.run("checkout", "-q", "-b", "work");
        git.put("students/114/1140101/outcomes/114-1/river/outcome.md", "drama.md");
        git.put("students/114/1140101/outcomes/114-1/river/river.txt", "river.txt");
        git.run("add", "students");
        git.as("chen", "2025-10-01T09:00:00+08:00", "commit", "-q", "-m", "戲");
        git.run("checkout", "-q", "main");
        git.as("wang", "2025-10-02T10:00:00+08:00", "merge", "-q", "--no-ff", "-m", "戲", "work");
        SourceSettings onDisk = new SourceSettings("main", git.source().location(), Optional.empty(), true);
        Noted<CertifiedSchool> certified =
                CaseSchool.certify(onDisk, new CertificationSettings(CaseSchool.CLOCK, Optional.empty(), false));
        assertEquals(
                Cause.NOT_ENROLLED,
                CaseSchool.verdict(certified, "students/114/1140101/outcomes/114-1/river")
                        .reason()
                        .orElseThrow()
                        .cause());
        assertEquals(
                VerdictKind.UNCOMMITTED,
                CaseSchool.verdict(certified, "electives/114-1/DRAMA.yaml").kind());
    }

    private School school(String test) throws IOException {
        Path of = CaseSchool.CASES.resolve(test);
        SourceSettings source = CaseSchool.replay(of, folder.resolve(test));
        return CaseSchool.certify(source, CaseSchool.settings(of)).value().school();
    }

    private static List<String> grades(School school) {
        return school.offices().of(GradeList.class).stream()
                .flatMap(entry -> entry.value().grades().stream())
                .map(row -> row.student() + " " + row.score().orElseThrow().toPlainString())
                .toList();
    }
}
