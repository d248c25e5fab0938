package tw.portfolio.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;
import tw.portfolio.torture.Folder;
import tw.portfolio.torture.NativeGit;
import tw.portfolio.torture.Pen;

/**
 * A corpus as a content repository: the offices' files first, then for every work a branch with the student's commit and a merge by whom
 * the regulation asks for it. Native git packs it, as a forge's housekeeping does.
 */
final class GitSchool {
    /** After the last term; every program that reads the school takes it for now. */
    static final String NOW = "2026-07-15T00:00:00Z";

    private static final String REGISTRY = "registry@yfsh.example";
    private static final String ACTIVITIES = "activities@yfsh.example";
    private static final int FIRST_YEAR = 2023;
    private static final long TERM_SECONDS = 75L * 24 * 60 * 60; // from the second month of a term to its end
    private final Corpus corpus;
    private final Pen pen;
    private Folder files = Folder.EMPTY;
    private ObjectId head;

    private GitSchool(Corpus corpus, Pen pen) throws IOException {
        this.corpus = corpus;
        this.pen = pen;
        offices();
        students();
        this.head = commit(REGISTRY, Instant.parse("2023-08-20T00:00:00Z").getEpochSecond(), List.of());
    }

    /** Writes a bare repository with two commits for each work. */
    static void write(Corpus corpus, Path repository) throws IOException {
        try (Pen pen = Pen.begin(repository)) {
            GitSchool school = new GitSchool(corpus, pen);
            for (int student = 0; student < corpus.students(); student++) {
                school.ownTexts(student);
            }
            for (int term = 0; term < Corpus.TERMS.size(); term++) {
                school.term(term);
            }
            pen.point("refs/heads/main", school.head);
        }
        NativeGit.in(repository).run("repack", "-a", "-d", "-f", "-q");
    }

    private void file(String path, String text) throws IOException {
        files = files.with(path, Optional.of(pen.file(text)));
    }

    private void offices() throws IOException {
        file(
                "portfolio.yaml",
                "name: 永豐高級中等學校\ncode: \"030000\"\ntelephone: (03)000-0000\nregulation: yungfeng-108\ncurrent-term: 114-2\n"
                        + "branch: main\nshow-grades: true\n");
        StringBuilder staff = new StringBuilder("staff:\n");
        staff.append(member("registry", "section-head, office: registry"));
        staff.append(member("activities", "section-head, office: activities"));
        for (int course = 0; course < Corpus.COURSES.size(); course++) {
            staff.append(member("teacher-" + course, "teacher"));
        }
        file("people/staff.yaml", staff.toString());
        for (int term = 0; term < Corpus.TERMS.size(); term++) {
            file("courses/" + Corpus.TERMS.get(term) + ".yaml", courses());
            for (int first = 0; first < corpus.students(); first += Corpus.SEATS) {
                group(term, first);
            }
        }
    }

    private static String member(String id, String duty) {
        return "  - {id: " + id + ", name: " + teacherName(id) + ", emails: [{value: " + id
                + "@yfsh.example, from: 2020-08-01}], roles: [{duty: " + duty + ", from: 2020-08-01}]}\n";
    }

    private static String teacherName(String id) {
        return id.startsWith("teacher-") ? teacher(Integer.parseInt(id.substring("teacher-".length()))) : "組長";
    }

    /** Returns the name of a course's teacher. */
    static String teacher(int course) {
        return "教師" + Words.NUMERALS.charAt(course / 10) + Words.NUMERALS.charAt(course % 10);
    }

    private static String courses() {
        StringBuilder courses = new StringBuilder("courses:\n");
        for (int i = 0; i < Corpus.COURSES.size(); i++) {
            courses.append("  - {id: C-")
                    .append(i)
                    .append(", name: ")
                    .append(Corpus.COURSES.get(i))
                    .append(", code: 112030000H1110103010")
                    .append(400 + i)
                    .append(", credits: ")
                    .append(Corpus.credits(i))
                    .append(", grade: 2, teachers: [{teacher: teacher-")
                    .append(i)
                    .append(", from: 2020-08-01}]}\n");
        }
        return courses.toString();
    }

    private void group(int term, int first) throws IOException {
        String place = "/" + Corpus.TERMS.get(term) + "/" + Corpus.group(first) + ".yaml";
        StringBuilder taken = new StringBuilder("name: 第" + Corpus.group(first) + "班\ngrade: " + (term / 2 + 1)
                + "\nhomeroom: [{teacher: teacher-0, from: 2020-08-01}]\ncourses:\n");
        for (int course = 0; course < Corpus.COURSES.size(); course++) {
            taken.append("  - {course: C-").append(course).append("}\n");
        }
        StringBuilder grades = new StringBuilder("grades:\n");
        for (int student = first; student < Math.min(first + Corpus.SEATS, corpus.students()); student++) {
            for (Corpus.Grade grade : Corpus.grades(student, term)) {
                grades.append("  - {student: ")
                        .append(Corpus.number(student))
                        .append(", course: C-")
                        .append(grade.course())
                        .append(", score: ")
                        .append(grade.score())
                        .append("}\n");
            }
        }
        file("enrolments" + place, taken.toString());
        file("grades" + place, grades.toString());
    }

