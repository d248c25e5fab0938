package tw.portfolio.render.desk;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tw.portfolio.certification.Bracket;
import tw.portfolio.certification.Difference;
import tw.portfolio.certification.OpenRequest;
import tw.portfolio.certification.Preview;
import tw.portfolio.certification.ProposedRecord;
import tw.portfolio.certification.Responsible;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Location;
import tw.portfolio.diagnostic.RuleId;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.model.RecordKind;
import tw.portfolio.model.StaffId;
import tw.portfolio.model.StudentNumber;

/** Classes of students of whom nearly everyone has a work that waits, another under review, and two things to mend. */
final class LargeSchool {
    static final int FORTY = 40;
    private static final int CLASSES = 42;
    private static final int SEATS = 36;
    static final String TEACHER = "teacher-";
    private final DeskSchool school;
    private final List<Diagnostic> findings = new ArrayList<>();
    private final List<OpenRequest> requests = new ArrayList<>();

    LargeSchool(Path folder) throws IOException {
        school = new DeskSchool(folder);
        calendar("");
        courses();
    }

    private void calendar(String more) throws IOException {
        school.write("calendar/115-1.yaml", """
                begins: 2026-08-31
                ends: 2027-01-20
                windows:
                  - {window: outcome-upload, opens: 2026-09-14T08:00, closes: 2026-11-21T23:59}
                """ + more);
    }

    /** Says until when works are certified. */
    void certifyingUntil(String day) throws IOException {
        calendar("  - {window: certification, opens: 2026-09-14T08:00, closes: " + day + "T23:59}\n");
    }

    private void courses() throws IOException {
        StringBuilder staff = new StringBuilder("staff:\n  - {id: ou.py, name: 歐品言}\n");
        StringBuilder courses = new StringBuilder("courses:\n");
        for (int course = 0; course <= course(CLASSES - 1); course++) {
            staff.append("  - {id: %s%d, name: 物理教師%d, roles: [{duty: teacher, from: 2020-08-01}]}\n"
                    .formatted(TEACHER, course, course));
            courses.append("  - {id: PHYS-%d, name: 物理, code: 115030000H111010101040%d, credits: 2, grade: 1, "
                    .formatted(course, course));
            courses.append("teachers: [{teacher: %s%d, from: 2020-08-01}]}\n".formatted(TEACHER, course));
        }
        school.write("people/staff.yaml", staff.toString());
        school.write("people/deputies.yaml", "deputies: []\n");
        school.write("courses/115-1.yaml", courses.toString());
    }

    /** Five classes have a teacher in common. */
    private static int course(int group) {
        return group / 5;
    }

    static String number(int group, int seat) {
        return Integer.toString(1_150_000 + group * 100 + seat);
    }

    static String directory(int group, int seat) {
        return "students/115/" + number(group, seat) + "/";
    }

    private static String outcome(int group, int seat) {
        return directory(group, seat) + "outcomes/115-1/waiting/outcome.md";
    }

    /** Writes every class. */
    void whole() throws IOException {
        for (int group = 0; group < CLASSES; group++) {
            write(group, group == 0 ? FORTY : SEATS);
        }
    }

    /** Every student but the last three of the first class entered a work, which waits; most handed in another. */
    void write(int group, int seats) throws IOException {
        school.write("enrolments/115-1/" + (101 + group) + ".yaml", """
                name: 一年%d班
                grade: 1
                homeroom: [{teacher: ou.py, from: 2026-08-01}]
                courses: [{course: PHYS-%d}]
                """.formatted(group + 1, course(group)));
        for (int seat = 1; seat <= seats; seat++) {
            school.write(
                    directory(group, seat) + "student.yaml", """
                    names: [{value: 學生%s, from: 2026-08-01}]
                    classes: [{class-id: %d, seat: %d, from: 2026-08-01}]
                    standing: [{status: enrolled, from: 2026-08-01}]
                    """.formatted(number(group, seat), 101 + group, seat));
            if (group > 0 || seat <= FORTY - 3) {
                school.write(outcome(group, seat), """
                        ---
                        course: PHYS-%d
                        title: 單擺週期與擺角的關係
                        summary: 我們用手機慢動作錄影量測單擺週期，並討論誤差來源。
                        ---
                        第一次量到的數值和課本差很多。
                        """.formatted(course(group)));
                requests.add(request(group, seat));
                findings.add(finding("file.too-large", group, seat));
                findings.add(finding("summary.too-long", group, seat));
            }
        }
    }

