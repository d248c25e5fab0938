package tw.portfolio.report;

import java.io.OutputStream;
import java.util.List;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Severity;

/**
 * A GitLab Code Quality report: an array of objects, one finding to a line. Source: GitLab documentation, Code Quality, "Code Quality report
 * format": {@code description}, {@code check_name}, {@code fingerprint}, {@code severity}, {@code location.path} relative to the
 * repository, {@code location.lines.begin}; no byte order mark.
 */
final class FindingsGitlab implements FindingsWriter {
    private final Wording wording;

    FindingsGitlab(Wording wording) {
        this.wording = wording;
    }

    @Override
    public void write(Findings findings, OutputStream out) {
        List<String> fingerprints = Fingerprints.of(findings);
        try (JsonGenerator json = JsonFactory.builder()
                .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .build()
                .createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8)) {
            json.writeStartArray();
            for (int i = 0; i < fingerprints.size(); i++) {
                json.writeRaw("\n");
                write(findings, findings.all().get(i), fingerprints.get(i), json);
            }
            json.writeRaw("\n");
            json.writeEndArray();
            json.writeRaw("\n");
        }
    }

    private void write(Findings findings, Diagnostic finding, String fingerprint, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("description", wording.message(finding, " ") + " → " + wording.fix(finding, " "));
        json.writeStringProperty("check_name", finding.rule().value());
        json.writeStringProperty("fingerprint", fingerprint);
        json.writeStringProperty("severity", severity(finding.severity()));
        json.writeName("location");
        json.writeStartObject();
        json.writeStringProperty("path", findings.path(finding.at()));
        json.writeName("lines");
        json.writeStartObject();
        json.writeNumberProperty("begin", Math.max(1, finding.at().line())); // a whole file is shown at its first line
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndObject();
    }

    /** GitLab's five words; the two worst are left to what stops a pipeline. */
    private static String severity(Severity severity) {
        return switch (severity) {
            case NOTE -> "info";
            case WARNING -> "minor";
            case ERROR -> "major";
        };
    }
}
