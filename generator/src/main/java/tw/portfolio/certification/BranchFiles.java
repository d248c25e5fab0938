package tw.portfolio.certification;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.jgit.treewalk.EmptyTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.TreeFilter;
import tw.portfolio.source.BranchWalk;
import tw.portfolio.source.GitPath;
import tw.portfolio.source.WholeWalk;

/**
 * The files a branch changes.
 *
 * @param records those of records, by the record's own file
 * @param others how many belong to no record
 * @param othersPut those of them that stand on the branch
 */
record BranchFiles(SortedMap<String, OfRecord> records, int others, List<String> othersPut) {
    static final int MOST = 2_000;

    /** Each file of a record may lie in folders of its own. */
    private static final int MOST_WITH_FOLDERS = 8 * MOST;

    /**
     * Those of one record.
     *
     * @param crossed those of them of which nobody can tell what the merge would give
     */
    record OfRecord(List<String> changed, List<String> crossed) {
        private void add(TreeWalk walk) {
            changed.add(GitPath.of(walk));
            if (BranchWalk.isCrossed(walk)) {
                crossed.add(GitPath.of(walk));
            }
        }
    }

    /** Returns them; nothing when they are more than are looked at. */
    static Optional<BranchFiles> of(Mainline mainline, Mainline.Unmerged branch) throws IOException {
        if (branch.bases().size() > BranchWalk.MOST_BASES) {
            return Optional.empty();
        }
        SortedMap<String, OfRecord> records = new TreeMap<>();
        int others = 0;
        int all = 0;
        List<String> put = new ArrayList<>();
        try (TreeWalk walk = new TreeWalk(mainline.reader())) {
            begin(walk, mainline, branch);
            WholeWalk whole = new WholeWalk(walk, MOST_WITH_FOLDERS);
            while (whole.next()) {
                if (++all > MOST) {
                    return Optional.empty();
                }
                Optional<String> record = RecordFiles.of(GitPath.of(walk));
                if (record.isPresent()) {
                    records.computeIfAbsent(record.get(), file -> new OfRecord(new ArrayList<>(), new ArrayList<>()))
                            .add(walk);
                } else {
                    others++;
                    if (walk.getRawMode(BranchWalk.TIP) != 0) {
                        put.add(GitPath.of(walk));
                    }
                }
            }
        } catch (WholeWalk.ManyFilesException e) {
            return Optional.empty();
        }
        return Optional.of(new BranchFiles(records, others, put));
    }

    /** Since one place, all that the branch changed is told, be it on the line already; since several, what the line has otherwise. */
    private static void begin(TreeWalk walk, Mainline mainline, Mainline.Unmerged branch) throws IOException {
        StepCommit tip = branch.commits().get(0);
        if (branch.bases().size() > 1) {
            BranchWalk.begin(walk, tip, mainline.head(), branch.bases());
            return;
        }
        walk.addTree(tip.getTree());
        if (branch.bases().isEmpty()) {
            walk.addTree(new EmptyTreeIterator());
        } else {
            walk.addTree(branch.bases().get(0).getTree());
        }
        walk.setFilter(TreeFilter.ANY_DIFF);
    }
}
