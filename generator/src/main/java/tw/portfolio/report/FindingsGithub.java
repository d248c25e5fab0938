package tw.portfolio.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Location;
import tw.portfolio.diagnostic.Seen;
import tw.portfolio.diagnostic.Severity;
import tw.portfolio.diagnostic.Text;

/**
 * Workflow commands, which GitHub and Gitea Actions show beside the lines they name. Source: GitHub documentation, "Workflow commands for
 * GitHub Actions"; the escapes are those of its toolkit ({@code packages/core/src/command.ts}).
 */
final class FindingsGithub implements FindingsWriter {
    /** github: a step shows ten annotations of each type, and drops the rest without a word. */
    private static final int MOST_OF_A_TYPE = 10;

    private final Wording wording;

    FindingsGithub(Wording wording) {
        this.wording = wording;
    }

    @Override
    public void write(Findings findings, OutputStream out) throws IOException {
        Map<Severity, Integer> shown = new EnumMap<>(Severity.class);
        int left = 0;
        StringBuilder lines = new StringBuilder();
        for (Diagnostic finding : findings.worstFirst()) {
            if (shown.merge(finding.severity(), 1, Integer::sum) <= MOST_OF_A_TYPE) {
                command(findings, finding, lines);
            } else {
                left++;
            }
        }
        if (left > 0) {
            lines.append(wording.label("github.left", Map.of("count", Text.same(String.valueOf(left)))))
                    .append('\n');
        }
        lines.append(wording.totals(findings.summary())).append('\n');
        out.write(lines.toString().getBytes(StandardCharsets.UTF_8));
    }

    private void command(Findings findings, Diagnostic finding, StringBuilder lines) {
        Location at = finding.at();
        lines.append("::").append(type(finding.severity())).append(' ');
        if (findings.isHere(at)) {
            lines.append("file=").append(property(at.path()));
            lines.append(at.line() > 0 ? ",line=" + at.line() : "");
            lines.append(at.column() > 0 ? ",col=" + at.column() : "");
            lines.append(',');
        }
        lines.append("title=").append(property(finding.rule().value())).append("::");
        String where = findings.isHere(at) ? "" : findings.path(at) + ": ";
        lines.append(data(where + wording.message(finding, "\n") + "\n" + wording.fix(finding, "\n")))
                .append('\n');
    }

    private static String type(Severity severity) {
        return switch (severity) {
            case NOTE -> "notice";
            case WARNING -> "warning";
            case ERROR -> "error";
        };
    }

    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return Seen.line(data(text).replace(":", "%3A").replace(",", "%2C"));
    }
}
