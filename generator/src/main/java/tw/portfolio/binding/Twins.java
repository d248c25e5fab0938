package tw.portfolio.binding;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Location;
import tw.portfolio.diagnostic.RuleId;
import tw.portfolio.source.Source;
import tw.portfolio.source.SourceFile;

/**
 * Files and folders whose names differ in letter case or kind of Unicode alone. On Windows and macOS one would overwrite the other.
 *
 * @param paths the folders and files that are the second of a pair
 */
record Twins(Set<String> paths, List<Diagnostic> notes) {
    static final RuleId TWIN = new RuleId("path.twin");

    static Twins find(Source source) {
        Set<String> unusual = new HashSet<>();
        for (SourceFile file : source.files()) {
            if (!fold(file.path()).equals(file.path())) {
                prefixes(file.path()).stream()
                        .filter(prefix -> !fold(prefix).equals(prefix))
                        .forEach(prefix -> unusual.add(fold(prefix)));
            }
        }
        Set<String> paths = new TreeSet<>();
        List<Diagnostic> notes = new ArrayList<>();
        byFoldedName(source, unusual).values().forEach(group -> judge(source, group, paths, notes));
        return new Twins(paths, notes);
    }

    /** Returns, for each folded name somebody wrote otherwise, each way it is written and the first file there. */
    private static SortedMap<String, SortedMap<String, String>> byFoldedName(Source source, Set<String> unusual) {
        SortedMap<String, SortedMap<String, String>> groups = new TreeMap<>();
        if (!unusual.isEmpty()) {
            for (SourceFile file : source.files()) {
                for (String prefix : prefixes(file.path())) {
                    if (unusual.contains(fold(prefix))) {
                        groups.computeIfAbsent(fold(prefix), key -> new TreeMap<>())
                                .putIfAbsent(prefix, file.path());
                    }
                }
            }
        }
        return groups;
    }

    private static void judge(
            Source source, SortedMap<String, String> group, Set<String> paths, List<Diagnostic> notes) {
        List<String> written = new ArrayList<>(group.keySet());
        String first = written.stream()
                .filter(path -> fold(path).equals(path))
                .findFirst()
                .orElse(written.get(0));
        for (Map.Entry<String, String> twin : group.entrySet()) {
            boolean same = parent(twin.getKey()).equals(parent(first)) && !Strays.misspells(twin.getKey(), first);
            if (same && !twin.getKey().equals(first)) {
                paths.add(twin.getKey());
                notes.add(Diagnostic.error(TWIN, Location.ofFile(source.name(), twin.getValue()))
                        .with("found", name(twin.getKey()))
                        .with("other", name(first)));
            }
        }
    }

    private static List<String> prefixes(String path) {
        List<String> prefixes = new ArrayList<>();
        for (int slash = path.indexOf('/'); slash > 0; slash = path.indexOf('/', slash + 1)) {
            prefixes.add(path.substring(0, slash));
        }
        prefixes.add(path);
        return prefixes;
    }

    private static String parent(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static String fold(String path) {
        return Normalizer.normalize(path, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }
}
