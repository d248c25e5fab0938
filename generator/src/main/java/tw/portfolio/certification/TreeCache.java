package tw.portfolio.certification;

import java.io.IOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;
import tw.portfolio.source.TreeCheck;

/**
 * Reads objects and keeps the trees read last: a step has most of its trees from the one before, and both sides of a comparison are asked
 * for.
 */
final class TreeCache extends ObjectReader.Filter {
    /** As much of the trees as is kept, in bytes. */
    private static final int MOST = 8 << 20;

    private final ObjectReader reader;
    private final Map<AnyObjectId, ObjectLoader> trees = new LinkedHashMap<>(256, 0.75f, true);
    private long bytes;
    private boolean sound = true;

    TreeCache(ObjectReader reader) {
        this.reader = reader;
    }

    @Override
    protected ObjectReader delegate() {
        return reader;
    }

    @Override
    public ObjectLoader open(AnyObjectId id, int type) throws IOException {
        if (type != Constants.OBJ_TREE) {
            return reader.open(id, type);
        }
        ObjectLoader kept = trees.get(id);
        return kept == null ? keep(id.copy(), reader.open(id, type)) : kept;
    }

    private ObjectLoader keep(ObjectId id, ObjectLoader tree) {
        if (tree.isLarge()) {
            sound = false;
            return tree;
        }
        check(tree.getCachedBytes());
        trees.put(id, tree);
        bytes += tree.getSize();
        Iterator<ObjectLoader> eldest = trees.values().iterator();
        while (bytes > MOST && trees.size() > 1) {
            bytes -= eldest.next().getSize();
            eldest.remove();
        }
        return tree;
    }

    private void check(byte[] tree) {
        sound = sound && TreeCheck.isSound(tree);
    }

    /** Returns whether a tree has its names in Git's order and none twice; one too large to hold has not. */
    boolean isSound(AnyObjectId id) throws IOException {
        ObjectLoader tree = open(id, Constants.OBJ_TREE);
        return !tree.isLarge() && TreeCheck.isSound(tree.getCachedBytes());
    }

    /** Returns whether every tree read so far has its names in Git's order and none twice, so that all ways to read it find the same. */
    boolean sound() {
        return sound;
    }
}
