package tw.portfolio.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.RefUpdate;

/**
 * A school of any size in one commit, as full as the regulation allows: for each student the profile, an introduction, a statement, six
 * career plans, thirty outcomes, thirty-three performances and three selections, seventy-five records; each work with one attachment.
 */
final class GeneratedSchool {
    private static final int SEATS = 36;
    private static final int COURSES = 12;
    static final int OUTCOMES = 5;
    static final String[] TERMS = {"113-1", "113-2", "114-1", "114-2", "115-1", "115-2"};
    private final int students;

    GeneratedSchool(int students) {
        this.students = students;
    }

    Path write(Path directory) throws IOException {
        try (FileRepository repository = new FileRepository(directory.toFile())) {
            repository.create(true);
            try (ObjectInserter inserter = repository.getObjectDatabase().newPackInserter()) {
                DirCache index = DirCache.newInCore();
                Writer writer = new Writer(index.builder(), inserter);
                offices(writer);
                for (int i = 0; i < students; i++) {
                    student(i, writer);
                }
                writer.builder().finish();
                commit(repository, inserter, index);
            }
        }
        return directory;
    }

    private record Writer(DirCacheBuilder builder, ObjectInserter inserter) {
        void file(String path, String text) throws IOException {
            DirCacheEntry entry = new DirCacheEntry(path);
            entry.setFileMode(FileMode.REGULAR_FILE);
            entry.setObjectId(inserter.insert(Constants.OBJ_BLOB, text.getBytes(StandardCharsets.UTF_8)));
            builder.add(entry);
        }
    }

    private static void commit(FileRepository repository, ObjectInserter inserter, DirCache index) throws IOException {
        CommitBuilder commit = new CommitBuilder();
        commit.setTreeId(index.writeTree(inserter));
        PersonIdent nobody =
                new PersonIdent("nobody", "nobody@example.org", Instant.parse("2026-09-01T00:00:00Z"), ZoneOffset.UTC);
        commit.setAuthor(nobody);
        commit.setCommitter(nobody);
        commit.setMessage("a large school");
        ObjectId id = inserter.insert(commit);
        inserter.flush();
        RefUpdate update = repository.updateRef("refs/heads/main");
        update.setNewObjectId(id);
        update.update();
    }

    private void offices(Writer writer) throws IOException {
        writer.file(
                "portfolio.yaml",
                "name: 大型高級中等學校\ncode: 030000\ntelephone: (03)000-0000\nregulation: yungfeng-108\ncurrent-term: 115-2\nbranch: main\n");
        StringBuilder staff = new StringBuilder("staff:\n");
        for (int i = 0; i < COURSES; i++) {
            staff.append("  - {id: teacher-")
                    .append(i)
                    .append(", name: 教師")
                    .append(i)
                    .append(", emails: [{value: t")
                    .append(i)
                    .append("@example.org, from: 2020-08-01}], roles: [{duty: teacher, from: 2020-08-01}]}\n");
        }
        writer.file("people/staff.yaml", staff.toString());
        for (String term : TERMS) {
            StringBuilder courses = new StringBuilder("courses:\n");
            for (int i = 0; i < COURSES; i++) {
                courses.append("  - {id: C-")
                        .append(i)
                        .append(", name: 科目")
                        .append(i)
                        .append(", code: 113030000H1110103010")
                        .append(400 + i)
                        .append(", credits: 2, grade: 2, teachers: [{teacher: teacher-")
                        .append(i)
                        .append(", from: 2020-08-01}]}\n");
            }
            writer.file("courses/" + term + ".yaml", courses.toString());
            for (int group = 0; group * SEATS < students; group++) {
                group(term, group, writer);
            }
        }
    }

    private void group(String term, int group, Writer writer) throws IOException {
        StringBuilder taken = new StringBuilder(
                "name: 第" + group + "班\ngrade: 2\nhomeroom: [{teacher: teacher-0, from: 2020-08-01}]\ncourses:\n");
        StringBuilder grades = new StringBuilder("grades:\n");
        for (int course = 0; course < COURSES; course++) {
            taken.append("  - {course: C-").append(course).append("}\n");
            for (int seat = 0; seat < SEATS && group * SEATS + seat < students; seat++) {
                grades.append("  - {student: ")
                        .append(number(group * SEATS + seat))
                        .append(", course: C-")
                        .append(course)
                        .append(", score: ")
                        .append(60 + (seat * 7 + course) % 40)
                        .append("}\n");
            }
        }
        writer.file("enrolments/" + term + "/" + (100 + group) + ".yaml", taken.toString());
        writer.file("grades/" + term + "/" + (100 + group) + ".yaml", grades.toString());
    }

