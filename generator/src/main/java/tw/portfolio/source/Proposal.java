package tw.portfolio.source;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.eclipse.jgit.errors.AmbiguousObjectException;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.errors.RevisionSyntaxException;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.revwalk.filter.RevFilter;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.TreeFilter;
import tw.portfolio.diagnostic.Text;

/**
 * What a merge request proposes: which files its branch changes, and the school before and after its merge. Nothing is written: the merge is
 * made in memory, file by file.
 */
public final class Proposal implements Closeable {
    /** What names a commit or a branch; anything cleverer is asked of the repository's settings, which are not to be trusted. */
    private static final Pattern REVISION = Pattern.compile("[\\p{L}\\p{N}_][\\p{L}\\p{N}_./#+~^-]{0,254}");

    private final String name;
    private final Repository repository;
    private final Source.Head target;
    private final String tip;
    private final SortedMap<String, Change> changes;

    /** What the merge would do to a file. */
    public enum Kind {
        ADDED,
        CHANGED,
        REMOVED
    }

    /**
     * A file that the branch changes.
     *
     * @param base its blob where the branch began; absent for a new file, and where the branch began in several places that differ in it
     * @param ours the file at the commit that is merged into; absent where it is not there
     * @param theirs the file at the tip of the branch; absent for one that is gone
     * @param crossed whether those places do
     */
    private record Change(
            Optional<ObjectId> base, Optional<SourceFile> ours, Optional<SourceFile> theirs, boolean crossed) {
        /** Returns nothing for a change that is on both sides already. */
        Optional<Kind> kind() {
            if (ours.isEmpty() || theirs.isEmpty()) {
                return ours.isEmpty() == theirs.isEmpty()
                        ? Optional.empty()
                        : Optional.of(ours.isEmpty() ? Kind.ADDED : Kind.REMOVED);
            }
            boolean alike = ours.get().blob().id().equals(theirs.get().blob().id())
                    && ours.get().mode() == theirs.get().mode();
            return alike ? Optional.empty() : Optional.of(Kind.CHANGED);
        }
    }

    private Proposal(
            String name, Repository repository, Source.Head target, String tip, SortedMap<String, Change> changes) {
        this.name = name;
        this.repository = repository;
        this.target = target;
        this.tip = tip;
        this.changes = Collections.unmodifiableSortedMap(changes);
    }

    /**
     * Opens what the head of the source proposes to merge into {@code since}; the caller closes it.
     *
     * @param since a commit or branch, such as {@code origin/main}
     * @throws SourceException when there is no such commit, or no common beginning
     */
    public static Proposal open(SourceSettings settings, String since) throws IOException {
        Source.Head head = Sources.head(settings);
        Repository repository = head.repository();
        try (RevWalk commits = new RevWalk(repository)) {
            RevCommit into = commits.parseCommit(commit(repository, since, settings));
            RevCommit tip = commits.parseCommit(ObjectId.fromString(head.commit()));
            List<RevCommit> bases = bases(commits, into, tip, since);
            Source.Head target = new Source.Head(repository, into.name(), head.branch());
            SortedMap<String, Change> changes = changes(target, settings.name(), bases, tip);
            return new Proposal(settings.name(), repository, target, tip.name(), changes);
        } catch (IOException | RuntimeException e) {
            repository.close();
            throw e;
        }
    }

    private static ObjectId commit(Repository repository, String since, SourceSettings settings) throws IOException {
        ObjectId found = null;
        if (REVISION.matcher(since).matches() && !since.contains("..")) {
            try {
                String name = since.split("[~^]", 2)[0];
                Optional<String> start = Branches.target(repository, name);
                found = start.isEmpty()
                        ? null
                        : repository.resolve(start.get() + since.substring(name.length()) + "^{commit}");
            } catch (MissingObjectException
                    | IncorrectObjectTypeException
                    | AmbiguousObjectException
                    | RevisionSyntaxException e) {
                found = null; // not fetched, or no commit, or no one commit
            }
        }
        if (found == null) {
            throw new SourceException(new Text(
                    "儲存庫 " + settings.location() + " 沒有「" + since
                            + "」這個提交或分支。請確認 --since，並先取得目標分支，例如 git fetch origin main 後寫 origin/main。",
                    "the repository " + settings.location() + " has no commit or branch \"" + since
                            + "\". Check --since, and fetch the branch to merge into first, such as git fetch origin main,"
                            + " then write origin/main."));
        }
        return found;
    }

    /** Returns where the branch left the line: in more places than one where histories crossed. */
    private static List<RevCommit> bases(RevWalk commits, RevCommit into, RevCommit tip, String since)
            throws IOException {
        commits.setRevFilter(RevFilter.MERGE_BASE);
        commits.markStart(List.of(into, tip));
        List<RevCommit> bases = new ArrayList<>();
        for (RevCommit base = commits.next();
                base != null && bases.size() < BranchWalk.MOST_BASES;
                base = commits.next()) {
            bases.add(base);
        }
        if (bases.isEmpty()) {
            throw new SourceException(new Text(
                    "這個分支與「" + since + "」沒有共同的起點，無法比較。請確認 --since 是要合併到的分支。",
                    "this branch and \"" + since
                            + "\" have no common beginning and cannot be compared. Check that --since is the branch to"
                            + " merge into."));
        }
        return bases;
    }

