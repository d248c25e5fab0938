package tw.portfolio.source;

import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectLoader;

/** A tree with its entries, as they were found when it was held to its id: whoever compares it does not look for them again. */
public final class ReadTree extends ObjectLoader.SmallObject {
    private final Optional<PlainTree> entries;

    /**
     * Takes a tree that was read.
     *
     * @param entries absent where it is not plain
     */
    ReadTree(byte[] tree, Optional<PlainTree> entries) {
        super(Constants.OBJ_TREE, tree);
        this.entries = entries;
    }

    /** Returns the entries of a tree that fits into memory; nothing where it is not plain. */
    public static Optional<PlainTree> entries(ObjectLoader tree) {
        return tree instanceof ReadTree read ? read.entries : PlainTree.of(tree.getCachedBytes());
    }
}
