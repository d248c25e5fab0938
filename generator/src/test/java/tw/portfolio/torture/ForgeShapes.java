package tw.portfolio.torture;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.jgit.lib.ObjectId;
import tw.portfolio.replay.TestKey;

/**
 * IMITATIONS of what forges leave in Git when somebody presses their merge button, written from public documentation and source code;
 * no forge has made them. The student is chen, the teacher wang; where a forge signs, an SSH key stands in for its own.
 */
final class ForgeShapes {
    static final String GITLAB = "GitLab <gitlab@yfsh.example>";
    static final String GITHUB = "GitHub <noreply@github.com>";
    static final String GITEA = "Gitea <gitea@yfsh.example>";
    static final String GERRIT = "Gerrit Code Review <gerrit@yfsh.example>";
    static final List<String> ALL = List.of(GITLAB, GITHUB, GITEA, GERRIT);
    private static final String CHEN = "陳同學 <chen@yfsh.example>";
    private static final String WANG = "王老師 <wang@yfsh.example>";
    private static final long FIRST = 1_759_276_800L; // 2025-10-01T08:00+08:00

    /** A commit that is being written: who, with what message, signed by whom. */
    record Draft(String author, String committer, String message, Optional<String> key) {
        static Draft of(String author, String committer, String message) {
            return new Draft(author, committer, message, Optional.empty());
        }

        Draft signed() {
            return new Draft(author, committer, message, Optional.of("yf-forge"));
        }
    }

    /**
     * One way of merging.
     *
     * @param source where the shape is described
     * @param expected the verdict with its flags
     */
    record Shape(String name, String source, String expected, Function<ForgeShapes, Made> made) {}

    /** Makes the commits of a shape and returns the last. */
    interface Made {
        ObjectId head() throws IOException;
    }

    private final Pen pen;
    private final Folder before;
    private final Folder after;
    private final ObjectId main;
    private long time = FIRST;

    ForgeShapes(Pen pen) throws IOException {
        this.pen = pen;
        this.before = FuzzCast.school(TinySchool.BASE, pen);
        this.after = before.with(
                TinySchool.RIVER,
                pen.copy(TinySchool.BASE.resolve("history"))
                        .at("math.md")
                        .map(text -> Folder.EMPTY.with("outcome.md", Optional.of(text)))
                        .orElseThrow());
        this.main = write(Draft.of("huang <huang@yfsh.example>", "huang <huang@yfsh.example>", "名冊"), before);
    }

    private ObjectId write(Draft draft, Folder files, ObjectId... parents) throws IOException {
        StringBuilder head = new StringBuilder("tree " + pen.tree(files).name() + "\n");
        List.of(parents)
                .forEach(parent -> head.append("parent ").append(parent.name()).append('\n'));
        time += 3600;
        head.append("author " + draft.author() + " " + time + " +0800\n");
        head.append("committer " + draft.committer() + " " + time + " +0800\n");
        String rest = "\n" + draft.message() + "\n";
        if (draft.key().isPresent()) {
            byte[] bytes = (head + rest).getBytes(StandardCharsets.UTF_8);
            head.append("gpgsig " + TestKey.sign(draft.key().get(), bytes).replace("\n", "\n ") + "\n");
        }
        return pen.raw(head + rest);
    }

    private ObjectId branch() throws IOException {
        return write(Draft.of(CHEN, CHEN, "河寬的測量"), after, main);
    }

    private Made merge(Draft draft) {
        return () -> write(draft, after, main, branch());
    }

    private Made alone(Draft draft) {
        return () -> write(draft, after, main);
    }

    /** The branch's commits written anew on the main line, and then a merge. */
    private Made rebased(Draft rebased, Draft merge) {
        return () -> write(merge, after, main, write(rebased, after, main));
    }

