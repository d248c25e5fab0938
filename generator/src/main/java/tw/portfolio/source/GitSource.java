package tw.portfolio.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.errors.CorruptObjectException;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;
import tw.portfolio.diagnostic.Seen;
import tw.portfolio.diagnostic.Text;

/** The files of the commit at the head of a branch. */
final class GitSource implements Source {
    /** Twice what a school of 3,000 students keeps in three years; a tree that names itself over and over has any number. */
    static final int MAX_FILES = 1_000_000;

    private final String name;
    private final Head head;
    private final List<SourceFile> files;
    private final boolean sound;

    private GitSource(String name, Head head) throws IOException {
        this.name = name;
        this.head = head;
        try (TreeCheck reader = new TreeCheck(head.repository().newObjectReader())) {
            this.files = files(head, reader);
            this.sound = reader.sound();
        }
    }

    static GitSource of(String name, Head head) throws IOException {
        try {
            return new GitSource(name, head);
        } catch (MissingObjectException e) {
            head.repository().close();
            throw Incomplete.of(name, e.getObjectId().name());
        } catch (CorruptObjectException | IncorrectObjectTypeException e) {
            head.repository().close();
            throw Incomplete.corrupt(name, String.valueOf(e.getMessage()));
        } catch (WholeWalk.ManyFilesException e) {
            head.repository().close();
            throw tooLarge(name, e);
        } catch (IOException e) {
            head.repository().close();
            throw e;
        }
    }

    private static List<SourceFile> files(Head head, TreeCheck reader) throws IOException {
        Repository repository = head.repository();
        List<SourceFile> files = new ArrayList<>();
        try (RevWalk commits = new RevWalk(repository);
                ListedFiles listed = new ListedFiles(repository);
                TreeWalk walk = new TreeWalk(reader)) {
            walk.addTree(commits.parseCommit(ObjectId.fromString(head.commit())).getTree());
            WholeWalk whole = new WholeWalk(walk, MAX_FILES);
            while (whole.next()) {
                files.add(listed.file(GitPath.of(walk), walk, 0));
            }
        }
        files.sort(Comparator.comparing(SourceFile::path));
        return List.copyOf(files);
    }

    /** Returns that there are more files than can be looked at, with where they are: the beginning of that path is the folder to look for. */
    static SourceException tooLarge(String name, WholeWalk.ManyFilesException many) {
        String path = Seen.quoted(Seen.line(many.path()));
        return new SourceException(new Text(
                "儲存庫 " + name + " 的檔案與資料夾超過 " + MAX_FILES + " 個，或路徑過長，讀到「" + path + "」為止。請由這個路徑找出並移除重複展開的資料夾。",
                "the repository " + name + " has more than " + MAX_FILES
                        + " files and folders, or paths that are too long; reading ended at \"" + path
                        + "\". Find the folder on this path that unfolds without end, and remove it."));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<SourceFile> files() {
        return files;
    }

    @Override
    public boolean workTree() {
        return false;
    }

    @Override
    public boolean sound() {
        return sound;
    }

    @Override
    public Optional<Head> head() {
        return Optional.of(head);
    }

    @Override
    public Optional<String> lacking() throws IOException {
        try (ObjectReader reader = head.repository().newObjectReader()) {
            for (SourceFile file : files) {
                if (!file.isElsewhere()
                        && !GitBlob.isThere(
                                reader, ObjectId.fromString(file.blob().id()))) {
                    return Optional.of(file.path());
                }
            }
        }
        return Optional.empty();
    }

    @Override
    public void close() {
        head.repository().close();
    }
}
