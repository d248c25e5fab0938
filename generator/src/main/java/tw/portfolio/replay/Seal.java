package tw.portfolio.replay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;

/** The bytes a written history means, file by file, so that what somebody changes afterwards can be told apart. */
final class Seal {
    static final String FILE = "history/seal.tsv";

    /** What stands beside a school's records and is none: the history itself, and what builds make and are made by. */
    private static final Set<String> BESIDE =
            Set.of("history.yaml", FILE, "pom.xml", "target", "trust.yaml", "requests.yaml");

    private Seal() {}

    /** Returns the Git ids of the sealed files by path; none when the folder has no seal. */
    static SortedMap<String, ObjectId> read(Path folder) throws IOException {
        SortedMap<String, ObjectId> sealed = new TreeMap<>();
        Path file = folder.resolve(FILE);
        if (Files.isRegularFile(file)) {
            for (String line : Files.readAllLines(file)) {
                int tab = line.indexOf('\t');
                sealed.put(line.substring(tab + 1), ObjectId.fromString(line.substring(0, tab)));
            }
        }
        return sealed;
    }

    /** Returns the seal of the folder as it stands: a line a file, its Git id and its path with a tab between, in the order of paths. */
    static String of(Path folder) throws IOException {
        SortedMap<String, Path> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            all.filter(Files::isRegularFile)
                    .forEach(
                            file -> files.put(folder.relativize(file).toString().replace('\\', '/'), file));
        }
        files.keySet().removeIf(path -> BESIDE.contains(path) || path.startsWith("target/"));
        StringBuilder seal = new StringBuilder();
        for (Map.Entry<String, Path> file : files.entrySet()) {
            ObjectId id = id(Files.readAllBytes(file.getValue()));
            seal.append(id.name()).append('\t').append(file.getKey()).append('\n');
        }
        return seal.toString();
    }

    /** Returns the paths that a seal's text names. */
    static String paths(String seal) {
        return seal.lines().map(line -> line.substring(line.indexOf('\t') + 1)).collect(Collectors.joining("\n"));
    }

    static ObjectId id(byte[] bytes) {
        try (ObjectInserter.Formatter formatter = new ObjectInserter.Formatter()) {
            return formatter.idFor(Constants.OBJ_BLOB, bytes);
        }
    }
}
