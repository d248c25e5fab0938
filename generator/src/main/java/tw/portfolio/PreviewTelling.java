package tw.portfolio;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import tw.portfolio.diagnostic.Catalogue;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Language;
import tw.portfolio.diagnostic.Severity;
import tw.portfolio.diagnostic.Text;

/** A line for every reading of a preview, in each language asked for. */
public final class PreviewTelling implements PreviewRun.Heard {
    private final List<Language> languages;
    private final Consumer<String> lines;
    private final LongSupplier stopwatch;
    private final Catalogue catalogue = Catalogue.shipped();

    /** Tells in lines; {@code stopwatch} is a rising count of nanoseconds. */
    public PreviewTelling(List<Language> languages, Consumer<String> lines, LongSupplier stopwatch) {
        this.languages = List.copyOf(languages);
        this.lines = lines;
        this.stopwatch = stopwatch;
    }

    /** Says where a browser finds it, and how it is ended. */
    public void begun(URI address) {
        tell("preview.begun", Map.of("address", Text.same(address.toString())));
    }

    @Override
    public void read(List<Diagnostic> findings, Duration took) {
        tell(
                "preview.read",
                Map.of(
                        "errors", count(findings, Severity.ERROR),
                        "warnings", count(findings, Severity.WARNING),
                        "millis", Text.same(Long.toString(took.toMillis()))));
    }

    @Override
    public void failed(Text why) {
        tell("preview.fault", Map.of("detail", why));
    }

    @Override
    public long nanoseconds() {
        return stopwatch.getAsLong();
    }

    private static Text count(List<Diagnostic> findings, Severity severity) {
        return Text.same(Long.toString(
                findings.stream().filter(it -> it.severity() == severity).count()));
    }

    private void tell(String key, Map<String, Text> values) {
        languages.forEach(language -> lines.accept(catalogue.fill(key, values, language)));
    }
}
