package tw.portfolio.report;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tw.portfolio.certification.CertifiedSchool;
import tw.portfolio.diagnostic.Catalogue;
import tw.portfolio.diagnostic.Citation;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Language;
import tw.portfolio.diagnostic.Location;
import tw.portfolio.diagnostic.RuleId;
import tw.portfolio.diagnostic.Seen;
import tw.portfolio.diagnostic.Severity;
import tw.portfolio.diagnostic.Text;

/** Findings as people read them in a terminal: a place that can be clicked, the line with a mark beneath it, what to do and why. */
public final class FindingsText {
    private static final int MAX_LINE = 120;

    /** How many warnings or notes of one rule in one file are told whole. */
    private static final int TOLD = 3;

    private final Catalogue catalogue;
    private final List<Language> languages;
    private final Function<Location, Optional<String>> lines;

    /**
     * Prepares a writer.
     *
     * @param lines gives the line of a place as it stands in the source, without its end
     */
    public FindingsText(Catalogue catalogue, List<Language> languages, Function<Location, Optional<String>> lines) {
        this.catalogue = catalogue;
        this.languages = List.copyOf(languages);
        this.lines = lines;
    }

    /** Takes the report a paragraph at a time. */
    @FunctionalInterface
    public interface Sink {
        void paragraph(Severity severity, String text) throws IOException;
    }

    /** What is told in a line after a few: warnings or notes of one rule in one file. */
    private record Fold(String source, String path, RuleId rule) {
        static Fold of(Diagnostic finding) {
            return new Fold(finding.at().source(), finding.at().path(), finding.rule());
        }
    }

    /** Writes the findings in their order, then one sentence on where to begin. */
    public void write(List<Diagnostic> findings, Appendable out) throws IOException {
        write(findings, (severity, text) -> out.append(text));
    }

    /** Tells every error, of warnings and notes of one rule in one file the first few, then one sentence on where to begin. */
    public void write(List<Diagnostic> findings, Sink sink) throws IOException {
        Map<Fold, Integer> left = new HashMap<>();
        findings.forEach(finding -> left.merge(Fold.of(finding), 1, Integer::sum));
        Map<Fold, Integer> told = new HashMap<>();
        Alike alike = new Alike(catalogue, findings);
        for (Diagnostic finding : findings) {
            int all = left.getOrDefault(Fold.of(finding), 0);
            int number = told.merge(Fold.of(finding), 1, Integer::sum);
            if (finding.severity() == Severity.ERROR || all <= TOLD + 1 || number <= TOLD) {
                Optional<List<Diagnostic>> others = alike.with(finding);
                if (others.isPresent()) {
                    sink.paragraph(finding.severity(), paragraph(finding) + others(others.get()) + "\n");
                }
            } else if (number == TOLD + 1) {
                sink.paragraph(finding.severity(), folded(finding, all - TOLD));
            }
        }
        begin(findings, sink);
    }

    private String folded(Diagnostic finding, int count) {
        Map<String, Text> values = Map.of("count", Text.same(String.valueOf(count)));
        StringBuilder out = new StringBuilder();
        for (Language language : languages) {
            boolean leads = language.equals(languages.get(0));
            out.append(
                            leads
                                    ? Seen.line(finding.at().path()) + ": "
                                            + finding.severity().word() + "[" + finding.rule() + "]: "
                                    : "  ")
                    .append(catalogue.fill("findings.more", values, language))
                    .append('\n');
        }
        return out.append('\n').toString();
    }

    private void begin(List<Diagnostic> findings, Sink sink) throws IOException {
        StringBuilder out = new StringBuilder();
        Optional<Diagnostic> first = findings.stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .min(Comparator.comparing(FindingsText::rank)); // the first of its rank
        if (first.isPresent()) {
            for (Language language : languages) {
                out.append(label("first", language))
                        .append(Seen.line(first.get().at().toString()))
                        .append(language == Language.EN ? ": " : "：")
                        .append(Seen.line(begun(first.get(), language)))
                        .append('\n');
            }
            sink.paragraph(Severity.ERROR, out.toString());
        }
    }