    /** Writes as many more works of each student of a class, all of which wait. */
    void more(int group, int seats, int works) throws IOException {
        for (int seat = 1; seat <= seats; seat++) {
            for (int work = 0; work < works; work++) {
                school.write(
                        directory(group, seat) + "outcomes/115-1/waiting-" + work + "/outcome.md",
                        "---\ncourse: PHYS-%d\ntitle: 第 %d 次實驗\nsummary: 量測單擺週期。\n---\n一步一步來。\n"
                                .formatted(course(group), work));
            }
        }
    }

    private Diagnostic finding(String rule, int group, int seat) {
        return Diagnostic.error(new RuleId(rule), new Location("main", outcome(group, seat), 4, 1))
                .with("file", "report.pdf")
                .with("found", 118)
                .with("limit", 100)
                .with("surplus", 18);
    }

    private static OpenRequest request(int group, int seat) {
        Preview preview = new Preview(
                "另一件作品",
                "從蒐集資料到畫圖都自己做，最後用一張圖說明結論。",
                Text.same("選修物理"),
                "115-1",
                "一開始我以為很簡單。",
                List.of("report.pdf"),
                1,
                List.of(),
                List.of(),
                Optional.empty());
        ProposedRecord record = new ProposedRecord(
                RecordKind.OUTCOME,
                directory(group, seat) + "outcomes/115-1/other",
                ProposedRecord.Change.ADDED,
                Optional.of(new StudentNumber(number(group, seat))),
                preview,
                new Responsible(List.of(new StaffId(TEACHER + course(group))), List.of(), List.of(Text.same("物理老師"))),
                Optional.empty(),
                Optional.empty(),
                List.of());
        Bracket unknown = new Bracket(Optional.empty(), Optional.empty());
        Optional<Instant> handedIn = Optional.of(Instant.parse("2026-11-18T12:00:00Z"));
        return new OpenRequest(
                "main",
                group * 100 + seat,
                DeskSchool.COMMIT,
                "另一件作品",
                "學生",
                Optional.empty(),
                handedIn,
                handedIn,
                unknown,
                Optional.empty(),
                List.of(record),
                0,
                Optional.empty());
    }

    /** Says that a student's work was certified before it was changed. */
    void changed(int group, int seat) {
        school.changed(
                directory(group, seat) + "outcomes/115-1/waiting",
                TEACHER + course(group),
                "物理教師" + course(group),
                new Difference(
                        Difference.What.FIELD,
                        Difference.How.CHANGED,
                        Text.same("標題"),
                        Text.same("單擺"),
                        Text.same("單擺週期與擺角的關係")));
    }

    /** Adds a note to the works of the first of a class, and a warning to that of the very first. */
    void noted(int group, int seats) {
        for (int seat = 1; seat <= seats; seat++) {
            findings.add(Diagnostic.note(new RuleId("picture.place"), new Location("main", outcome(group, seat), 6, 1))
                    .with("file", "photo.jpg"));
        }
        findings.add(Diagnostic.warning(new RuleId("file.too-large"), new Location("main", outcome(group, 1), 7, 1))
                .with("file", "film.mp4")
                .with("found", 5)
                .with("limit", 4));
    }

    /** Adds as many findings of one kind, which one office can mend. */
    void flood(int count) {
        for (int line = 1; line <= count; line++) {
            findings.add(
                    Diagnostic.error(new RuleId("file.too-large"), new Location("main", "courses/115-1.yaml", line, 1))
                            .with("file", "plan.pdf")
                            .with("found", 5)
                            .with("limit", 4));
        }
    }

    /** Returns every page by its path. */
    Map<String, String> pages() throws IOException {
        school.requests(requests.toArray(OpenRequest[]::new));
        return school.pages(false, findings.toArray(Diagnostic[]::new));
    }
}
