package tw.portfolio.source;

import java.io.IOException;
import java.util.EnumSet;
import org.eclipse.jgit.errors.CorruptObjectException;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectChecker;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;

/**
 * Reads objects, and notes whether every tree among them can be read in one way only: its names in Git's order, none twice, each of a kind
 * that Git knows. Of a tree that is not so, one program takes what another passes over.
 */
public final class TreeCheck extends ObjectReader.Filter {
    private static final ObjectChecker CHECKER = new ObjectChecker()
            .setIgnore(EnumSet.complementOf(
                    EnumSet.of(ObjectChecker.ErrorType.DUPLICATE_ENTRIES, ObjectChecker.ErrorType.TREE_NOT_SORTED)));
    private final ObjectReader reader;
    private boolean sound = true;

    TreeCheck(ObjectReader reader) {
        this.reader = reader;
    }

    /** Returns whether a tree that fits into memory can be read in one way only. */
    public static boolean isSound(ObjectLoader tree) {
        return ReadTree.entries(tree).isPresent() || passes(tree.getCachedBytes());
    }

    /** Returns whether a tree of these bytes can be read in one way only. */
    public static boolean isSound(byte[] tree) {
        return PlainTree.of(tree).isPresent() || passes(tree);
    }

    /** Returns whether the library finds the names of these bytes in order and none twice. */
    static boolean passes(byte[] tree) {
        try {
            CHECKER.checkTree(tree);
            return true;
        } catch (CorruptObjectException e) {
            return false;
        }
    }

    @Override
    protected ObjectReader delegate() {
        return reader;
    }

    @Override
    public ObjectLoader open(AnyObjectId id, int type) throws IOException {
        ObjectLoader loader = reader.open(id, type);
        if (type == Constants.OBJ_TREE) {
            sound = sound && !loader.isLarge() && isSound(loader);
        }
        return loader;
    }

    /** Returns whether every tree read so far was sound. */
    boolean sound() {
        return sound;
    }
}
