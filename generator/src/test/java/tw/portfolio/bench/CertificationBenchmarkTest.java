package tw.portfolio.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import tw.portfolio.binding.Binder;
import tw.portfolio.certification.CertificationSettings;
import tw.portfolio.certification.CertifiedSchool;
import tw.portfolio.certification.Certifier;
import tw.portfolio.certification.Verdict;
import tw.portfolio.model.School;
import tw.portfolio.source.Source;
import tw.portfolio.source.SourceSettings;
import tw.portfolio.source.Sources;
import tw.portfolio.torture.NativeGit;

/**
 * Certification of 10,000 records in 20,000 commits by a JVM of 256 MB, beside {@code git log --first-parent --raw -m} over the same packed
 * repository. Not a unit test; {@code mvn -Pdeep test -Dtest=CertificationBenchmarkTest} runs it, as {@code docs/benchmarks.md} says.
 */
class CertificationBenchmarkTest {
    private static final Path BASE = Path.of("src/test/cases/certification/base");
    private static final int MERGES = Integer.getInteger("bench.merges", 10_000);

    /** As many runs as the virtual machine compiles the program in; none of them counts. */
    private static final int BEFORE = 5;

    private static final int RUNS = 7;
    private static final String HEAP = "-Xmx256m";
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final CertificationSettings SETTINGS =
            new CertificationSettings(Instant.parse("2026-08-01T00:00:00Z"), Optional.empty(), false);

    @TempDir
    Path folder;

    @Test
    @EnabledIfSystemProperty(named = "portfolio.deep", matches = "true")
    void beginsAsNativeGitEnds() throws IOException, InterruptedException {
        assumeTrue(NativeGit.isThere(), "SKIPPED: no git on the path");
        NativeGit git = NativeGit.in(folder.resolve("school.git"));
        ManyMerges.write(BASE, git.folder(), MERGES);
        git.run("repack", "-a", "-d", "-f", "-q");
        Path log = folder.resolve("log.txt"); // the test's own output belongs to whoever runs the test
        Process reader = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        HEAP,
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        CertificationBenchmarkTest.class.getName(),
                        git.folder().toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        int code = reader.waitFor();
        System.out.println(Files.readString(log));
        assertEquals(0, code, "certification does not fit, or a record is not certified");
    }

    /**
     * What runs took, in seconds, in their order.
     *
     * @param certifying with the records read before
     * @param processor of it, that of the main thread
     * @param git native git's own, each right after ours
     */
    private record Taken(List<Double> certifying, List<Double> processor, List<Double> git) {
        Taken() {
            this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }

        double ratio(ToDoubleFunction<List<Double>> of) {
            return of.applyAsDouble(counted(certifying)) / of.applyAsDouble(counted(git));
        }

        static List<Double> counted(List<Double> runs) {
            return runs.subList(BEFORE, runs.size());
        }

        static double median(List<Double> runs) {
            return runs.stream().sorted().toList().get(runs.size() / 2);
        }
    }

    /** Certifies the repository named several times and prints what it took beside native git. */
    public static void main(String[] arguments) throws IOException {
        Path repository = Path.of(arguments[0]);
        Heap heap = Heap.watch();
        Taken taken = new Taken();
        boolean all = true;
        for (int run = 0; run < BEFORE + RUNS; run++) {
            all &= run(repository, taken);
        }
        System.out.printf(
                "certification takes %.2f of the time of git log by the median of %d runs after %d (%.2f s, processor %.2f s,"
                        + " git log %.2f s), %.2f by the fastest of each, %.2f s in the first run; runs in a heap of %d MB, of which"
                        + " %d MB are used at most after a collection%n",
                taken.ratio(Taken::median),
                RUNS,
                BEFORE,
                Taken.median(Taken.counted(taken.certifying())),
                Taken.median(Taken.counted(taken.processor())),
                Taken.median(Taken.counted(taken.git())),
                taken.ratio(Collections::min),
                taken.certifying().get(0),
                Runtime.getRuntime().maxMemory() >> 20,
                heap.mostAfterCollection() >> 20);
        System.exit(all ? 0 : 1);
    }

    private static boolean run(Path repository, Taken taken) throws IOException {
        try (Source source = Sources.open(new SourceSettings("main", repository, Optional.of("main"), false))) {
            School school = Binder.bind(List.of(source)).value().orElseThrow();
            long begun = System.nanoTime();
            long busy = THREADS.getCurrentThreadCpuTime();
            CertifiedSchool certified =
                    Certifier.certify(school, List.of(source), SETTINGS).value();
            double took = seconds(begun, System.nanoTime());
            double busyFor = seconds(busy, THREADS.getCurrentThreadCpuTime());
            double git = log(repository);
            System.out.printf(
                    "certified %,d records in %.2f s (processor %.2f s); git log %.2f s%n",
                    certified.verdicts().size(), took, busyFor, git);
            taken.certifying().add(took);
            taken.processor().add(busyFor);
            taken.git().add(git);
            return isWhole(school, certified);
        }
    }

    /** Every outcome is certified; nobody signed the offices' files. */
    private static boolean isWhole(School school, CertifiedSchool certified) {
        long count = certified.verdicts().values().stream()
                .filter(Verdict::certified)
                .count();
        return count
                >= certified.verdicts().size()
                        - school.offices().all().size()
                        - school.students().size();
    }

    private static double log(Path repository) throws IOException {
        long begun = System.nanoTime();
        NativeGit.in(repository).run("log", "--first-parent", "--raw", "-m", "main");
        return seconds(begun, System.nanoTime());
    }

    private static double seconds(long from, long to) {
        return (to - from) / 1e9;
    }
}
