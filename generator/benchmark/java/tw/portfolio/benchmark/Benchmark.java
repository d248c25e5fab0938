package tw.portfolio.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * The families' pages of a school beside the same information rendered by Hugo, as {@code docs/benchmarks.md} says. No time fails it: it
 * fails when a side did not make everything.
 */
public final class Benchmark {
    private static final int RECORDS = Integer.getInteger("bench.records", 10_000);
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 3);
    private static final String HEAP = "-Xmx" + System.getProperty("bench.heap", "512m");
    private static final boolean WHOLE = Boolean.parseBoolean(System.getProperty("bench.build", "true"));

    /** With these a virtual machine compiles less, which a run of a minute does not live to profit by. */
    private static final List<String> SHORT_RUN = List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    private final Corpus corpus = new Corpus(RECORDS / Corpus.RECORDS);
    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final Path folder;
    private final Path log;

    /** What Hugo made in its first run; nothing where there is no Hugo. */
    private Optional<Made> byHugo = Optional.empty();

    private Benchmark(Path folder) {
        this.folder = folder;
        this.log = folder.resolve("log.txt");
    }

    /**
     * Writes the school both ways, makes its pages both ways, several times in turn, and prints what each run took.
     *
     * @param arguments the folder of Hugo's templates, and a folder for everything, which is emptied
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Path.of(arguments[1]).toAbsolutePath();
        empty(folder);
        Files.createDirectories(folder);
        new Benchmark(folder).run(Path.of(arguments[0]));
    }

    private void run(Path templates) throws IOException, InterruptedException {
        out.printf("%,d students, %,d records, %s%n", corpus.students(), corpus.records(), HEAP);
        GitSchool.write(corpus, folder.resolve("school.git"));
        boolean hugo = hugoIsThere();
        if (hugo) {
            HugoSchool.write(corpus, templates, folder.resolve("hugo"));
        } else {
            out.println("SKIPPED: no hugo on the path (Debian: apt-get install hugo); only our side is measured");
        }
        List<Measured> theirs = new ArrayList<>();
        List<Measured> ours = new ArrayList<>();
        List<Measured> shortRuns = new ArrayList<>();
        for (int round = 1; round <= ROUNDS; round++) {
            if (hugo) {
                theirs.add(hugo());
            }
            ours.add(familySite("portfolio", List.of()));
            shortRuns.add(familySite("portfolio, C1", SHORT_RUN));
        }
        if (hugo) {
            ratios("ours", theirs, ours);
            ratios("ours with " + String.join(" ", SHORT_RUN), theirs, shortRuns);
        }
        heap();
        if (WHOLE) {
            build();
        }
    }

    private boolean hugoIsThere() throws IOException, InterruptedException {
        boolean there = Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .anyMatch(path -> Files.isExecutable(Path.of(path, "hugo")));
        if (there) {
            out.println(Measured.run(List.of("hugo", "version"), log).output().strip());
        }
        return there;
    }

    private Measured hugo() throws IOException, InterruptedException {
        Path made = folder.resolve("made-by-hugo");
        empty(made);
        Measured run = Measured.run(
                List.of(
                        "hugo",
                        "--quiet",
                        "--source",
                        folder.resolve("hugo").toString(),
                        "--destination",
                        made.toString()),
                log);
        byHugo = Optional.of(tell("hugo", run, Made.in(made), 0));
        return run;
    }

    private Measured familySite(String name, List<String> options) throws IOException, InterruptedException {
        Path made = folder.resolve("made-by-us");
        empty(made);
        Measured run = Measured.run(java(options, site(made)), log);
        Made ours = tell(name, run, Made.in(made).within("family/"), 0);
        byHugo.ifPresent(theirs -> {
            require(ours.lackedBy(theirs).isEmpty(), "hugo left out " + ours.lackedBy(theirs));
            require(theirs.lackedBy(ours).isEmpty(), name + " left out " + theirs.lackedBy(ours));
        });
        out.println("    " + String.join("; ", run.output().lines().toList()));
        require(run.number("certified") == corpus.records(), run.number("certified") + " records are certified");
        return run;
    }

    private List<String> site(Path made) {
        return List.of(
                "tw.portfolio.FamilySite", folder.resolve("school.git").toString(), GitSchool.NOW, made.toString());
    }

    /** Shows what stays in memory while pages are made: the index, however many students there are, and the students at hand. */
    private void heap() throws IOException, InterruptedException {
        Path made = folder.resolve("made-by-us");
        empty(made);
        Measured run = Measured.run(java(List.of("-Dbench.collect=true"), site(made)), log);
        require(run.code() == 0, run.output());
        out.printf(
                "heap after full collections: %,d kB once certified, at most %,d kB while pages are made%n",
                run.number("index"), run.number("most"));
    }

    /** Everything a school gets of one run, with the books, the staff's pages and the package. */
    private void build() throws IOException, InterruptedException {
        Path made = folder.resolve("made-by-build");
        empty(made);
        Measured run = Measured.run(
                java(
                        List.of(),
                        List.of(
                                "tw.portfolio.cli.Main",
                                "build",
                                "--repository",
                                folder.resolve("school.git").toString(),
                                "--branch",
                                "main",
                                "--clock",
                                GitSchool.NOW,
                                "--output",
                                made.toString())),
                log);
        tell("portfolio build", run, Made.in(made), 1);
    }

    private static List<String> java(List<String> options, List<String> program) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(HEAP, "-Djava.awt.headless=true"));
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(program);
        return command;
    }

    private Made tell(String who, Measured run, Made made, int most) {
        out.printf(
                "%-15s %6.2f s wall %6.2f s processor %,6d MB resident %,7d pages %,12d bytes of pages %,7d files %,12d bytes of all%n",
                who,
                run.wall(),
                run.processor(),
                run.resident(),
                made.pages(),
                made.bytesOfPages(),
                made.files(),
                made.bytes());
        require(run.code() <= most, who + " ends with " + run.code() + ": " + run.output());
        long pages = HugoSchool.pages(corpus);
        require(made.pages() >= pages, who + " made " + made.pages() + " pages of at least " + pages);
        for (String each : List.of("receipts.json", "search/index.js", "assets/site.css")) {
            require(made.named(each) >= corpus.students(), who + " left out some " + each);
        }
        require(made.named("report.pdf") >= corpus.records(), who + " left out attachments");
        return made;
    }

    private void ratios(String who, List<Measured> theirs, List<Measured> ours) {
        out.printf(
                "%s, beside hugo (medians, as many pages): %.2f times its wall time, %.2f its processor time, %.2f its memory; "
                        + "a page %.2f ms of processor time, hugo %.2f%n",
                who,
                median(ours, Measured::wall) / median(theirs, Measured::wall),
                median(ours, Measured::processor) / median(theirs, Measured::processor),
                median(ours, Measured::resident) / median(theirs, Measured::resident),
                median(ours, Measured::processor) * 1e3 / HugoSchool.pages(corpus),
                median(theirs, Measured::processor) * 1e3 / HugoSchool.pages(corpus));
    }

    private static double median(List<Measured> runs, ToDoubleFunction<Measured> of) {
        double[] sorted = runs.stream().mapToDouble(of).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    private void require(boolean whole, String why) {
        if (!whole) {
            out.println("FAILED: " + why);
            System.exit(1);
        }
    }

    private static void empty(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
