package tw.portfolio.submission;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import tw.portfolio.artifact.Artifact;
import tw.portfolio.certification.VerdictKind;
import tw.portfolio.diagnostic.Noted;
import tw.portfolio.model.Entry;

/** The package of the small school, as the tests of it look at it. */
final class Packages {
    static final Path CASE = Path.of("src/test/cases/submission");
    static final Path SCHOOL = CASE.resolve("school");
    static final Function<Entry<?>, VerdictKind> MOST_CERTIFIED =
            entry -> entry.path().endsWith("/pending") ? VerdictKind.PENDING : VerdictKind.CERTIFIED;

    private Packages() {}

    static Noted<List<Artifact>> made(Function<Entry<?>, VerdictKind> kinds, boolean workTree) throws IOException {
        return new Packager(SmallSchool.read(SCHOOL).publication(kinds, workTree)).artifacts();
    }

    static Map<String, byte[]> files(Function<Entry<?>, VerdictKind> kinds) throws IOException {
        return SmallSchool.bytes(made(kinds, false));
    }

    static byte[] workbook(Map<String, byte[]> files, String path) {
        assertTrue(files.containsKey(path), files.keySet().toString());
        return files.get(path);
    }

    static String text(Map<String, byte[]> files, String path) {
        return new String(workbook(files, path), StandardCharsets.UTF_8);
    }

    static Stream<Xlsx.Cell> allCells(Map<String, byte[]> files) throws IOException {
        Stream.Builder<Xlsx.Cell> cells = Stream.builder();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            if (file.getKey().endsWith(".xlsx")) {
                Xlsx.read(file.getValue()).values().forEach(rows -> rows.forEach(row -> row.forEach(cells::add)));
            }
        }
        return cells.build();
    }

    static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }
}
