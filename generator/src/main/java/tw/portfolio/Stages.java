package tw.portfolio;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import tw.portfolio.diagnostic.Catalogue;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Language;
import tw.portfolio.diagnostic.Noted;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.report.Summary;

/** Runs one stage after another: announces it, takes its time, gathers what it noticed. */
final class Stages {
    private final Catalogue catalogue;
    private final Progress progress;
    private final List<Diagnostic> findings = new ArrayList<>();
    private final List<Summary.Stage> times = new ArrayList<>();

    Stages(Catalogue catalogue, Progress progress) {
        this.catalogue = catalogue;
        this.progress = progress;
    }

    /**
     * Runs a stage and returns what it made.
     *
     * @param name under which the catalogue has its words
     */
    <T> T run(String name, Work<Noted<T>> work) throws IOException {
        Text words = words("stage." + name);
        progress.stage(words);
        long begun = progress.nanoseconds();
        Noted<T> made = unwrapped(work);
        times.add(new Summary.Stage(words, Duration.ofNanos(progress.nanoseconds() - begun)));
        findings.addAll(made.notes());
        return made.value();
    }

    /** What a machine or a repository refuses in the midst of a stream comes out as what it is. */
    private static <T> T unwrapped(Work<T> work) throws IOException {
        try {
            return work.run();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Puts what {@code view} makes of everything noticed so far in its place. */
    void retell(UnaryOperator<List<Diagnostic>> view) {
        List<Diagnostic> told = view.apply(List.copyOf(findings));
        findings.clear();
        findings.addAll(told);
    }

    /** Returns what was noticed so far, in the order of places, each thing once. */
    List<Diagnostic> findings() {
        return findings.stream().distinct().sorted().toList();
    }

    List<Summary.Stage> times() {
        return List.copyOf(times);
    }

    private Text words(String key) {
        return new Text(catalogue.pattern(key, Language.ZH_TW), catalogue.pattern(key, Language.EN));
    }

    /** What a stage does. */
    @FunctionalInterface
    interface Work<T> {
        T run() throws IOException;
    }
}