    /** The main line merged into the branch by a button, and then a merge. */
    private Made updated(Draft update, Draft merge) {
        return () -> {
            ObjectId branch = branch();
            Folder now = before.with("README.md", Optional.of(pen.file("說明")));
            ObjectId later = write(Draft.of(WANG, WANG, "說明"), now, main);
            Folder both = after.with("README.md", now.at("README.md"));
            return write(merge, both, later, write(update, both, branch, later));
        };
    }

    static List<Shape> gitlab() {
        String templates = "https://docs.gitlab.com/user/project/merge_requests/commit_templates/";
        String methods = "https://docs.gitlab.com/user/project/merge_requests/methods/";
        String squash = "https://docs.gitlab.com/user/project/merge_requests/squash_and_merge/";
        String signing = "https://docs.gitlab.com/administration/gitaly/configure_gitaly/";
        String message = "Merge branch 'work' into 'main'\n\n河寬的測量\n\nSee merge request yfsh/portfolio!12";
        Draft merge = Draft.of(WANG, WANG, message);
        Draft signed = Draft.of(WANG, GITLAB, message).signed();
        Draft squashed = Draft.of(CHEN, WANG, "河寬的測量");
        return List.of(
                new Shape("GitLab merge commit", templates, "CERTIFIED [CLAIMED]", it -> it.merge(merge)),
                new Shape(
                        "GitLab merge commit, signed by the instance", signing, "CERTIFIED []", it -> it.merge(signed)),
                new Shape(
                        "GitLab merge by the student",
                        methods,
                        "SELF_CERTIFIED []",
                        it -> it.merge(Draft.of(CHEN, GITLAB, message).signed())),
                new Shape(
                        "GitLab semi-linear history",
                        methods,
                        "CERTIFIED []",
                        it -> it.rebased(Draft.of(CHEN, WANG, "河寬的測量"), signed)),
                new Shape(
                        "GitLab squash, then merge commit", squash, "CERTIFIED []", it -> it.rebased(squashed, signed)),
                new Shape("GitLab squash and fast-forward", squash, "PENDING []", it -> it.alone(squashed)),
                new Shape(
                        "GitLab squash, signed by the instance",
                        signing,
                        "PENDING []",
                        it -> it.alone(Draft.of(CHEN, GITLAB, "河寬的測量").signed())),
                new Shape("GitLab fast-forward merge", methods, "PENDING []", it -> it::branch),
                new Shape(
                        "GitLab commit through the interface under the teacher's name",
                        "https://docs.gitlab.com/api/commits/",
                        "PENDING []",
                        it -> it.alone(Draft.of(WANG, GITLAB, "河寬的測量").signed())));
    }

    static List<Shape> github() {
        String merging =
                "https://docs.github.com/en/repositories/configuring-branches-and-merges-in-your-repository/configuring-pull-request-merges/about-merge-methods-on-github";
        String signing =
                "https://docs.github.com/en/authentication/managing-commit-signature-verification/about-commit-signature-verification";
        Draft merge = Draft.of(WANG, GITHUB, "Merge pull request #12 from chen/work\n\n河寬的測量")
                .signed();
        String squash = "河寬的測量 (#12)\n\n* 河寬的測量\n\n* 改正\n\nCo-authored-by: 王老師 <wang@yfsh.example>";
        return List.of(
                new Shape("GitHub merge commit", signing, "CERTIFIED []", it -> it.merge(merge)),
                new Shape(
                        "GitHub merge by the student",
                        merging,
                        "SELF_CERTIFIED []",
                        it -> it.merge(Draft.of(CHEN, GITHUB, "Merge pull request #12 from chen/work")
                                .signed())),
                new Shape(
                        "GitHub squash",
                        merging,
                        "PENDING []",
                        it -> it.alone(Draft.of(CHEN, GITHUB, squash).signed())),
                new Shape("GitHub rebase", merging, "PENDING []", it -> it.alone(Draft.of(CHEN, WANG, "河寬的測量"))),
                new Shape(
                        "GitHub branch brought up to date by a button",
                        "https://docs.github.com/en/pull-requests/collaborating-with-pull-requests/proposing-changes-to-your-work-with-pull-requests/keeping-your-pull-request-in-sync-with-the-base-branch",
                        "CERTIFIED []",
                        it -> it.updated(
                                Draft.of(CHEN, GITHUB, "Merge branch 'main' into work")
                                        .signed(),
                                merge)),
                new Shape(
                        "GitHub edit in the browser under the teacher's name",
                        signing,
                        "PENDING []",
                        it -> it.alone(
                                Draft.of(WANG, GITHUB, "Update outcome.md").signed())));
    }

