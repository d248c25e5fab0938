package tw.portfolio.preview;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tw.portfolio.diagnostic.Catalogue;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Language;
import tw.portfolio.diagnostic.Severity;
import tw.portfolio.diagnostic.Text;

/** What a page is told, for its script: words ready to be shown, in every language of findings. */
final class StateJson {
    private static final int MOST = 50;
    private final Catalogue catalogue;

    StateJson(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    byte[] of(Board.State state) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<Diagnostic> findings = state.findings();
        try (JsonGenerator json =
                JsonFactory.builder().build().createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8)) {
            json.writeStartObject();
            json.writeNumberProperty("version", state.version());
            json.writeNumberProperty("pages", state.pages());
            json.writeName("words");
            json.writeStartArray();
            for (Language language : Language.values()) {
                words(state, language, json);
            }
            json.writeEndArray();
            json.writeBooleanProperty("fault", state.fault().isPresent());
            json.writeBooleanProperty("errors", count(findings, Severity.ERROR) > 0);
            json.writeEndObject();
        }
        return out.toByteArray();
    }

    private void words(Board.State state, Language language, JsonGenerator json) {
        List<Diagnostic> findings = state.findings();
        json.writeStartObject();
        json.writeStringProperty("lang", language.tag());
        json.writeStringProperty("label", summary(findings, language));
        json.writeStringProperty("lost", catalogue.fill("preview.lost", Map.of(), language));
        state.fault()
                .ifPresent(fault -> json.writeStringProperty(
                        "fault", catalogue.fill("preview.fault", Map.of("detail", fault), language)));
        json.writeName("findings");
        json.writeStartArray();
        findings.stream().limit(MOST).forEach(finding -> finding(finding, language, json));
        json.writeEndArray();
        if (findings.size() > MOST) {
            Map<String, Text> more = Map.of("count", number(findings.size() - MOST));
            json.writeStringProperty("more", catalogue.fill("preview.more", more, language));
        }
        json.writeEndObject();
    }

    private String summary(List<Diagnostic> findings, Language language) {
        Map<String, Text> counts = Map.of(
                "errors", number(count(findings, Severity.ERROR)),
                "warnings", number(count(findings, Severity.WARNING)),
                "notes", number(count(findings, Severity.NOTE)));
        return catalogue.fill(findings.isEmpty() ? "preview.clean" : "preview.findings", counts, language);
    }

    private void finding(Diagnostic finding, Language language, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("severity", finding.severity().word());
        json.writeStringProperty("rule", finding.rule().value());
        json.writeStringProperty("place", finding.at().toString());
        json.writeStringProperty("message", catalogue.message(finding, language));
        json.writeStringProperty("fix", catalogue.fix(finding, language));
        json.writeEndObject();
    }

    private static long count(List<Diagnostic> findings, Severity severity) {
        return findings.stream().filter(it -> it.severity() == severity).count();
    }

    private static Text number(long value) {
        return Text.same(Long.toString(value));
    }
}
