package tw.portfolio.certification;

import java.io.IOException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;
import tw.portfolio.source.PlainTree;
import tw.portfolio.source.ReadTree;
import tw.portfolio.source.TreeCheck;

/**
 * Reads objects and keeps the trees read last: a step has most of its trees from the one before, and both sides of a comparison are asked
 * for. Commits are kept until they are asked for once more.
 */
final class TreeCache extends ObjectReader.Filter {
    /**
     * As much of the trees as is kept, in bytes: enough for those that are asked for again soon. Whatever is kept for longer has become old
     * when it is given up, and is collected with what was to stay.
     */
    private static final int MOST = 1 << 20;

    /** What a tree takes besides its bytes, roughly: most have a few dozen, and their entries and place here take more. */
    private static final int BESIDE = 256;

    /** As much of the commits as waits to be asked for again, in bytes. */
    private static final int MOST_COMMITS = 8 << 20;

    private final ObjectReader reader;
    private final Map<AnyObjectId, ObjectLoader> commits = new HashMap<>();
    private long commitBytes;
    private final Map<AnyObjectId, Kept> trees = new LinkedHashMap<>(256, 0.75f, true);
    private long bytes;
    private boolean sound = true;

    /**
     * A tree.
     *
     * @param plain its entries, where it is as Git writes it and can be read in one way only
     */
    private record Kept(ObjectLoader tree, Optional<PlainTree> plain) {}

    TreeCache(ObjectReader reader) {
        this.reader = reader;
    }

    @Override
    protected ObjectReader delegate() {
        return reader;
    }

    @Override
    public ObjectLoader open(AnyObjectId id, int type) throws IOException {
        return switch (type) {
            case Constants.OBJ_TREE -> kept(id).tree();
            case Constants.OBJ_COMMIT -> commit(id);
            default -> reader.open(id, type);
        };
    }

    /** A commit is read for its parents, and once more for what it says. */
    private ObjectLoader commit(AnyObjectId id) throws IOException {
        ObjectLoader again = commits.remove(id);
        if (again != null) {
            commitBytes -= again.getSize();
            return again;
        }
        ObjectLoader commit = reader.open(id, Constants.OBJ_COMMIT);
        if (commitBytes + commit.getSize() <= MOST_COMMITS) {
            commits.put(id.copy(), commit);
            commitBytes += commit.getSize();
        }
        return commit;
    }

    private Kept kept(AnyObjectId id) throws IOException {
        Kept kept = trees.get(id);
        return kept == null ? keep(id.copy(), reader.open(id, Constants.OBJ_TREE)) : kept;
    }

    private Kept keep(ObjectId id, ObjectLoader tree) {
        if (tree.isLarge()) {
            sound = false;
            return new Kept(tree, Optional.empty());
        }
        Kept kept = new Kept(tree, ReadTree.entries(tree));
        sound = sound && TreeCheck.isSound(tree);
        trees.put(id, kept);
        bytes += room(kept);
        Iterator<Kept> eldest = trees.values().iterator();
        while (bytes > MOST && trees.size() > 1) {
            bytes -= room(eldest.next());
            eldest.remove();
        }
        return kept;
    }

    private static long room(Kept kept) {
        return kept.tree().getSize() + BESIDE;
    }

    /** Returns the entries of a tree that is as Git writes it and can be read in one way only; nothing of any other. */
    Optional<PlainTree> plain(AnyObjectId id) throws IOException {
        return kept(id).plain();
    }

    /** Returns whether a tree has its names in Git's order and none twice; one too large to hold has not. */
    boolean isSound(AnyObjectId id) throws IOException {
        ObjectLoader tree = open(id, Constants.OBJ_TREE);
        return !tree.isLarge() && TreeCheck.isSound(tree);
    }

    /** Returns whether every tree read so far has its names in Git's order and none twice, so that all ways to read it find the same. */
    boolean sound() {
        return sound;
    }
}