    private void students() throws IOException {
        for (int student = 0; student < corpus.students(); student++) {
            Folder own = Folder.EMPTY.with("student.yaml", Optional.of(pen.file(profile(student))));
            for (int term = 0; term < Corpus.TERMS.size(); term++) {
                own = own.with(
                        "guidance/" + Corpus.TERMS.get(term) + ".yaml",
                        Optional.of(pen.file("discussed-on: " + day(term)
                                + "\ncounsellor: teacher-1\nfields: [數理化, 工程]\nplan: " + plan(student, term)
                                + "\n")));
            }
            files = files.with(folder(student), own);
        }
    }

    /** Returns a plan, which is no Markdown. */
    static String plan(int student, int term) {
        return Corpus.plan(student, term).replace("**", "");
    }

    /** Adds what students say of themselves, which they alone may write. */
    private void ownTexts(int student) throws IOException {
        String about = "---\nmotto: 把問題問清楚。\ninterests: [天文, 羽球]\n---\n" + Corpus.introduction(student) + "\n";
        String statement = "---\ntitle: 三年的學習\n---\n" + Corpus.statement(student) + "\n";
        file(folder(student) + "/about/about.md", about);
        file(folder(student) + "/statement/self-statement.md", statement);
        long time = begun(student);
        ObjectId branch = commit(email(student), time, List.of(head));
        head = commit(REGISTRY, time, List.of(head, branch));
    }

    /** Returns when a student's own texts came, in seconds of the epoch. */
    static long begun(int student) {
        return Instant.parse("2023-09-01T00:00:00Z").getEpochSecond() + student;
    }

    private static String folder(int student) {
        return "students/112/" + Corpus.number(student);
    }

    private static String profile(int student) {
        return "names: [{value: " + Corpus.name(student) + ", from: 2023-08-01}]\nemails: [{value: " + email(student)
                + ", from: 2023-08-01}]\nclasses: [{class-id: \"" + Corpus.group(student) + "\", seat: "
                + Corpus.seat(student)
                + ", from: 2023-08-01}]\nstanding: [{status: enrolled, from: 2023-08-01}]\n";
    }

    private static String email(int student) {
        return "s" + Corpus.number(student) + "@yfsh.example";
    }

    /** Returns the day on which works of a term begin to come. */
    static String day(int term) {
        return (FIRST_YEAR + (term + 1) / 2) + (term % 2 == 0 ? "-10-08" : "-04-08");
    }

    private void term(int term) throws IOException {
        int most = Corpus.works(0, term).size();
        for (int place = 0; place < most; place++) {
            for (int student = 0; student < corpus.students(); student++) {
                Corpus.Work work = Corpus.works(student, term).get(place);
                merge(student, work, handedIn(corpus, student, term, place));
            }
        }
    }

    /** Returns when a work came, in seconds of the epoch: all students' first ones of a term, then all second ones, evenly. */
    static long handedIn(Corpus corpus, int student, int term, int place) {
        long begun = Instant.parse(day(term) + "T00:00:00Z").getEpochSecond();
        long before = (long) place * corpus.students() + student;
        long all = (long) Corpus.works(student, term).size() * corpus.students();
        return begun + before * TERM_SECONDS / all;
    }

    private void merge(int student, Corpus.Work work, long time) throws IOException {
        Folder own = Folder.EMPTY
                .with(work.outcome() ? "outcome.md" : "performance.md", Optional.of(pen.file(text(work))))
                .with("report.pdf", Optional.of(pen.file(work.attachment())));
        files = files.with(folder(student) + folder(work), own);
        ObjectId branch = commit(email(student), time, List.of(head));
        String certifier = work.outcome() ? "teacher-" + work.course() + "@yfsh.example" : ACTIVITIES;
        head = commit(certifier, time + 1, List.of(head, branch));
    }

    /** Returns where a work lies within its student's folder. */
    static String folder(Corpus.Work work) {
        String parent = work.outcome()
                ? "/outcomes/" + work.term()
                : "/performances/" + work.term().substring(0, 3);
        return parent + "/" + work.name();
    }

    private static String text(Corpus.Work work) {
        String kind = work.outcome()
                ? "course: C-" + work.course() + "\n"
                : "category: service\norganiser: 市立圖書館\nfrom: 2024-03-01\nto: 2024-05-31\nhours: " + work.hours()
                        + "\n";
        return "---\n" + kind + "title: " + work.title() + "\nsummary: " + work.summary()
                + "\nfiles:\n  - {file: report.pdf, caption: 報告}\n---\n" + work.body();
    }

    private ObjectId commit(String email, long time, List<ObjectId> parents) throws IOException {
        String ident = email + " <" + email + "> " + time + " +0800\n";
        return pen.commit(files, parents, "author " + ident + "committer " + ident + "\n登錄\n");
    }

    /** Returns a moment as ISO 8601 has it. */
    static String moment(long time) {
        return Instant.ofEpochSecond(time).toString();
    }

    /** Returns the date of a moment at the school. */
    static String date(long time) {
        return Instant.ofEpochSecond(time)
                .atOffset(ZoneOffset.ofHours(8))
                .toLocalDate()
                .toString();
    }
}
