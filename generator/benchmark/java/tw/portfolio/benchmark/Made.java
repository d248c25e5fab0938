package tw.portfolio.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The files that a program made.
 *
 * @param sizes the bytes of each by its path within the site
 */
record Made(Map<String, Long> sizes) {
    private static final String PAGE = ".html";

    /** Looks at a folder; what programs keep for themselves there, which begins with a dot, does not count. */
    static Made in(Path folder) throws IOException {
        Map<String, Long> sizes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (!file.getFileName().toString().startsWith(".")) {
                    sizes.put(folder.relativize(file).toString(), Files.size(file));
                }
            }
        }
        return new Made(sizes);
    }

    /** Returns the same as it lies within one of its folders. */
    Made within(String folder) {
        return new Made(sizes.entrySet().stream()
                .filter(file -> file.getKey().startsWith(folder))
                .collect(Collectors.toMap(file -> file.getKey().substring(folder.length()), Map.Entry::getValue)));
    }

    long pages() {
        return named(PAGE);
    }

    int files() {
        return sizes.size();
    }

    /** Returns how many files have a name that ends so. */
    long named(String ending) {
        return sizes.keySet().stream().filter(file -> file.endsWith(ending)).count();
    }

    /** Returns the bytes of all pages. */
    long bytesOfPages() {
        return sizes.entrySet().stream()
                .filter(file -> file.getKey().endsWith(PAGE))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    long bytes() {
        return sizes.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Returns the files that the other one lacks. */
    Set<String> lackedBy(Made other) {
        Set<String> lacked = new TreeSet<>(sizes.keySet());
        lacked.removeAll(other.sizes.keySet());
        return lacked;
    }
}
