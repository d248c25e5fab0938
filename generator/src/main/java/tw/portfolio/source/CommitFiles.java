package tw.portfolio.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.treewalk.TreeWalk;

/** The files of a commit that need not be the one at the head. */
public final class CommitFiles {

    private CommitFiles() {}

    /**
     * Returns a file, or every file below a directory, sorted by path; none when nothing is there.
     *
     * @param most as many files and folders as are looked at
     */
    public static List<SourceFile> at(Repository repository, ObjectId tree, String path, int most) throws IOException {
        List<SourceFile> files = new ArrayList<>();
        try (ListedFiles listed = new ListedFiles(repository);
                ObjectReader reader = repository.newObjectReader();
                TreeWalk walk = GitPath.find(reader, tree, path)) {
            if (walk == null) {
                return files;
            }
            if (!walk.isSubtree()) {
                return List.of(listed.file(path, walk, 0));
            }
            try (TreeWalk inner = new TreeWalk(repository)) {
                inner.addTree(walk.getObjectId(0));
                WholeWalk whole = new WholeWalk(inner, most);
                while (whole.next()) {
                    files.add(listed.file(path + "/" + GitPath.of(inner), inner, 0));
                }
            } catch (WholeWalk.ManyFilesException e) {
                // the first are enough to tell by
            }
        }
        files.sort(Comparator.comparing(SourceFile::path));
        return files;
    }
}