    /** What the run itself lacks comes before what the lists lack, and that before what follows from either. */
    private static int rank(Diagnostic finding) {
        if (CertifiedSchool.UNSETTLED.contains(finding.rule())) {
            return 0;
        }
        return CertifiedSchool.STAFF_HELD.contains(finding.rule()) ? 1 : 2;
    }

    /** What whoever gains by it would have pinned is no line to begin with: somebody else looks at it first. */
    private String begun(Diagnostic finding, Language language) {
        return finding.values().containsKey(CertifiedSchool.PINNED)
                ? catalogue.fill("findings.first-checked", finding.values(), language)
                : catalogue.fix(finding, language);
    }

    private String paragraph(Diagnostic finding) {
        StringBuilder out = new StringBuilder();
        String head =
                Seen.line(finding.at().toString()) + ": " + finding.severity().word() + "[" + finding.rule() + "]: ";
        for (Language language : languages) {
            boolean leads = language.equals(languages.get(0));
            out.append(leads ? head : "  ")
                    .append(Seen.line(catalogue.message(finding, language)))
                    .append('\n');
        }
        mark(finding.at(), out);
        for (Language language : languages) {
            out.append("  ").append(label("fix", language)).append(Seen.line(catalogue.fix(finding, language)));
            if (finding.correctedLine().isPresent()) {
                out.append(language == Language.EN ? ": " : "：")
                        .append(Seen.line(finding.correctedLine().get()));
            }
            out.append('\n');
        }
        Language lead = languages.get(0);
        String explain = "portfolio explain " + finding.rule().value();
        out.append("  ")
                .append(finding.source()
                        .map(Citation::words)
                        .map(words -> label("source", lead) + words + "    (" + explain + ")")
                        .orElse(label("explain", lead) + explain))
                .append('\n');
        return out.toString();
    }

    /** Returns the places that the same act mends. */
    private String others(List<Diagnostic> others) {
        StringBuilder out = new StringBuilder();
        if (!others.isEmpty()) {
            Map<String, Text> values = Map.of("count", Text.same(String.valueOf(others.size())));
            out.append("  ")
                    .append(catalogue.fill("findings.alike", values, languages.get(0)))
                    .append('\n');
        }
        Map<String, StringBuilder> lines = new LinkedHashMap<>();
        for (Diagnostic other : others) {
            if (Alike.step(other).isPresent()) { // what was said of the step is said of every row
                String row = other.values().getOrDefault("row", Text.same("")).in(languages.get(0));
                lines.merge(
                        other.at().path(),
                        new StringBuilder(other.at() + ": " + row),
                        (line, more) -> line.append("、").append(row));
            } else {
                lines.put(
                        other.toString(),
                        new StringBuilder(other.at() + ": " + catalogue.message(other, languages.get(0))));
            }
        }
        lines.values()
                .forEach(line ->
                        out.append("    ").append(Seen.line(line.toString())).append('\n'));
        return out.toString();
    }

    private void mark(Location at, StringBuilder out) {
        Optional<String> line = at.line() == 0 ? Optional.empty() : lines.apply(at);
        if (line.isEmpty() || line.get().length() > MAX_LINE) {
            return;
        }
        String number = String.valueOf(at.line());
        out.append("    ")
                .append(number)
                .append(" | ")
                .append(Seen.line(line.get().replace('\t', '→')))
                .append('\n');
        if (at.column() > 0) {
            int[] points = line.get().codePoints().limit(at.column() - 1L).toArray();
            int before = DisplayWidth.of(new String(points, 0, points.length));
            out.append(" ".repeat(4 + number.length()))
                    .append(" | ")
                    .append(" ".repeat(before))
                    .append("^\n");
        }
    }

    private String label(String name, Language language) {
        return catalogue.fill("findings." + name, Map.of(), language);
    }
}
