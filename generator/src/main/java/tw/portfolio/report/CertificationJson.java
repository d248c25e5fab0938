package tw.portfolio.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;
import tw.portfolio.certification.CertifiedSchool;
import tw.portfolio.certification.VerdictWords;
import tw.portfolio.diagnostic.Catalogue;
import tw.portfolio.diagnostic.Language;

/** Every record's verdict for programs: an array sorted by path, one record to a line. */
public final class CertificationJson {
    private final VerdictWords words;
    private final Language language;

    /**
     * Makes a writer.
     *
     * @param language of the reasons and of what to do next
     */
    public CertificationJson(Catalogue catalogue, Language language) {
        this.words = new VerdictWords(catalogue);
        this.language = language;
    }

    /**
     * Writes UTF-8; the stream is flushed and stays open.
     *
     * @param certified absent where there is no school to read: then there are no verdicts
     */
    public void write(Optional<CertifiedSchool> certified, OutputStream out) throws IOException {
        lines(certified.stream().flatMap(CertificationRow::all), out, (row, json) -> row.write(words, language, json));
    }

    /** Writes an array of objects, each on a line of its own. */
    static void lines(Stream<CertificationRow> rows, OutputStream out, Properties properties) throws IOException {
        try (JsonGenerator json = JsonFactory.builder()
                .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .build()
                .createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8)) {
            json.writeStartArray();
            rows.forEachOrdered(row -> {
                json.writeRaw("\n");
                json.writeStartObject();
                properties.write(row, json);
                json.writeEndObject();
            });
            json.writeRaw("\n");
            json.writeEndArray();
            json.writeRaw("\n");
        } catch (JacksonIOException e) {
            throw e.getCause();
        }
    }

    /** What an object says of its record. */
    @FunctionalInterface
    interface Properties {
        void write(CertificationRow row, JsonGenerator json);
    }
}
