package tw.portfolio.verification;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A tree object read from its bytes. Source: in-toto digest_set.md, gitTree: mode, space, name, NUL and the 20 bytes of an id, for each
 * entry.
 */
record GitTree(Map<String, Child> children) {
    private static final int ID = 20;
    private static final int LONGEST_MODE = 6;

    /** Those that Git writes; one written otherwise, such as with a zero before it, might be read in two ways. */
    private static final Set<String> MODES = Set.of("40000", "100644", "100664", "100755", "120000", "160000");

    private static final String UNREADABLE = "\0";

    /** What a tree lists: its mode in octal digits as written, and its id. */
    record Child(String mode, String id) {
        boolean folder() {
            return mode.equals("40000");
        }

        /** Returns whether it is a plain file; links, submodules and programs have no place in a record. */
        boolean file() {
            return mode.equals("100644");
        }
    }

    /** Returns whether a child's name is readable, and so may be that of a record's file. */
    static boolean readable(String name) {
        return !name.startsWith(UNREADABLE);
    }

    /** Reads a tree; nothing when the bytes are none, or list a name twice, or one that is none or a path. */
    static Optional<GitTree> read(byte[] content) {
        Map<String, Child> children = new LinkedHashMap<>();
        int at = 0;
        while (at < content.length) {
            int space = find(content, (byte) ' ', at, at + LONGEST_MODE + 1);
            int end = space < 0 ? -1 : find(content, (byte) 0, space, content.length);
            if (end < 0 || content.length - end - 1 < ID) {
                return Optional.empty();
            }
            String mode = new String(content, at, space - at, StandardCharsets.US_ASCII);
            String name = name(content, space + 1, end);
            String id = HexFormat.of().formatHex(content, end + 1, end + 1 + ID);
            boolean named = !name.isEmpty() && name.indexOf('/') < 0;
            if (!MODES.contains(mode) || !named || children.put(name, new Child(mode, id)) != null) {
                return Optional.empty();
            }
            at = end + 1 + ID;
        }
        return Optional.of(new GitTree(children));
    }

    Optional<Child> child(String name) {
        return Optional.ofNullable(children.get(name));
    }

    private static int find(byte[] content, byte wanted, int from, int to) {
        for (int at = from; at < Math.min(to, content.length); at++) {
            if (content[at] == wanted) {
                return at;
            }
        }
        return -1;
    }

    /** A name that is no UTF-8 gets one that no file of Git's has, so that it cannot be taken for another. */
    private static String name(byte[] content, int from, int to) {
        ByteBuffer name = ByteBuffer.wrap(content, from, to - from);
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(name).toString();
        } catch (CharacterCodingException e) {
            return UNREADABLE + HexFormat.of().formatHex(content, from, to);
        }
    }
}
