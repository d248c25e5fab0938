package tw.portfolio.certification;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.treewalk.CanonicalTreeParser;
import tw.portfolio.source.TreeCheck;

/**
 * Folders in which a branch lists a name twice, or out of Git's order, that were not so where it left the line. Of such a folder one program
 * reads one content and another the other, and a program that compares names alone finds nothing changed.
 */
final class DoubledNames {
    /** As many folders as are looked at; a branch that changes more is not looked at anyway. */
    private static final int MOST_FOLDERS = 20_000;

    private final ObjectReader reader;
    private final Set<Folder> seen = new HashSet<>();
    private final Deque<Folder> open = new ArrayDeque<>();
    private final SortedSet<Found> found = new TreeSet<>();

    /**
     * What can be read in two ways.
     *
     * @param folder its path; empty for the top
     * @param name the first that stands there twice, or out of order
     * @param twice whether it does stand there twice
     */
    record Found(String folder, String name, boolean twice) implements Comparable<Found> {
        @Override
        public int compareTo(Found other) {
            int folders = folder.compareTo(other.folder);
            return folders == 0 ? name.compareTo(other.name) : folders;
        }

        String path() {
            return folder.isEmpty() ? name : folder + "/" + name;
        }
    }

    /**
     * A folder of the branch.
     *
     * @param before what the line has at its path
     */
    private record Folder(String path, ObjectId tree, Set<ObjectId> before) {}

    private record Listed(String name, boolean folder, ObjectId id) {}

    private DoubledNames(ObjectReader reader) {
        this.reader = reader;
    }

    /** Returns what any commit of a branch brings in, by path. */
    static List<Found> of(Mainline mainline, Mainline.Unmerged branch) throws IOException {
        try (ObjectReader reader = mainline.anotherReader()) {
            DoubledNames names = new DoubledNames(reader);
            Set<ObjectId> before =
                    new HashSet<>(Set.of(mainline.head().getTree().toObjectId()));
            branch.bases().forEach(base -> before.add(base.getTree().toObjectId()));
            for (StepCommit commit : branch.commits()) {
                names.add(new Folder("", commit.getTree().toObjectId(), before));
                names.look();
            }
            return List.copyOf(names.found);
        }
    }

    private void add(Folder folder) {
        if (!folder.before().contains(folder.tree()) && seen.size() < MOST_FOLDERS && seen.add(folder)) {
            open.push(folder);
        }
    }

    private void look() throws IOException {
        while (!open.isEmpty()) {
            Folder folder = open.pop();
            List<Listed> known = new ArrayList<>();
            boolean sound = true;
            for (ObjectId tree : folder.before()) {
                Optional<byte[]> bytes = bytes(tree);
                sound &= bytes.map(TreeCheck::isSound).orElse(false);
                known.addAll(bytes.map(DoubledNames::listed).orElse(List.of()));
            }
            Optional<byte[]> bytes = bytes(folder.tree());
            List<Listed> listed = bytes.map(DoubledNames::listed).orElse(List.of());
            if (sound && !bytes.map(TreeCheck::isSound).orElse(true)) {
                found.add(first(folder.path(), listed));
            }
            for (Listed entry : listed) {
                if (entry.folder()) {
                    Set<ObjectId> before = new HashSet<>();
                    known.stream()
                            .filter(it -> it.folder() && it.name().equals(entry.name()))
                            .forEach(it -> before.add(it.id()));
                    String path = folder.path().isEmpty() ? entry.name() : folder.path() + "/" + entry.name();
                    add(new Folder(path, entry.id(), before));
                }
            }
        }
    }

    private Optional<byte[]> bytes(ObjectId tree) throws IOException {
        ObjectLoader loader = reader.open(tree, Constants.OBJ_TREE);
        return loader.isLarge() ? Optional.empty() : Optional.of(loader.getCachedBytes());
    }

    private static List<Listed> listed(byte[] tree) {
        List<Listed> listed = new ArrayList<>();
        CanonicalTreeParser parser = new CanonicalTreeParser();
        for (parser.reset(tree); !parser.eof(); parser.next()) {
            listed.add(new Listed(
                    parser.getEntryPathString(),
                    parser.getEntryFileMode().equals(FileMode.TREE),
                    parser.getEntryObjectId()));
        }
        return listed;
    }

    /** Returns the first name that stands twice; where none does, the first that is not as Git orders them. */
    private static Found first(String folder, List<Listed> listed) {
        Set<String> names = new HashSet<>();
        for (Listed entry : listed) {
            if (!names.add(entry.name())) {
                return new Found(folder, entry.name(), true);
            }
        }
        String before = "";
        for (Listed entry : listed) {
            String sorted = entry.folder() ? entry.name() + "/" : entry.name();
            if (entry.name().contains("/") || sorted.compareTo(before) < 0) {
                return new Found(folder, entry.name(), false);
            }
            before = sorted;
        }
        return new Found(folder, "", false);
    }
}
