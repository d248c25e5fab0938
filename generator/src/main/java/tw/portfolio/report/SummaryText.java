package tw.portfolio.report;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import tw.portfolio.certification.ToDoList;
import tw.portfolio.diagnostic.Catalogue;
import tw.portfolio.diagnostic.Language;
import tw.portfolio.diagnostic.Seen;
import tw.portfolio.diagnostic.Severity;
import tw.portfolio.diagnostic.Text;

/** The last lines of a run, for the registrar. */
public final class SummaryText {
    private static final long KIBIBYTE = 1024;
    private static final int EDITS_NAMED = 5;
    private final Catalogue catalogue;
    private final List<Language> languages;

    public SummaryText(Catalogue catalogue, List<Language> languages) {
        this.catalogue = catalogue;
        this.languages = List.copyOf(languages);
    }

    public void write(Summary summary, Appendable out) throws IOException {
        Map<String, Text> numbers = numbers(summary);
        for (Language language : languages) {
            if (summary.merge().isPresent()) {
                merge(summary.merge().get(), language, out);
            } else {
                line("summary.records", numbers, language, out);
                line("summary.verdicts", numbers, language, out);
            }
            if (summary.waiting().isPresent()) {
                waiting(summary.waiting().get(), language, out);
            }
            line("summary.findings", numbers, language, out);
            if (summary.workTree()) {
                line("summary.work-tree", numbers, language, out);
            }
            if (!summary.ownEdits().isEmpty()) {
                ownEdits(summary.ownEdits(), language, out);
            }
        }
        Language lead = languages.get(0);
        for (Summary.Written written : summary.written()) {
            line("summary.written", written(written), lead, out);
        }
        if (summary.pictures().isPresent()) {
            line("summary.pictures", pictures(summary.pictures().get()), lead, out);
        }
        out.append("  ");
        out.append(summary.stages().stream()
                .map(stage -> stage.name().in(lead) + " " + seconds(stage.time()))
                .collect(Collectors.joining(" · ")));
        out.append('\n');
    }

    private void waiting(ToDoList.Waiting waiting, Language language, Appendable out) throws IOException {
        Map<String, Text> numbers = Map.of(
                "people", number(waiting.people()),
                "records", number(waiting.records()),
                "days", number(waiting.longest()),
                "blocked", number(waiting.blocked()));
        if (waiting.records() > 0) {
            line("summary.waiting", numbers, language, out);
        }
        if (waiting.blocked() > 0) {
            line("summary.blocked", numbers, language, out);
        }
    }

    private void line(String key, Map<String, Text> values, Language language, Appendable out) throws IOException {
        out.append(catalogue.fill(key, values, language)).append('\n');
    }

    private void ownEdits(List<String> files, Language language, Appendable out) throws IOException {
        line("summary.own-edits", Map.of("files", number(files.size())), language, out);
        for (String file : files.subList(0, Math.min(files.size(), EDITS_NAMED))) {
            out.append("  ").append(file).append('\n');
        }
        if (files.size() > EDITS_NAMED) {
            out.append("  …\n");
        }
    }

    private void merge(Merge merge, Language language, Appendable out) throws IOException {
        MergeText text = new MergeText(new Wording(catalogue, List.of(language)));
        for (String line : text.lines(merge)) {
            out.append(line).append('\n');
        }
        for (String line : text.records(merge, Seen::line)) {
            out.append("  ").append(line).append('\n');
        }
        for (String line : text.caps(merge)) {
            out.append("  ").append(line).append('\n');
        }
    }

    static Map<String, Text> numbers(Summary summary) {
        Summary.Records records = summary.records();
        return Map.of(
                "students", number(records.students()),
                "records", number(records.records()),
                "certified", number(records.works().certified()),
                "pending", number(records.works().pending()),
                "changed", number(records.works().changed()),
                "unclear", number(records.works().unclear()),
                "errors", number(summary.findings(Severity.ERROR)),
                "warnings", number(summary.findings(Severity.WARNING)),
                "notes", number(summary.findings(Severity.NOTE)));
    }

    private static Map<String, Text> written(Summary.Written written) {
        return Map.of(
                "root", Text.same(written.root()),
                "files", number(written.files()),
                "size", Text.same(size(written.bytes())));
    }

    private static Map<String, Text> pictures(Summary.Pictures pictures) {
        return Map.of("found", number(pictures.found()), "made", number(pictures.made()));
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
