package tw.portfolio.bench;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * A registry's night: {@code build} of a whole school of 1,500 in a JVM of 2 GB, and how heavy the staff's pages become. Not a unit test;
 * {@code mvn -Pdeep test -Dtest=BuildBenchmarkTest} runs it, as {@code docs/benchmarks.md} says.
 */
class BuildBenchmarkTest {
    private static final int STUDENTS = Integer.getInteger("bench.students", 1500);
    private static final String HEAP = "-Xmx2g";

    /** What a browser opens from a disk of the school within a second or two, in bytes. */
    private static final long HEAVIEST = 2_000_000;

    @TempDir
    Path folder;

    @Test
    @EnabledIfSystemProperty(named = "portfolio.deep", matches = "true")
    void aWholeSchoolIsBuiltAndNoPageOfTheStaffIsHeavy() throws IOException, InterruptedException {
        Path repository = new GeneratedSchool(STUDENTS).write(folder.resolve("school.git"));
        int merges = LongHistory.write(repository, STUDENTS);
        Path output = folder.resolve("out");
        Path log = folder.resolve("log.txt");
        long begun = System.nanoTime();
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        HEAP,
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        "tw.portfolio.cli.Main",
                        "build",
                        "--repository",
                        repository.toString(),
                        "--branch",
                        "main",
                        "--clock",
                        "2026-11-20T00:00:00Z",
                        "--output",
                        output.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        int code = process.waitFor();
        double seconds = (System.nanoTime() - begun) / 1e9;
        List<String> lines = Files.readAllLines(log);
        List<String> last = lines.subList(Math.max(0, lines.size() - 8), lines.size());
        assertTrue(code <= 1, () -> String.join("\n", last));
        long heaviest = heaviest(output.resolve("desk"));
        last.forEach(System.out::println);
        System.out.printf(
                "%,d students, %,d merges: build %.0f s, the heaviest page of the staff %,d bytes%n",
                STUDENTS, merges, seconds, heaviest);
        assertTrue(heaviest < HEAVIEST, heaviest + " bytes");
    }

    private static long heaviest(Path desk) throws IOException {
        try (Stream<Path> pages = Files.walk(desk)) {
            return pages.filter(Files::isRegularFile)
                    .mapToLong(page -> page.toFile().length())
                    .max()
                    .orElseThrow();
        }
    }
}
