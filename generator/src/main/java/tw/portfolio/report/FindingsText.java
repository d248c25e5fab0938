package tw.portfolio.report;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tw.portfolio.diagnostic.Catalogue;
import tw.portfolio.diagnostic.Citation;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Language;
import tw.portfolio.diagnostic.Location;
import tw.portfolio.diagnostic.Severity;

/** Findings as people read them in a terminal: a place that can be clicked, the line with a mark beneath it, what to do and why. */
public final class FindingsText {
    private static final int MAX_LINE = 120;
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

    /** Writes every finding in its order, then one sentence on where to begin. */
    public void write(List<Diagnostic> findings, Appendable out) throws IOException {
        for (Diagnostic finding : findings) {
            write(finding, out);
        }
        Optional<Diagnostic> first = findings.stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .findFirst();
        if (first.isPresent()) {
            for (Language language : languages) {
                out.append(label("first", language))
                        .append(first.get().at().toString())
                        .append(language == Language.EN ? ": " : "：")
                        .append(catalogue.fix(first.get(), language))
                        .append('\n');
            }
        }
    }

    private void write(Diagnostic finding, Appendable out) throws IOException {
        String head = finding.at() + ": " + finding.severity().word() + "[" + finding.rule() + "]: ";
        for (Language language : languages) {
            boolean leads = language.equals(languages.get(0));
            out.append(leads ? head : "  ")
                    .append(catalogue.message(finding, language))
                    .append('\n');
        }
        mark(finding.at(), out);
        for (Language language : languages) {
            out.append("  ").append(label("fix", language)).append(catalogue.fix(finding, language));
            if (finding.correctedLine().isPresent()) {
                out.append(language == Language.EN ? ": " : "：")
                        .append(finding.correctedLine().get());
            }
            out.append('\n');
        }
        Language lead = languages.get(0);
        out.append("  ").append(label("source", lead));
        out.append(finding.source()
                .map(Citation::words)
                .map(words -> words + "    ")
                .orElse(""));
        out.append("(portfolio explain ").append(finding.rule().value()).append(")\n\n");
    }

    private void mark(Location at, Appendable out) throws IOException {
        Optional<String> line = at.line() == 0 ? Optional.empty() : lines.apply(at);
        if (line.isEmpty() || line.get().length() > MAX_LINE) {
            return;
        }
        String number = String.valueOf(at.line());
        out.append("    ")
                .append(number)
                .append(" | ")
                .append(line.get().replace('\t', ' '))
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
        return catalogue.fill("findings." + name, java.util.Map.of(), language);
    }
}
