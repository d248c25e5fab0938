package tw.portfolio.report;

import java.io.OutputStream;
import java.util.List;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tw.portfolio.diagnostic.Catalogue;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Language;

/** Findings for programs: an array of objects, one finding to a line. */
public final class FindingsJson {
    private final Catalogue catalogue;

    public FindingsJson(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Writes UTF-8; the stream is flushed and stays open. */
    public void write(List<Diagnostic> findings, OutputStream out) {
        try (JsonGenerator json = JsonFactory.builder()
                .disable(tools.jackson.core.StreamWriteFeature.AUTO_CLOSE_TARGET)
                .build()
                .createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8)) {
            json.writeStartArray();
            for (Diagnostic finding : findings) {
                json.writeRaw("\n");
                write(finding, json);
            }
            json.writeRaw("\n");
            json.writeEndArray();
            json.writeRaw("\n");
        }
    }

    private void write(Diagnostic finding, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("rule", finding.rule().value());
        json.writeStringProperty("severity", finding.severity().word());
        json.writeStringProperty("source", finding.at().source());
        json.writeStringProperty("path", finding.at().path());
        json.writeNumberProperty("line", finding.at().line());
        json.writeNumberProperty("column", finding.at().column());
        json.writeName("message");
        json.writeStartObject();
        for (Language language : Language.values()) {
            json.writeStringProperty(language.tag(), catalogue.message(finding, language));
        }
        json.writeEndObject();
        json.writeName("fix");
        json.writeStartObject();
        for (Language language : Language.values()) {
            json.writeStringProperty(language.tag(), catalogue.fix(finding, language));
        }
        json.writeEndObject();
        finding.correctedLine().ifPresent(line -> json.writeStringProperty("corrected", line));
        finding.source().ifPresent(source -> json.writeStringProperty("basis", source.words()));
        json.writeEndObject();
    }
}
