package tw.portfolio.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;
import tw.portfolio.torture.Folder;
import tw.portfolio.torture.Pen;

/** A school's busy years: as many merges as records, each of a branch with one commit, of which every other begins some steps back. */
final class ManyMerges {
    private static final int RECORDS_EACH = 20;
    private static final int BEHIND = 7;
    private static final long FIRST = 1_756_684_800L; // 2025-09-01T08:00+08:00
    private static final long STEP = 600;
    private final Pen pen;
    private final Folder.Node picture;
    private final List<ObjectId> line = new ArrayList<>();
    private final List<Folder> trees = new ArrayList<>();
    private long time = FIRST;

    private ManyMerges(Pen pen) throws IOException {
        this.pen = pen;
        this.picture = pen.file("一張圖");
    }

    /** Writes a repository with {@code merges} merges and twice as many commits. */
    static void write(Path base, Path repository, int merges) throws IOException {
        try (Pen pen = Pen.begin(repository)) {
            ManyMerges school = new ManyMerges(pen);
            school.begin(base, merges / RECORDS_EACH);
            for (int i = 0; i < merges; i++) {
                school.merge(i % (merges / RECORDS_EACH), i / (merges / RECORDS_EACH));
            }
            pen.point("refs/heads/main", school.line.get(school.line.size() - 1));
        }
    }

    private void begin(Path base, int students) throws IOException {
        Folder files = pen.copy(base).without("history").without("history.yaml").without("students");
        for (int i = 0; i < students; i++) {
            String profile = "names: [{value: 學生" + i + ", from: 2025-08-01}]\nemails: [{value: " + email(i)
                    + ", from: 2025-08-01}]\nclasses: [{class-id: \"101\", seat: 1, from: 2025-08-01}]\n"
                    + "standing: [{status: enrolled, from: 2025-08-01}]\n";
            files = files.with(student(i) + "/student.yaml", Optional.of(pen.file(profile)));
        }
        add(commit("huang@yfsh.example", files, List.of()), files);
    }

    private static String student(int i) {
        return "students/114/" + (1_140_000 + i);
    }

    private static String email(int i) {
        return "s" + i + "@yfsh.example";
    }

    private void merge(int student, int work) throws IOException {
        int head = line.size() - 1;
        int base = Math.max(0, head - (line.size() % 2) * BEHIND);
        String record = student(student) + "/outcomes/114-1/work-" + work;
        Folder own = Folder.EMPTY
                .with("outcome.md", Optional.of(pen.file(text(student, work))))
                .with("picture.png", Optional.of(picture));
        ObjectId branch = commit(email(student), trees.get(base).with(record, own), List.of(line.get(base)));
        Folder merged = trees.get(head).with(record, own);
        add(commit("wang@yfsh.example", merged, List.of(line.get(head), branch)), merged);
        trees.set(Math.max(0, line.size() - 2 * BEHIND), Folder.EMPTY); // no branch begins there any more
    }

    private static String text(int student, int work) {
        return "---\ncourse: MATH\ntitle: 第" + work + "號專題\nsummary: 第" + student + "位學生的報告。\nfiles:\n"
                + "  - {file: picture.png, alt: 圖}\n---\n" + "做了才知道每個步驟都會影響結果。\n".repeat(5 + (student + work) % 7);
    }

    private void add(ObjectId commit, Folder files) {
        line.add(commit);
        trees.add(files);
    }

    private ObjectId commit(String email, Folder files, List<ObjectId> parents) throws IOException {
        time += STEP;
        String ident = email + " <" + email + "> " + time + " +0800\n";
        return pen.commit(files, parents, "author " + ident + "committer " + ident + "\n更新\n");
    }
}
