package tw.portfolio.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.jgit.lib.AbbreviatedObjectId;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import tw.portfolio.diagnostic.Text;

/** Finds the head of the branch that is read. A tag, or another branch named like a path of references, is never taken for it. */
final class Branches {
    private static final String ORIGIN = Constants.R_REMOTES + Constants.DEFAULT_REMOTE_NAME + "/";
    private static final Pattern ABBREVIATED = Pattern.compile("[0-9a-f]{7,40}");

    /** As many as the library follows. */
    private static final int MOST_STEPS = 5;

    private Branches() {}

    static Source.Head head(SourceSettings settings, GitFolder folder, Repository repository) throws IOException {
        List<String> names = settings.branch().map(Branches::named).orElse(List.of());
        if (names.isEmpty()) {
            String checkedOut = folder.checkedOut();
            if (ObjectId.isId(checkedOut)) { // a pipeline's checkout has a commit at HEAD and no branch
                return new Source.Head(
                        repository, commit(settings, repository, ObjectId.fromString(checkedOut)), Constants.HEAD);
            }
            names = List.of(checkedOut);
        }
        for (String name : names) {
            Optional<Ref> ref = find(settings, folder, repository, name);
            if (ref.isPresent() && isTwice(folder, ref.get())) {
                throw damaged(settings, name);
            }
            if (ref.isPresent()) {
                return new Source.Head(
                        repository, commit(settings, repository, ref.get().getObjectId()), name);
            }
        }
        if (repository.getRefDatabase().getRefsByPrefix(Constants.R_REFS).isEmpty()) {
            throw new SourceException(new Text(
                    "儲存庫 " + settings.location() + " 是空的，還沒有任何提交。請確認路徑；若是學校新開的儲存庫，請先把檔案推送上去（git push）。",
                    "the repository " + settings.location()
                            + " is empty: nothing was committed to it yet. Check the path; into a new repository of the school, push"
                            + " its files first (git push)."));
        }
        throw new SourceException(new Text(
                "儲存庫 " + settings.location() + " 沒有分支 " + names.get(0) + "。請用 --branch 指定主分支。",
                "the repository " + settings.location() + " has no branch " + names.get(0)
                        + ". Name the main branch with --branch."));
    }

    /** What CI fetches is often known under the name of the remote alone. */
    private static List<String> named(String branch) {
        return branch.startsWith(Constants.R_REFS)
                ? List.of(branch)
                : List.of(Constants.R_HEADS + branch, ORIGIN + branch);
    }

    /**
     * Returns the id, or {@code HEAD}, that stands for what a request is merged into. Whoever may push could name a tag, or a
     * branch of his own, like the branch of the remote.
     */
    static Optional<String> target(Repository repository, String name) throws IOException {
        List<String> branches = List.of(
                name.startsWith(Constants.R_REFS) ? name : Constants.R_REMOTES + name,
                Constants.R_HEADS + name,
                ORIGIN + name);
        for (String branch : branches) {
            Ref ref = Repository.isValidRefName(branch) ? repository.exactRef(branch) : null;
            if (ref != null && ref.getObjectId() != null) {
                return Optional.of(ref.getObjectId().name());
            }
        }
        if (!ABBREVIATED.matcher(name).matches()) {
            return name.equals(Constants.HEAD) ? Optional.of(name) : Optional.empty();
        }
        try (ObjectReader reader = repository.newObjectReader()) {
            Collection<ObjectId> commits = reader.resolve(AbbreviatedObjectId.fromString(name));
            return commits.size() == 1 ? Optional.of(commits.iterator().next().name()) : Optional.empty();
        }
    }

    private static Optional<Ref> find(SourceSettings settings, GitFolder folder, Repository repository, String name)
            throws IOException {
        if (!Repository.isValidRefName(name)) {
            return Optional.empty();
        }
        follow(settings, folder, name);
        try {
            return Optional.ofNullable(repository.exactRef(name)).filter(ref -> ref.getObjectId() != null);
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw damaged(settings, String.valueOf(e.getMessage()));
        }
    }

    /** git: a reference that leads to another leads to a valid name, and after a few steps to a commit. */
    private static void follow(SourceSettings settings, GitFolder folder, String name) throws IOException {
        Optional<String> next = folder.symbolic(name);
        for (int steps = 1; next.isPresent(); steps++) {
            String to = next.get();
            if (steps > MOST_STEPS || !Repository.isValidRefName(to)) {
                throw new SourceException(new Text(
                        "儲存庫 " + settings.location() + " 的分支 " + name + " 壞了：它指到 " + to
                                + "，找不到提交。請重新複製（git clone），或用 git update-ref 把分支指回它的提交。",
                        "the branch " + name + " of the repository " + settings.location() + " is broken: it leads to "
                                + to
                                + ", and to no commit. Clone it again (git clone), or point the branch to its commit with git"
                                + " update-ref."));
            }
            next = folder.symbolic(to);
        }
    }

    /** git: packed references are sorted and searched; of two lines for one branch either might be taken. */
    private static boolean isTwice(GitFolder folder, Ref ref) throws IOException {
        Path packed = folder.directory().resolve(Constants.PACKED_REFS);
        if (ref.getStorage().isLoose() || !Files.isRegularFile(packed)) {
            return false;
        }
        byte[] name = ref.getName().getBytes(StandardCharsets.UTF_8);
        String written = " " + new String(name, StandardCharsets.ISO_8859_1);
        return PackedReferences.count(packed, line -> line.endsWith(written)) > 1;
    }

    private static SourceException damaged(SourceSettings settings, String detail) {
        return new SourceException(new Text(
                "儲存庫 " + settings.location() + " 的分支紀錄損壞（" + detail + "）。請重新複製（git clone）。",
                "the references of the repository " + settings.location() + " are damaged (" + detail
                        + "). Clone it again (git clone)."));
    }

    private static String commit(SourceSettings settings, Repository repository, ObjectId id) throws IOException {
        boolean commit =
                repository.getObjectDatabase().has(id) && repository.open(id).getType() == Constants.OBJ_COMMIT;
        if (!commit) {
            throw Incomplete.of(settings.name(), id.name());
        }
        return id.name();
    }
}