    private static SortedMap<String, Change> changes(
            Source.Head target, String name, List<RevCommit> bases, RevCommit tip) throws IOException {
        Repository repository = target.repository();
        SortedMap<String, Change> changes = new TreeMap<>();
        try (RevWalk commits = new RevWalk(repository);
                ListedFiles listed = new ListedFiles(repository);
                TreeWalk walk = new TreeWalk(repository)) {
            RevCommit into = commits.parseCommit(ObjectId.fromString(target.commit()));
            BranchWalk.begin(walk, tip, into, bases);
            WholeWalk whole = new WholeWalk(walk, GitSource.MAX_FILES);
            while (whole.next()) {
                Change change = change(listed, walk);
                if (change.kind().isPresent()) {
                    changes.put(GitPath.of(walk), change);
                }
            }
        } catch (WholeWalk.ManyFilesException e) {
            throw GitSource.tooLarge(name, e);
        }
        return changes;
    }

    private static Change change(ListedFiles listed, TreeWalk walk) throws IOException {
        boolean crossed = BranchWalk.isCrossed(walk);
        return new Change(
                isThere(walk, BranchWalk.BASE) && !crossed
                        ? Optional.of(walk.getObjectId(BranchWalk.BASE))
                        : Optional.empty(),
                file(listed, walk, BranchWalk.LINE),
                file(listed, walk, BranchWalk.TIP),
                crossed);
    }

    private static Optional<SourceFile> file(ListedFiles listed, TreeWalk walk, int tree) throws IOException {
        return isThere(walk, tree) ? Optional.of(listed.file(GitPath.of(walk), walk, tree)) : Optional.empty();
    }

    private static boolean isThere(TreeWalk walk, int tree) {
        return !walk.getFileMode(tree).equals(FileMode.MISSING);
    }

    /** Returns the commit that is proposed, 40 hexadecimal digits. */
    public String tip() {
        return tip;
    }

    /** Returns what the merge would do to each file that the branch changes, by path. */
    public SortedMap<String, Kind> touched() {
        return kinds(change -> true);
    }

    /** Returns those of them in which the places differ where the branch began, so that what the merge would give is anybody's guess. */
    public SortedMap<String, Kind> crossed() {
        return kinds(Change::crossed);
    }

    private SortedMap<String, Kind> kinds(Predicate<Change> wanted) {
        SortedMap<String, Kind> kinds = new TreeMap<>();
        changes.forEach((path, change) ->
                change.kind().filter(kind -> wanted.test(change)).ifPresent(kind -> kinds.put(path, kind)));
        return kinds;
    }

    /** Returns the files of the commit that is merged into, as far as they are wanted. */
    public Source before(Scope scope) throws IOException {
        return new Listing(name, target, List.copyOf(files(scope).values()), false);
    }

    /** Returns the files as they would be after the merge, as far as they are wanted; a file that cannot be merged is the branch's. */
    public Source after(Scope scope) throws IOException {
        SortedMap<String, SourceFile> files = files(scope);
        TextMerge merge = new TextMerge(repository);
        changes.forEach((path, change) -> {
            if (change.theirs().isEmpty()) {
                files.remove(path);
            } else {
                SourceFile theirs = change.theirs().get();
                boolean both = change.base().isPresent() && change.ours().isPresent();
                files.put(
                        path, both ? merge.of(change.base().get(), change.ours().get(), theirs) : theirs);
            }
        });
        return new Listing(name, target, List.copyOf(files.values()), true);
    }

    private SortedMap<String, SourceFile> files(Scope scope) throws IOException {
        SortedMap<String, SourceFile> files = new TreeMap<>();
        try (RevWalk commits = new RevWalk(repository);
                ListedFiles listed = new ListedFiles(repository);
                TreeWalk walk = new TreeWalk(repository)) {
            walk.addTree(
                    commits.parseCommit(ObjectId.fromString(target.commit())).getTree());
            walk.setFilter(new Wanted(scope));
            WholeWalk whole = new WholeWalk(walk, GitSource.MAX_FILES);
            while (whole.next()) {
                files.put(GitPath.of(walk), listed.file(GitPath.of(walk), walk, 0));
            }
        } catch (WholeWalk.ManyFilesException e) {
            throw GitSource.tooLarge(name, e);
        }
        return files;
    }

    @Override
    public void close() {
        repository.close();
    }

    private static final class Wanted extends TreeFilter {
        private final Scope scope;

        Wanted(Scope scope) {
            this.scope = scope;
        }

        @Override
        public boolean include(TreeWalk walk) {
            return scope.wants(GitPath.of(walk), walk.isSubtree());
        }

        @Override
        public boolean shouldBeRecursive() {
            return true;
        }

        @Override
        public TreeFilter clone() {
            return this;
        }
    }
}
