package tw.portfolio.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tw.portfolio.certification.CaseSchool;

/** What is to be done about a list that is not where it belongs: made where there is none, and else put right or back. */
class MissingListTest {
    private static final String STAFF = "people/staff.yaml";
    private final Typed typed = new Typed(Clock.fixed(CaseSchool.CLOCK, ZoneOffset.UTC));

    @TempDir
    Path folder;

    @Test
    void aListThatItsOfficeTookAwayIsPutBack() throws IOException {
        String finding = taken(CaseSchool.CASES.resolve("65-staff-list-renamed"));
        assertTrue(finding.contains("請先處理 people/staff.yaml 那一項（certification.staff-away）"), finding);
    }

    @Test
    void aListThatSomebodyElseTookAwayIsPutBack() throws IOException {
        Path test = Files.createDirectories(folder.resolve("case"));
        Files.writeString(
                test.resolve("history.yaml"),
                "  - push: {by: chen, at: 2025-10-03T09:00+08:00, message: 整理, remove: [people/staff.yaml]}\n");
        String finding = taken(test);
        assertTrue(finding.contains("請先處理 people/staff.yaml 那一項（certification.policy-tampered）"), finding);
    }

    private String taken(Path test) throws IOException {
        Path repository = CaseSchool.replay(test, folder.resolve("r")).location();
        typed.run("check", "--quiet", "--repository", repository.toString());
        String finding = finding(typed.out());
        assertTrue(finding.contains("people/staff.yaml 被移走或刪除了"), finding);
        assertTrue(finding.contains("把名單放回原處，不要另建新檔"), finding);
        return finding;
    }

    @ParameterizedTest
    @CsvSource({
        "people/Staff.yaml, people/Staff.yaml",
        "people/staff.yml, people/staff.yml",
        "People/staff.yaml, People/staff.yaml",
        "staff.yaml, staff.yaml",
        "people/staff.yaml/staff.yaml, people/staff.yaml/staff.yaml",
        "docs/staff.yaml, ''",
        "people/note.txt, ''"
    })
    void aListOfAnotherNameIsPutRight(String placed, String named) throws IOException {
        Path school = school();
        Path list = Files.createDirectories(school.resolve(placed).getParent()).resolve("list");
        Files.move(school.resolve("staff"), list);
        Files.move(list, school.resolve(placed));
        assertEquals(named.isEmpty() ? "請先建立 " + STAFF : "請先照 " + named + " 那一項改好，不必另建 " + STAFF, fix(school));
        assertTrue(named.isEmpty() || typed.out().contains(named + ": "), "it is told of: " + typed.out());
    }

    @Test
    void aListBehindALinkIsPutRight() throws IOException {
        Path school = school();
        Files.move(
                school.resolve("staff"),
                Files.createDirectories(school.resolve("docs")).resolve("staff.yaml"));
        Files.createSymbolicLink(school.resolve("people"), Path.of("docs"));
        assertEquals("請先照 people 那一項改好，不必另建 " + STAFF, fix(school));
    }

    /** Returns the folder of a school whose list of staff is still to be placed. */
    private Path school() throws IOException {
        Path school = Files.createDirectories(folder.resolve("school"));
        Files.writeString(
                school.resolve("portfolio.yaml"),
                "name: 大安高中\nshort-name: 大安\ncode: \"030000\"\ntelephone: (02)000-0000\n"
                        + "regulation: yungfeng-108\ncurrent-term: 114-1\nbranch: main\n");
        Files.createDirectories(school.resolve("enrolments/114-1"));
        Files.writeString(
                school.resolve("enrolments/114-1/101.yaml"),
                "name: 一年一班\ngrade: 1\nhomeroom: [{teacher: wang, from: 2025-08-01}]\ncourses: []\n");
        Files.writeString(
                school.resolve("staff"),
                "staff:\n  - {id: wang, name: 王老師, roles: [{duty: teacher, from: 2020-08-01}]}\n");
        return school;
    }

    private String fix(Path school) {
        typed.run("check", "--quiet", "--worktree", "--repository", school.toString());
        String finding = finding(typed.out());
        return finding.substring(finding.indexOf("修正: ") + "修正: ".length())
                .lines()
                .findFirst()
                .orElseThrow();
    }

    private static String finding(String check) {
        int at = check.indexOf("[reference.no-list]");
        assertTrue(at >= 0, check);
        String after = check.substring(at);
        return after.substring(0, after.indexOf("\n\n") < 0 ? after.length() : after.indexOf("\n\n"));
    }
}
