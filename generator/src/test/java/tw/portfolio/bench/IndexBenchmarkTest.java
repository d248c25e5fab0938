package tw.portfolio.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import tw.portfolio.binding.Binder;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Noted;
import tw.portfolio.model.School;
import tw.portfolio.source.Source;
import tw.portfolio.source.SourceSettings;
import tw.portfolio.source.Sources;

/**
 * The compact index of a large school against a small heap: 3,000 students with 75 records each, read from a real repository by a JVM of
 * 512 MB. Not a unit test; {@code mvn -Pdeep test -Dtest=IndexBenchmarkTest} runs it, as {@code docs/benchmarks.md} says.
 */
class IndexBenchmarkTest {
    private static final int STUDENTS = Integer.getInteger("bench.students", 3000);
    private static final String HEAP = "-Xmx512m";

    @TempDir
    Path folder;

    @Test
    @EnabledIfSystemProperty(named = "portfolio.deep", matches = "true")
    void aLargeSchoolFitsASmallHeap() throws IOException, InterruptedException {
        Path repository = new GeneratedSchool(STUDENTS).write(folder.resolve("school.git"));
        Process reader = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        HEAP,
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        IndexBenchmarkTest.class.getName(),
                        repository.toString())
                .inheritIO()
                .start();
        assertEquals(0, reader.waitFor(), "the index does not fit, or the school has findings");
    }

    /** Reads the repository named and prints what it took; exits with 1 when something was found wrong. */
    public static void main(String[] arguments) throws IOException {
        long start = System.nanoTime();
        try (Source source =
                Sources.open(new SourceSettings("main", Path.of(arguments[0]), Optional.of("main"), false))) {
            long opened = System.nanoTime();
            long files = heap();
            Noted<Optional<School>> bound = Binder.bind(List.of(source));
            long read = System.nanoTime();
            School school = bound.value().orElseThrow();
            long records = school.all().count();
            long used = heap();
            System.out.printf(
                    "%,d students, %,d records, %,d files%n",
                    school.students().size(), records, source.files().size());
            System.out.printf(
                    "list of files %d MB, with the index %d MB after GC, of %d MB%n",
                    files >> 20, used >> 20, Runtime.getRuntime().maxMemory() >> 20);
            System.out.printf(
                    "%.1f kB a student; opened in %.1f s, read in %.1f s%n",
                    (used - files) / 1024.0 / school.students().size(), seconds(start, opened), seconds(opened, read));
            Stream<Diagnostic> first = bound.notes().stream().limit(5);
            first.forEach(note -> System.out.println(note.at() + " " + note.rule() + " " + note.values()));
            System.exit(bound.notes().isEmpty() && school.students().size() > 0 ? 0 : 1);
        }
    }

    private static double seconds(long from, long to) {
        return (to - from) / 1e9;
    }

    private static long heap() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
