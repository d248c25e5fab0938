package tw.portfolio.torture;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Every object of a repository as {@code git cat-file --batch-all-objects --batch} writes it, taken apart by hand. */
final class PlainObjects {
    private static final int ID_BYTES = 20;
    private final NativeGit git;
    private final Map<String, byte[]> objects = new HashMap<>();
    private final Map<List<String>, Optional<String>> merges = new HashMap<>();

    /** What a tree lists: a mode such as {@code 100644} and an id. */
    record Item(String mode, String id) {}

    /** Who, at what e-mail address, when in seconds; nothing of it when the line is out of form. */
    record Stamp(String email, long time) {}

    /** A commit, header by header. */
    record Commit(String id, String tree, List<String> parents, Stamp author, Stamp committer) {}

    private PlainObjects(NativeGit git) {
        this.git = git;
    }

    static PlainObjects read(NativeGit git) throws IOException {
        PlainObjects all = new PlainObjects(git);
        byte[] dump = git.feed(Path.of("/dev/null"), "cat-file", "--batch-all-objects", "--batch")
                .output();
        int at = 0;
        while (at < dump.length) {
            int end = at;
            while (dump[end] != '\n') {
                end++;
            }
            String[] head = new String(dump, at, end - at, StandardCharsets.US_ASCII).split(" ");
            int size = Integer.parseInt(head[2]);
            byte[] content = new byte[size];
            System.arraycopy(dump, end + 1, content, 0, size);
            all.objects.put(head[0], content);
            at = end + 1 + size + 1;
        }
        return all;
    }

    private byte[] object(String id) {
        return Optional.ofNullable(objects.get(id)).orElseThrow(() -> new AssertionError("no object " + id));
    }

    Commit commit(String id) {
        String raw = new String(object(id), StandardCharsets.UTF_8);
        String tree = "";
        String author = "";
        String committer = "";
        List<String> parents = new ArrayList<>();
        for (String line : raw.substring(0, raw.indexOf("\n\n") + 1).split("\n")) {
            String value = line.substring(line.indexOf(' ') + 1);
            if (line.startsWith("tree ")) {
                tree = value;
            } else if (line.startsWith("parent ")) {
                parents.add(value);
            } else if (line.startsWith("author ")) {
                author = value;
            } else if (line.startsWith("committer ")) {
                committer = value;
            }
        }
        return new Commit(id, tree, parents, stamp(author), stamp(committer));
    }

    /** {@code Name <address> seconds zone}, with one pair of brackets. */
    private static Stamp stamp(String line) {
        int open = line.indexOf('<');
        int close = line.indexOf('>');
        boolean formed = open >= 0
                && close > open
                && open == line.lastIndexOf('<')
                && close == line.lastIndexOf('>')
                && line.substring(close).matches("> [0-9]+ [+-][0-9]{4}");
        return formed
                ? new Stamp(
                        line.substring(open + 1, close),
                        Long.parseLong(line.substring(close + 1).split(" ")[1]))
                : new Stamp("", 0);
    }

    /** Returns what stands at a path below a tree. */
    Optional<Item> at(String tree, String path) {
        Optional<Item> found = Optional.of(new Item("40000", tree));
        for (String name : path.split("/")) {
            found = found.filter(it -> it.mode().equals("40000"))
                    .flatMap(it -> Optional.ofNullable(tree(it.id()).get(name)));
        }
        return found;
    }

    private Map<String, Item> tree(String id) {
        Map<String, Item> items = new LinkedHashMap<>();
        byte[] raw = object(id);
        int at = 0;
        while (at < raw.length) {
            int zero = at;
            while (raw[zero] != 0) {
                zero++;
            }
            String[] entry = new String(raw, at, zero - at, StandardCharsets.UTF_8).split(" ", 2);
            String child = HexFormat.of().formatHex(raw, zero + 1, zero + 1 + ID_BYTES);
            items.put(entry[1], new Item(entry[0], child));
            at = zero + 1 + ID_BYTES;
        }
        return items;
    }

    /** Returns the files at or below a path, by their names within it; a file has its own under the empty name. */
    SortedMap<String, Item> files(String tree, String path) {
        SortedMap<String, Item> files = new TreeMap<>();
        at(tree, path).ifPresent(item -> files("", item, files));
        return files;
    }

    private void files(String name, Item item, SortedMap<String, Item> files) {
        if (!item.mode().equals("40000")) {
            files.put(name, item);
            return;
        }
        tree(item.id()).forEach((child, below) -> files(name.isEmpty() ? child : name + "/" + child, below, files));
    }

    String text(String blob) {
        return new String(object(blob), StandardCharsets.UTF_8);
    }

    /** Returns the text that {@code git merge-file} makes, or nothing where lines of both sides meet. */
    Optional<String> merged(String base, String ours, String theirs) throws IOException {
        List<String> key = List.of(base, ours, theirs);
        Optional<String> known = Optional.ofNullable(merges.get(key)).orElse(Optional.empty());
        if (merges.containsKey(key)) {
            return known;
        }
        Path folder = Files.createTempDirectory("merge");
        for (String side : key) {
            Files.write(folder.resolve(side), object(side));
        }
        NativeGit.Result result = git.attempt(
                Path.of("/dev/null"),
                "merge-file",
                "-p",
                folder.resolve(ours).toString(),
                folder.resolve(base).toString(),
                folder.resolve(theirs).toString());
        for (String side : List.of(base, ours, theirs)) {
            Files.deleteIfExists(folder.resolve(side));
        }
        Files.delete(folder);
        Optional<String> merged = result.code() == 0 ? Optional.of(result.text()) : Optional.empty();
        merges.put(key, merged);
        return merged;
    }
}
