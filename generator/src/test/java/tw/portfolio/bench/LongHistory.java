package tw.portfolio.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;
import tw.portfolio.torture.Folder;
import tw.portfolio.torture.NativeGit;
import tw.portfolio.torture.Pen;

/**
 * A busy school year of a generated school: ten more outcomes of each student come on a branch of the student, which the course's teacher
 * merges. Native git packs it, as a forge's housekeeping does.
 */
final class LongHistory {
    private static final int TERMS = 2;
    private static final long FIRST = 1_756_684_800L; // 2025-09-01T08:00+08:00
    private static final int STEP = 120;
    private final Pen pen;
    private ObjectId head;
    private Folder files;
    private long time = FIRST;

    private LongHistory(Pen pen, ObjectId head) throws IOException {
        this.pen = pen;
        this.head = head;
        this.files = pen.read(head);
    }

    /**
     * Adds the history to a repository that has the school at {@code main}.
     *
     * @return the number of merges
     */
    static int write(Path repository, int students) throws IOException {
        NativeGit git = NativeGit.in(repository);
        ObjectId head = ObjectId.fromString(git.run("rev-parse", "main").strip());
        try (Pen pen = Pen.open(repository)) {
            LongHistory history = new LongHistory(pen, head);
            for (int term = 0; term < TERMS; term++) {
                for (int work = 0; work < GeneratedSchool.OUTCOMES; work++) {
                    for (int student = 0; student < students; student++) {
                        history.merge(GeneratedSchool.TERMS[term], student, work);
                    }
                }
            }
            pen.point("refs/heads/main", history.head);
        }
        git.run("repack", "-a", "-d", "-f", "-q");
        return TERMS * GeneratedSchool.OUTCOMES * students;
    }

    private void merge(String term, int student, int work) throws IOException {
        int seed = GeneratedSchool.seed(student, work);
        Folder own = Folder.EMPTY
                .with("outcome.md", Optional.of(pen.file(GeneratedSchool.outcome(seed))))
                .with("report.pdf", Optional.of(pen.file("%PDF-1.4 " + seed)));
        files = files.with(GeneratedSchool.folder(student) + "outcomes/" + term + "/more-" + work, own);
        ObjectId branch = commit("s" + GeneratedSchool.number(student) + "@example.org", List.of(head));
        head = commit(GeneratedSchool.teacher(seed), List.of(head, branch));
    }

    private ObjectId commit(String email, List<ObjectId> parents) throws IOException {
        time += STEP;
        String ident = email + " <" + email + "> " + time + " +0800\n";
        return pen.commit(files, parents, "author " + ident + "committer " + ident + "\nadd\n");
    }
}
