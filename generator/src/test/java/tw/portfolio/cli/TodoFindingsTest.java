package tw.portfolio.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tw.portfolio.certification.CaseSchool;
import tw.portfolio.torture.NativeGit;

/** Whoever {@code portfolio check} names finds it under {@code portfolio todo}, once. */
class TodoFindingsTest {
    private static final Path CASES = Path.of("src/test/cases/rules");
    private final Typed typed = new Typed(Clock.fixed(CaseSchool.CLOCK, ZoneOffset.UTC));

    @TempDir
    Path folder;

    @BeforeEach
    void lay() throws IOException {
        lay("base");
    }

    private void lay(String name) throws IOException {
        try (Stream<Path> files = Files.walk(CASES.resolve(name))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path to = folder.resolve(CASES.resolve(name).relativize(file).toString());
                Files.createDirectories(to.getParent());
                Files.write(to, Files.readAllBytes(file));
            }
        }
    }

    private String told(String... words) {
        typed.forget();
        String[] all = Stream.concat(
                        Stream.of(words),
                        Stream.of(
                                "--quiet",
                                "--worktree",
                                "--repository",
                                folder.toString(),
                                "--clock",
                                "2027-02-20T00:00:00Z"))
                .toArray(String[]::new);
        typed.run(all);
        return typed.out();
    }

    @Test
    void aStudentOverACapIsToldSo() throws IOException {
        lay("cap.outcome-per-term");
        assertTrue(told("check").contains("error[cap.outcome-per-term]"), typed.shown());
        String list = told("todo", "1150101");
        assertTrue(list.contains("林一（1150101）：有 1 件要處理\n"), list);
        assertTrue(list.contains("檢核錯誤：cap.outcome-per-term"), list);
        assertTrue(list.contains("→ 檔案都已保留。請選 1 件撤回"), list);
        assertFalse(told("todo", "1130101").contains("cap.outcome-per-term"), typed.shown());
        assertTrue(told("todo", "1150101", "--format", "json").contains("\"rule\":\"cap.outcome-per-term\""));
    }

    /** A folder whose name is none of a work's makes it no record, of which only the check would tell. */
    @Test
    void aWorkInAFolderThatIsWronglyNamedIsTheStudentsToRename() throws IOException {
        Path works = folder.resolve("students/115/1150101/outcomes/115-1");
        try (Stream<Path> all = Files.list(works)) {
            Files.move(all.findFirst().orElseThrow(), works.resolve("河寬"));
        }
        String list = told("todo", "1150101");
        assertTrue(list.contains("students/115/1150101/outcomes/115-1/河寬"), list);
        assertTrue(list.contains("檢核錯誤：path.wrong-part"), list);
        assertFalse(told("todo", "1130101").contains("河寬"), typed.shown());
    }

    /** Nothing of the student can be read, and it is not a classmate who was asked for. */
    @Test
    void aStudentWhoseOwnFileCannotBeReadIsToldSo() throws IOException {
        Path profile = folder.resolve("students/115/1150101/student.yaml");
        Files.writeString(profile, Files.readString(profile) + "x: [\n");
        String list = told("todo", "1150101");
        assertTrue(list.contains("您的 student.yaml 讀不出來（students/115/1150101/student.yaml）"), list);
        assertTrue(list.contains("→ 請告訴註冊組"), list);
        assertFalse(typed.shown().contains("是不是"), typed.shown());
        assertFalse(told("todo", "1159999").contains("student.yaml"), typed.shown());
        assertTrue(typed.shown().contains("名單上沒有「1159999」"), typed.shown());
    }

    /** The finding points at the calendar, which another office keeps. */
    @Test
    void whatAnOfficeOwesStandsWithItAndNotWithWhoeverKeepsTheCalendar() throws IOException {
        Files.delete(folder.resolve("grades/115-1/101.yaml"));
        assertTrue(told("check").contains("error[delivery.missing]"), typed.shown());
        String registry = told("todo", "registry");
        assertTrue(registry.contains("檢核錯誤：delivery.missing"), registry);
        assertTrue(registry.contains("→ 請教務處註冊組登錄：grades/115-1/101.yaml"), registry);
        assertFalse(told("todo", "academic-affairs").contains("delivery."), typed.shown());
        assertFalse(told("todo", "guidance").contains("grades/"), typed.shown());
    }

    /** Every list of the school came with the first commit, so that none is certified. */
    @Test
    void aRecordThatWaitsIsNotToldAgainAsDeliveredUncertified() throws IOException {
        Assumptions.assumeTrue(NativeGit.isThere(), "SKIPPED: no git on the path");
        NativeGit git = NativeGit.in(folder);
        git.run("init", "-q", "-b", "main");
        git.run("add", "-A");
        git.run("-c", "user.name=somebody", "-c", "user.email=somebody@example.org", "commit", "-q", "-m", "begin");
        List<String> where = List.of("--repository", folder.toString(), "--clock", "2027-02-20T00:00:00Z");
        typed.forget();
        typed.run(Stream.concat(Stream.of("check"), where.stream()).toArray(String[]::new));
        assertTrue(typed.out().contains("[delivery.not-certified]"), typed.shown());
        typed.forget();
        typed.run(Stream.concat(Stream.of("todo", "registry"), where.stream()).toArray(String[]::new));
        assertTrue(typed.out().contains("grades/115-1/101.yaml"), typed.shown());
        assertFalse(typed.out().contains("delivery.not-certified"), typed.shown());
    }

    @Test
    void aTeachersOwnRecordIsTheTeachersToMend() throws IOException {
        Path consultation = folder.resolve("consultations/115-1/one.md");
        Files.writeString(
                consultation,
                Files.readString(consultation)
                        .replace("consultant: xu.jw", "consultant: cons")
                        .replaceFirst("date: .*", "date: 2027-01-12\nteh: 1"));
        assertTrue(told("check").contains("consultations/115-1/one.md"), typed.shown());
        String list = told("todo", "cons");
        assertTrue(list.contains("consultations/115-1/one.md"), list);
    }

    /** Six works that wait, the last one first by its name: which was entered last is read from the main line. */
    @Test
    void ofWaitingWorksTheOneThatCameLastIsBeyond() throws IOException {
        StringBuilder steps = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            steps.append("""
                      - merge:
                          request: %1$d
                          by: chen
                          at: 2025-10-0%1$dT10:00+08:00
                          branch: work-%2$s
                          title: 作品
                          commits:
                            - by: chen
                              at: 2025-10-0%1$dT09:00+08:00
                              message: 作品
                              put:
                                - {path: students/114/1140101/outcomes/114-1/%2$s/outcome.md, from: history/math.md}
                    """.formatted(i + 1, "fedcba".charAt(i)));
        }
        Path made = Files.createDirectories(folder.resolve("case"));
        Files.writeString(made.resolve("history.yaml"), steps.toString());
        Path repository = CaseSchool.replay(made, folder.resolve("r")).location();
        typed.forget();
        typed.run("todo", "1140101", "--repository", repository.toString());
        assertTrue(typed.out().contains("其餘依登錄先後；超出上限的是：114-1/a（尚未認證）"), typed.out());
    }

    @Test
    void nobodyIsToldNotToTakeWhatTheListsAtHandSay() throws IOException {
        for (String test : List.of("61-not-enrolled", "61-enrolled-by-a-row-not-in-force")) {
            Path repository = CaseSchool.replay(CaseSchool.CASES.resolve(test), folder.resolve(test))
                    .location();
            typed.forget();
            typed.run("todo", "1140101", "--repository", repository.toString());
            assertEquals(test.equals("61-not-enrolled"), typed.out().contains("您沒有修"), typed.shown());
        }
        assertTrue(typed.out().contains("名單上登錄您修這門課的那幾列還不生效"), typed.out());
    }

    /** The record that waits tells it already. */
    @Test
    void whatIsFoundOfACertificationIsToldOnce() throws IOException {
        Path repository = CaseSchool.replay(
                        CaseSchool.CASES.resolve("62-address-of-the-students-own-not-listed"), folder.resolve("r"))
                .location();
        typed.forget();
        typed.run("check", "--repository", repository.toString());
        assertTrue(typed.out().contains("[certification."), typed.out());
        typed.forget();
        typed.run("todo", "registry", "--repository", repository.toString());
        assertEquals(2, typed.out().split("陳同學 <12345", -1).length, typed.out());
    }

    /** Its writer's id is nobody's, so that the office that keeps the list of staff is told; likewise where the writer has left. */
    @Test
    void whatNobodyOfThatIdCanMendStandsWithAnOffice() throws IOException {
        Path consultation = folder.resolve("consultations/115-1/one.md");
        String text = Files.readString(consultation);
        Files.writeString(consultation, text.replace("consultant: xu.jw", "consultant: no.body"));
        assertTrue(told("check").contains("error[reference.unknown-staff]"), typed.shown());
        String registry = told("todo", "registry");
        assertTrue(registry.contains("consultations/115-1/one.md:2\n    檢核錯誤：reference.unknown-staff"), registry);
        Path staff = folder.resolve("people/staff.yaml");
        String role = "{duty: course-consultant, from: 2026-08-01";
        Files.writeString(staff, Files.readString(staff).replace(role + "}", role + ", to: 2026-12-31}"));
        Files.writeString(
                consultation,
                text.replace("consultant: xu.jw", "consultant: cons").replace("1130101", "9999999"));
        assertTrue(told("check").contains("error[reference.unknown-student]"), typed.shown());
        assertTrue(told("todo", "registry").contains("consultations/115-1/one.md:"), typed.shown());
    }
}
