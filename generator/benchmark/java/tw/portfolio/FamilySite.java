package tw.portfolio;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tw.portfolio.artifact.Artifact;
import tw.portfolio.artifact.Kept;
import tw.portfolio.certification.CertifiedSchool;
import tw.portfolio.certification.Publication;
import tw.portfolio.diagnostic.Catalogue;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Noted;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.model.School;
import tw.portfolio.output.Access;
import tw.portfolio.output.OutputFolder;
import tw.portfolio.render.picture.Scaler;
import tw.portfolio.render.site.SiteRenderer;
import tw.portfolio.source.SourceSettings;
import tw.portfolio.theme.Theme;

/**
 * The stages of {@link Compiler} that come to the families' pages, from the repository to the last file, without the books, the staff's
 * pages and the package, which no other program of the benchmark makes.
 */
public final class FamilySite {
    private final BuildRequest request;
    private final Stopwatch stopwatch = new Stopwatch();
    private final Stages stages;

    private FamilySite(BuildRequest request) {
        this.request = request;
        this.stages = new Stages(Catalogue.shipped(), stopwatch);
    }

    /** Lends a stopwatch, and where that is asked for collects garbage now and then to see what is left. */
    private static final class Stopwatch implements Progress {
        private static final boolean COLLECTS = Boolean.getBoolean("bench.collect");
        private static final int TIMES = 20;
        private final AtomicLong most = new AtomicLong();

        @Override
        public void stage(Text name) {}

        @Override
        public void step(int done, int total) {
            if (COLLECTS && done % Math.max(1, total / TIMES) == 0) {
                most.accumulateAndGet(used(), Math::max);
            }
        }

        /** Returns how much of the heap is used after a collection, in kilobytes. */
        static long used() {
            System.gc();
            return (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 10;
        }

        @Override
        public long nanoseconds() {
            return System.nanoTime();
        }
    }

    /**
     * Makes the pages of the school that a build with the same arguments would read.
     *
     * @param arguments repository, moment for now, output folder
     */
    public static void main(String[] arguments) throws IOException, SettingException {
        Map<Setting, String> given =
                Map.of(Setting.REPOSITORY, arguments[0], Setting.BRANCH, "main", Setting.OUTPUT, arguments[2]);
        BuildRequest request = new Settings(given).request(Goal.BUILD, Instant.parse(arguments[1]));
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        new FamilySite(request).run(out);
    }

    private void run(PrintWriter out) throws IOException {
        List<SourceSettings> settings = request.sources();
        Path folder = request.output().resolve("family");
        try (OpenSources sources = stages.run("read", () -> OpenSources.openForRun(settings, request.goal()));
                OutputFolder output = OutputFolder.begin(folder, Access.OWNER)) {
            School school = stages.run("bind", () -> Inputs.school(sources));
            CertifiedSchool certified = stages.run("certify", () -> Inputs.certify(school, sources, request))
                    .certified();
            Publication whole = stages.run("check", () -> Inputs.check(certified, sources, request));
            if (Stopwatch.COLLECTS) {
                out.println("index " + Stopwatch.used());
            }
            stages.run("render", () -> pages(whole, sources, output));
            output.replace();
            out.println("certified " + certified(certified));
        }
        if (Stopwatch.COLLECTS) {
            out.println("most " + stopwatch.most);
        }
        Map<String, Long> found = stages.findings().stream()
                .collect(Collectors.groupingBy(finding -> finding.rule().toString(), Collectors.counting()));
        out.println("findings " + found);
        stages.times()
                .forEach(stage ->
                        out.println(stage.name().en() + " " + stage.time().toMillis() + " ms"));
    }

    /** Returns how many outcomes and performances somebody certified. */
    private static long certified(CertifiedSchool certified) {
        return certified.school().students().stream()
                .flatMap(student -> Stream.concat(student.outcomes().stream(), student.performances().stream()))
                .filter(entry -> certified.verdict(entry).certified())
                .count();
    }

    private Noted<Integer> pages(Publication whole, OpenSources sources, OutputFolder output) throws IOException {
        CertifiedSchool seen = Inputs.withoutIdentities(whole.certified());
        Publication publication = new Publication(seen, whole.editions(), whole.stamp(), whole.catalogue());
        Noted<Theme> theme = Pages.theme(seen.school().profile(), sources);
        SiteRenderer site = new SiteRenderer(publication, theme.value(), new Scaler(Kept.nothing()));
        List<Diagnostic> findings = stages.findings();
        write(output, site.common().value());
        List<Diagnostic> notes = new ArrayList<>(theme.notes());
        notes.addAll(new StudentWork(seen.school().students(), request.threads(), stopwatch).each(student -> {
            Noted<List<Artifact>> made = site.student(student, findings);
            write(output, made.value());
            return made.notes();
        }));
        notes.addAll(theme.value().faults());
        return new Noted<>(seen.school().students().size(), notes);
    }

    private static void write(OutputFolder output, List<Artifact> artifacts) throws IOException {
        for (Artifact artifact : artifacts) {
            output.write(artifact);
        }
    }
}
