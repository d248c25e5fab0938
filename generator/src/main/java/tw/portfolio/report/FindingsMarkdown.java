package tw.portfolio.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tw.portfolio.diagnostic.Catalogue;
import tw.portfolio.diagnostic.Citation;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Language;
import tw.portfolio.diagnostic.Location;
import tw.portfolio.diagnostic.Text;

/**
 * A comment for a merge request: what the merge would do, then what was found, by file, the worst first, each with the one next action. It
 * stays short: what does not fit is counted.
 */
final class FindingsMarkdown implements FindingsWriter {
    /** By which a pipeline finds its own earlier comment. */
    static final String MARK = "<!-- portfolio check -->";

    /** github: a comment has at most 65,536 characters; GitLab takes 1,000,000. Room is left for what a pipeline adds. */
    private static final int MOST_CHARACTERS = 60_000;

    private static final int MOST_FINDINGS = 30;
    private static final Wording.Escapes ESCAPES = new Wording.Escapes(MarkdownText::words, MarkdownText::value);
    private final Wording wording;

    FindingsMarkdown(Wording wording) {
        this.wording = wording;
    }

    @Override
    public void write(Findings findings, OutputStream out) throws IOException {
        StringBuilder page = new StringBuilder(MARK + "\n");
        page.append("### ").append(wording.totals(findings.summary())).append("\n\n");
        if (findings.summary().merge().isPresent()) {
            new MergeMarkdown(wording).write(findings.summary().merge().get(), page);
        }
        List<Diagnostic> worst = findings.worstFirst();
        List<Diagnostic> shown = fitting(findings, worst, MOST_CHARACTERS - page.length());
        page.append(byFile(findings, shown));
        if (worst.isEmpty()) {
            page.append(wording.label("findings.none")).append('\n');
        } else if (shown.size() < worst.size()) {
            Text more = Text.same(String.valueOf(worst.size() - shown.size()));
            page.append('\n')
                    .append(wording.label("markdown.more", Map.of("count", more)))
                    .append('\n');
        }
        out.write(page.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Returns the first findings that take no more than so many characters together, each with its file. */
    private List<Diagnostic> fitting(Findings findings, List<Diagnostic> worst, int characters) {
        List<Diagnostic> fitting = new ArrayList<>();
        int left = characters;
        for (Diagnostic finding : worst.subList(0, Math.min(MOST_FINDINGS, worst.size()))) {
            left -= byFile(findings, List.of(finding)).length();
            if (left < 0) {
                break;
            }
            fitting.add(finding);
        }
        return fitting;
    }

    private String byFile(Findings findings, List<Diagnostic> shown) {
        Map<String, List<Diagnostic>> files = new LinkedHashMap<>();
        for (Diagnostic finding : shown) {
            files.computeIfAbsent(findings.path(finding.at()), path -> new ArrayList<>())
                    .add(finding);
        }
        StringBuilder list = new StringBuilder();
        files.forEach((path, members) -> {
            list.append("**").append(MarkdownText.code(path)).append("**\n\n");
            members.forEach(finding -> item(finding, list));
            list.append('\n');
        });
        return list.toString();
    }

    private void item(Diagnostic finding, StringBuilder list) {
        list.append("- **")
                .append(wording.severity(finding.severity()))
                .append("** ")
                .append(line(finding.at()));
        List<String> facts = new ArrayList<>();
        List<String> fixes = new ArrayList<>();
        for (Language language : wording.languages()) {
            facts.add(wording.fill(Catalogue.MESSAGE, finding, language, ESCAPES));
            fixes.add(wording.fill(Catalogue.FIX, finding, language, ESCAPES));
        }
        list.append(String.join("<br>", facts));
        finding.source()
                .map(Citation::words)
                .ifPresent(basis ->
                        list.append("（").append(MarkdownText.value(basis)).append("）"));
        list.append("\n  - → ").append(String.join("<br>", fixes));
        finding.correctedLine().ifPresent(line -> list.append(' ').append(MarkdownText.code(line.strip())));
        list.append('\n');
    }

    private String line(Location at) {
        return at.line() == 0
                ? ""
                : wording.label("markdown.line", Map.of("line", Text.same(String.valueOf(at.line()))));
    }
}
