package tw.portfolio.report;

import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tw.portfolio.certification.Difference;
import tw.portfolio.certification.Trail;
import tw.portfolio.certification.Verdict;
import tw.portfolio.certification.VerdictWords;
import tw.portfolio.diagnostic.Catalogue;
import tw.portfolio.diagnostic.Language;
import tw.portfolio.diagnostic.Text;

/** What became of a record, for programs: one object, an event to a line, the oldest first. */
public final class TrailJson {
    private final VerdictWords words;

    public TrailJson(Catalogue catalogue) {
        this.words = new VerdictWords(catalogue);
    }

    /** Writes UTF-8; the stream is flushed and stays open. */
    public void write(Trail trail, OutputStream out) {
        try (JsonGenerator json = JsonFactory.builder()
                .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .build()
                .createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8)) {
            json.writeStartObject();
            json.writeStringProperty("source", trail.source());
            json.writeStringProperty("path", trail.path());
            json.writeStringProperty("recordKind", trail.kind().name());
            verdict("now", trail.now(), json);
            json.writeNumberProperty("earlierEvents", trail.earlier());
            json.writeArrayPropertyStart("events");
            for (Trail.Event event : trail.events()) {
                json.writeRaw("\n");
                event(event, json);
            }
            json.writeRaw("\n");
            json.writeEndArray();
            sentBack(trail, json);
            json.writeEndObject();
            json.writeRaw("\n");
        }
    }

    private static void sentBack(Trail trail, JsonGenerator json) {
        json.writeArrayPropertyStart("sentBack");
        for (Trail.SentBack sent : trail.sentBack()) {
            json.writeStartObject();
            json.writeName("day");
            sent.on().ifPresentOrElse(day -> json.writeString(day.toString()), json::writeNull);
            json.writeStringProperty("what", sent.what());
            json.writeName("who");
            both(sent.who(), json);
            json.writeName("reason");
            sent.reason().ifPresentOrElse(reason -> both(reason, json), json::writeNull);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void event(Trail.Event event, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("commit", event.commit());
        json.writeStringProperty("time", event.time().toString());
        json.writeStringProperty("happening", event.happening().name());
        json.writeArrayPropertyStart("writers");
        event.writers().forEach(writer -> both(writer, json));
        json.writeEndArray();
        json.writeName("merger");
        event.merger().ifPresentOrElse(merger -> both(merger, json), json::writeNull);
        json.writeName("sameAs");
        event.sameAs().ifPresentOrElse(json::writeString, json::writeNull);
        verdict("verdict", event.verdict(), json);
        differences(event.differences(), json);
        json.writeNumberProperty("furtherDifferences", event.further());
        json.writeEndObject();
    }

    private static void differences(List<Difference> differences, JsonGenerator json) {
        json.writeArrayPropertyStart("differences");
        for (Difference difference : differences) {
            json.writeStartObject();
            json.writeStringProperty("what", difference.what().name());
            json.writeStringProperty("how", difference.how().name());
            json.writeName("label");
            both(difference.label(), json);
            json.writeName("before");
            both(difference.before(), json);
            json.writeName("after");
            both(difference.after(), json);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void verdict(String name, Optional<Verdict> verdict, JsonGenerator json) {
        json.writeName(name);
        if (verdict.isEmpty()) {
            json.writeNull();
            return;
        }
        json.writeStartObject();
        json.writeStringProperty("kind", verdict.get().kind().name());
        json.writeStringProperty("trust", verdict.get().trust().word());
        json.writeName("words");
        both(words.staff(verdict.get()).label(), json);
        json.writeName("late");
        words.late(verdict.get()).ifPresentOrElse(late -> both(late, json), json::writeNull);
        json.writeName("reason");
        words.reason(verdict.get()).ifPresentOrElse(reason -> both(reason, json), json::writeNull);
        json.writeEndObject();
    }

    private static void both(Text text, JsonGenerator json) {
        json.writeStartObject();
        for (Language language : Language.values()) {
            json.writeStringProperty(language.tag(), text.in(language));
        }
        json.writeEndObject();
    }
}