    /** Students entered in three years, which keeps each year's folder as large as it is. */
    private static String entryYear(int student) {
        return Integer.toString(111 + student % 3);
    }

    static String number(int student) {
        return entryYear(student) + (10_000 + student);
    }

    static String folder(int student) {
        return "students/" + entryYear(student) + "/" + number(student) + "/";
    }

    /** Returns whose course an outcome is of, which the number of its text tells. */
    static String teacher(int seed) {
        return "t" + seed % COURSES + "@example.org";
    }

    private static void student(int student, Writer writer) throws IOException {
        String number = number(student);
        String own = folder(student);
        writer.file(
                own + "student.yaml",
                "names: [{value: 學生" + student + ", from: 2024-08-01}]\nemails: [{value: s" + number
                        + "@example.org, from: 2024-08-01}]\nclasses: [{class-id: " + (100 + student / SEATS)
                        + ", seat: " + (student % SEATS + 1)
                        + ", from: 2024-08-01}]\nstanding: [{status: enrolled, from: 2024-08-01}]\n");
        writer.file(own + "about/about.md", "---\nmotto: 把問題問清楚。\ninterests: [天文, 羽球]\n---\n" + text(student, 0));
        writer.file(own + "statement/self-statement.md", "---\ntitle: 三年的學習\n---\n" + text(student, 1));
        for (String term : TERMS) {
            writer.file(
                    own + "guidance/" + term + ".yaml",
                    "discussed-on: 2026-10-08\ncounsellor: teacher-1\nfields: [數理化, 工程]\nplan: 想讀理工相關科系，先把數學與物理學好。\n");
            for (int i = 0; i < OUTCOMES; i++) {
                outcome(own + "outcomes/" + term + "/work-" + i + "/", seed(student, i), writer);
            }
        }
        for (String year : new String[] {"113", "114", "115"}) {
            for (int i = 0; i < 11; i++) {
                performance(own + "performances/" + year + "/deed-" + i + "/", student * 37 + i, writer);
            }
            writer.file(
                    own + "selection/" + year + ".yaml",
                    "outcomes: [" + year + "-1/work-0, " + year + "-2/work-1]\nperformances: [" + year + "/deed-0, "
                            + year + "/deed-1]\n");
        }
    }

    private static void outcome(String folder, int seed, Writer writer) throws IOException {
        writer.file(folder + "outcome.md", outcome(seed));
        writer.file(folder + "report.pdf", "%PDF-1.4 " + seed);
    }

    static String outcome(int seed) {
        return "---\ncourse: C-" + seed % COURSES + "\ntitle: 第" + seed + "號專題的實驗報告\nsummary: "
                + "我們用手機慢動作錄影量測單擺週期，並討論誤差來源，第" + seed
                + "次。\nfiles:\n  - {file: report.pdf, caption: 實驗報告, alt: 封面}\n---\n" + text(seed, 2);
    }

    static int seed(int student, int work) {
        return student * 31 + work;
    }

    private static void performance(String folder, int seed, Writer writer) throws IOException {
        writer.file(
                folder + "performance.md",
                "---\ncategory: service\ntitle: 第" + seed + "次社區服務\nsummary: 每週六上午整理書架、協助讀者查詢館藏，並為孩子說故事。\n"
                        + "organiser: 市立圖書館\nfrom: 2025-09-01\nto: 2026-01-20\nhours: 12\nfiles:\n  - {file: proof.pdf, caption: 證明}\n---\n"
                        + text(seed, 3));
        writer.file(folder + "proof.pdf", "%PDF-1.4 " + seed);
    }

    private static String text(int seed, int kind) {
        return ("第" + seed + "篇第" + kind + "段。一開始我以為很簡單，做了才知道每個步驟都會影響結果。\n\n").repeat(8);
    }
}
