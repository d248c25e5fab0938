package tw.portfolio.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.PathFilter;
import org.eclipse.jgit.treewalk.filter.TreeFilter;
import org.jspecify.annotations.Nullable;

/**
 * Paths of trees as words. Git takes any bytes for a name; one that is no UTF-8 is written as {@code git} shows it, {@code \377} for a byte, and
 * so is one that would look like that. So no two names are ever taken for one, and no name depends on the machine it is read on.
 */
public final class GitPath {
    private static final Pattern QUOTED = Pattern.compile("\\\\[0-3][0-7][0-7]");

    private GitPath() {}

    /** Returns the path at which a walk stands. */
    public static String of(TreeWalk walk) {
        return of(walk.getRawPath());
    }

    /** Returns a path, from its bytes. */
    public static String of(byte[] path) {
        if (isPlain(path)) {
            return new String(path, StandardCharsets.ISO_8859_1);
        }
        StringBuilder words = new StringBuilder();
        int begin = 0;
        for (int end = 0; end <= path.length; end++) {
            if (end == path.length || path[end] == '/') {
                words.append(name(Arrays.copyOfRange(path, begin, end))).append(end == path.length ? "" : "/");
                begin = end + 1;
            }
        }
        return words.toString();
    }

    private static boolean isPlain(byte[] path) {
        for (byte each : path) {
            if (each < 0 || each == '\\') {
                return false;
            }
        }
        return true;
    }

    private static String name(byte[] bytes) {
        try {
            String name = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return isQuoted(name) ? quoted(bytes) : name;
        } catch (CharacterCodingException e) {
            return quoted(bytes);
        }
    }

    private static String quoted(byte[] bytes) {
        StringBuilder name = new StringBuilder();
        for (byte each : bytes) {
            if (each < 0 || each == '\\') {
                name.append("\\%03o".formatted(each & 0xff));
            } else {
                name.append((char) each);
            }
        }
        return name.toString();
    }

    /** Returns whether a path has a name that is no UTF-8, or would look like one. */
    private static boolean isQuoted(String path) {
        return path.indexOf('\\') >= 0 && QUOTED.matcher(path).find();
    }

    /** Returns a walk that stands at a path of a tree, as {@link TreeWalk#forPath} does; null where there is nothing. Whoever asks closes it. */
    public static @Nullable TreeWalk find(ObjectReader reader, AnyObjectId tree, String path) throws IOException {
        if (!isQuoted(path)) {
            return TreeWalk.forPath(reader, path, tree);
        }
        TreeWalk walk = new TreeWalk(reader);
        walk.addTree(tree);
        while (walk.next()) {
            String here = of(walk);
            if (here.equals(path)) {
                return walk;
            }
            if (walk.isSubtree() && path.startsWith(here + "/")) {
                walk.enterSubtree();
            }
        }
        walk.close();
        return null;
    }

    /** Lets through what stands at a path, what is below it, and the folders above it. */
    public static TreeFilter filter(String path) {
        return isQuoted(path) ? new Quoted(path) : PathFilter.create(path);
    }

    /** As {@link PathFilter} does, for a path with a name that it cannot write. */
    private static final class Quoted extends TreeFilter {
        private final String path;

        Quoted(String path) {
            this.path = path;
        }

        @Override
        public boolean include(TreeWalk walk) {
            String here = of(walk);
            return here.equals(path) || here.startsWith(path + "/") || path.startsWith(here + "/");
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
