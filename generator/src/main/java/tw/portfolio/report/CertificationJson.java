package tw.portfolio.report;

import java.io.OutputStream;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tw.portfolio.certification.CertifiedSchool;
import tw.portfolio.certification.Verdict;
import tw.portfolio.certification.VerdictWords;
import tw.portfolio.diagnostic.Catalogue;
import tw.portfolio.diagnostic.Language;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.model.Entry;

/** Every record's verdict for programs: an array sorted by path, one record to a line. */
public final class CertificationJson {
    private final VerdictWords words;

    public CertificationJson(Catalogue catalogue) {
        this.words = new VerdictWords(catalogue);
    }

    /** Writes UTF-8; the stream is flushed and stays open. */
    public void write(CertifiedSchool certified, OutputStream out) {
        try (JsonGenerator json = JsonFactory.builder()
                .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .build()
                .createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8)) {
            json.writeStartArray();
            certified
                    .school()
                    .all()
                    .sorted(Comparator.comparing((Entry<?> entry) -> entry.path())
                            .thenComparing(Entry::source))
                    .forEach(entry -> {
                        json.writeRaw("\n");
                        write(entry, certified.verdict(entry), json);
                    });
            json.writeRaw("\n");
            json.writeEndArray();
            json.writeRaw("\n");
        }
    }

    private void write(Entry<?> entry, Verdict verdict, JsonGenerator json) {
        Optional<Verdict.Step> step = verdict.step();
        json.writeStartObject();
        json.writeStringProperty("source", verdict.source());
        json.writeStringProperty("path", verdict.path());
        optional("owner", entry.kind().ofStudent() ? Optional.of(entry.key("student")) : Optional.empty(), json);
        json.writeStringProperty("kind", entry.kind().word());
        json.writeStringProperty("verdict", verdict.kind().name());
        json.writeName("flags");
        json.writeStartArray();
        verdict.flags().forEach(flag -> json.writeString(flag.name()));
        json.writeEndArray();
        json.writeStringProperty(
                "trust", verdict.trust().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        optional(
                "certifier",
                verdict.certified() ? step.flatMap(Verdict.Step::certifier).map(Object::toString) : Optional.empty(),
                json);
        optional("commit", step.map(Verdict.Step::commit), json);
        optional("time", step.map(it -> it.time().toString()), json);
        json.writeStringProperty("digest", verdict.digest());
        both("reason", words.reason(verdict), json);
        both("next", words.next(verdict), json);
        json.writeEndObject();
    }

    private static void optional(String name, Optional<String> value, JsonGenerator json) {
        json.writeName(name);
        if (value.isPresent()) {
            json.writeString(value.get());
        } else {
            json.writeNull();
        }
    }

    private static void both(String name, Optional<Text> text, JsonGenerator json) {
        json.writeName(name);
        if (text.isEmpty()) {
            json.writeNull();
            return;
        }
        json.writeStartObject();
        for (Language language : Language.values()) {
            json.writeStringProperty(language.tag(), text.get().in(language));
        }
        json.writeEndObject();
    }
}
