package tw.portfolio.report;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tw.portfolio.diagnostic.Catalogue;
import tw.portfolio.diagnostic.Language;
import tw.portfolio.diagnostic.Severity;
import tw.portfolio.diagnostic.Text;

/** The last lines of a run, for the registrar. */
public final class SummaryText {
    private static final long KIBIBYTE = 1024;
    private final Catalogue catalogue;
    private final List<Language> languages;

    public SummaryText(Catalogue catalogue, List<Language> languages) {
        this.catalogue = catalogue;
        this.languages = List.copyOf(languages);
    }

    public void write(Summary summary, Appendable out) throws IOException {
        for (Language language : languages) {
            line("summary.records", summary, language, out);
            line("summary.verdicts", summary, language, out);
            line("summary.findings", summary, language, out);
            if (summary.workTree()) {
                line("summary.work-tree", summary, language, out);
            }
        }
        for (Summary.Written written : summary.written()) {
            out.append("  ")
                    .append(written.root())
                    .append("  ")
                    .append(String.valueOf(written.files()))
                    .append(" files, ")
                    .append(size(written.bytes()))
                    .append('\n');
        }
        Language lead = languages.get(0);
        StringBuilder stages = new StringBuilder();
        for (Summary.Stage stage : summary.stages()) {
            stages.append(stages.isEmpty() ? "  " : " · ")
                    .append(stage.name().in(lead))
                    .append(' ')
                    .append(seconds(stage.time()));
        }
        out.append(stages).append('\n');
    }

    private void line(String key, Summary summary, Language language, Appendable out) throws IOException {
        Map<String, Text> values = Map.of(
                "students", number(summary.students()),
                "records", number(summary.records()),
                "certified", number(summary.certified()),
                "pending", number(summary.pending()),
                "other", number(summary.other()),
                "errors", number(summary.findings(Severity.ERROR)),
                "warnings", number(summary.findings(Severity.WARNING)),
                "notes", number(summary.findings(Severity.NOTE)));
        out.append(catalogue.fill(key, values, language)).append('\n');
    }

    private static Text number(long value) {
        return Text.same(String.format(Locale.ROOT, "%,d", value));
    }

    private static String size(long bytes) {
        return bytes < KIBIBYTE * KIBIBYTE
                ? String.format(Locale.ROOT, "%.0f KB", bytes / (double) KIBIBYTE)
                : String.format(Locale.ROOT, "%.1f MB", bytes / (double) (KIBIBYTE * KIBIBYTE));
    }

    private static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0);
    }
}