    static List<Shape> gitea() {
        String merge = "https://github.com/go-gitea/gitea/blob/main/services/pull/merge_prepare.go";
        String squash = "https://github.com/go-gitea/gitea/blob/main/services/pull/merge_squash.go";
        String rebase = "https://github.com/go-gitea/gitea/blob/main/services/pull/merge_rebase.go";
        String message = "Merge pull request '河寬的測量' (#12) from chen/portfolio:work into main\n\n"
                + "Reviewed-on: https://git.yfsh.example/yfsh/portfolio/pulls/12\nReviewed-by: 王老師 <wang@yfsh.example>";
        String trailers = "\n\nCo-authored-by: " + CHEN + "\nCo-committed-by: " + CHEN;
        Draft signed = Draft.of(WANG, GITEA, message).signed();
        return List.of(
                new Shape(
                        "Gitea, Forgejo merge commit",
                        merge,
                        "CERTIFIED [CLAIMED]",
                        it -> it.merge(Draft.of(WANG, WANG, message))),
                new Shape("Gitea, Forgejo merge commit, signed", merge, "CERTIFIED []", it -> it.merge(signed)),
                new Shape(
                        "Gitea, Forgejo rebase, then merge commit",
                        rebase,
                        "CERTIFIED []",
                        it -> it.rebased(Draft.of(CHEN, WANG, "河寬的測量"), signed)),
                new Shape("Gitea, Forgejo rebase", rebase, "PENDING []", it -> it.alone(Draft.of(CHEN, WANG, "河寬的測量"))),
                new Shape(
                        "Gitea, Forgejo squash",
                        squash,
                        "PENDING []",
                        it -> it.alone(Draft.of(CHEN, WANG, "河寬的測量 (#12)" + trailers))),
                new Shape(
                        "Gitea, Forgejo fast-forward only",
                        "https://github.com/go-gitea/gitea/blob/main/services/pull/merge_ff_only.go",
                        "PENDING []",
                        it -> it::branch));
    }

    static List<Shape> gerrit() {
        String types = "https://gerrit-review.googlesource.com/Documentation/config-project-config.html#submit-type";
        String merge =
                "https://gerrit.googlesource.com/gerrit/+/refs/heads/master/java/com/google/gerrit/server/submit/MergeOneOp.java";
        String footers = "河寬的測量\n\nChange-Id: I0123456789abcdef0123456789abcdef01234567\n"
                + "Reviewed-on: https://review.yfsh.example/c/portfolio/+/12\nReviewed-by: 王老師 <wang@yfsh.example>";
        return List.of(
                new Shape(
                        "Gerrit MERGE_ALWAYS",
                        merge,
                        "CERTIFIED [CLAIMED]",
                        it -> it.merge(Draft.of(WANG, GERRIT, "Merge \"河寬的測量\""))),
                new Shape(
                        "Gerrit MERGE_ALWAYS, submitted by the student",
                        merge,
                        "SELF_CERTIFIED []",
                        it -> it.merge(Draft.of(CHEN, GERRIT, "Merge \"河寬的測量\""))),
                new Shape("Gerrit CHERRY_PICK", types, "PENDING []", it -> it.alone(Draft.of(CHEN, WANG, footers))),
                new Shape("Gerrit REBASE_ALWAYS", types, "PENDING []", it -> it.alone(Draft.of(CHEN, WANG, footers))),
                new Shape("Gerrit FAST_FORWARD_ONLY", types, "PENDING []", it -> it::branch));
    }
}
