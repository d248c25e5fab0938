package tw.portfolio.report;

import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tw.portfolio.diagnostic.Catalogue;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Language;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.rules.CapDiff;
import tw.portfolio.rules.EditionEffects;
import tw.portfolio.rules.EditionEffects.CapGroup;
import tw.portfolio.rules.EditionEffects.FoundGroup;
import tw.portfolio.rules.Listed;
import tw.portfolio.rules.OfficeDelivery;
import tw.portfolio.rules.OwedChange;
import tw.portfolio.rules.Provision;
import tw.portfolio.rules.VerdictChange;

/** What another edition would do, for programs: one object with {@code provisions}, {@code caps}, {@code findings}, {@code owed} and {@code verdicts}. */
public final class EffectsJson {
    private final Catalogue catalogue;

    public EffectsJson(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * Writes UTF-8; the stream is flushed and stays open.
     *
     * @param failing the examples that an edition does not keep, in its own words
     */
    public void write(EditionEffects effects, List<String> failing, OutputStream out) {
        try (JsonGenerator json = JsonFactory.builder()
                .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .build()
                .createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8)) {
            json.writeStartObject();
            json.writeName("provisions");
            json.writeStartArray();
            effects.provisions().forEach(change -> write(change, json));
            json.writeEndArray();
            json.writeName("caps");
            json.writeStartArray();
            effects.caps().forEach(group -> write(group, json));
            json.writeEndArray();
            json.writeName("findings");
            json.writeStartObject();
            for (Map.Entry<String, FoundGroup> group : effects.findings().entrySet()) {
                json.writeName(group.getKey());
                json.writeStartObject();
                write("new", group.getValue().begun(), json);
                write("changed", group.getValue().changed(), json);
                write("ended", group.getValue().ended(), json);
                json.writeEndObject();
            }
            json.writeEndObject();
            json.writeName("owed");
            json.writeStartArray();
            effects.owed().forEach(change -> write(change, json));
            json.writeEndArray();
            json.writeName("verdicts");
            json.writeStartArray();
            effects.verdicts().values().forEach(group -> verdicts(group, json));
            json.writeEndArray();
            examples(failing, json);
            json.writeEndObject();
            json.writeRaw("\n");
        }
    }

    private static void examples(List<String> failing, JsonGenerator json) {
        json.writeName("failing-examples");
        json.writeStartArray();
        failing.forEach(json::writeString);
        json.writeEndArray();
    }

    private static void write(Provision.Change change, JsonGenerator json) {
        json.writeRaw("\n");
        json.writeStartObject();
        both("what", change.what(), json);
        both("old", change.old(), json);
        both("now", change.now(), json);
        json.writeStringProperty("clauses", change.clauses());
        json.writeEndObject();
    }

    private static void write(CapGroup group, JsonGenerator json) {
        json.writeRaw("\n");
        json.writeStartObject();
        json.writeStringProperty("subject", group.subject().word());
        json.writeStringProperty("period", group.period());
        json.writeNumberProperty("students", group.changes().count());
        json.writeNumberProperty("newlyOver", group.all().newly());
        json.writeNumberProperty("noLongerOver", group.all().ended());
        json.writeName("listed");
        json.writeStartArray();
        for (CapDiff.Change change : group.changes().first()) {
            json.writeStartObject();
            json.writeStringProperty("student", change.directory());
            json.writeStringProperty(
                    "class", change.seat().map(it -> it.value()).orElse(""));
            json.writeNumberProperty("overBefore", change.wasOver());
            json.writeNumberProperty("overAfter", change.isOver());
            json.writeName("items");
            json.writeStartArray();
            change.items().forEach(json::writeString);
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void write(String name, Listed<Diagnostic> findings, JsonGenerator json) {
        json.writeName(name);
        json.writeStartObject();
        json.writeNumberProperty("count", findings.count());
        json.writeName("listed");
        json.writeStartArray();
        for (Diagnostic finding : findings.first()) {
            json.writeStartObject();
            json.writeStringProperty("at", finding.at().toString());
            both(
                    "message",
                    new Text(catalogue.message(finding, Language.ZH_TW), catalogue.message(finding, Language.EN)),
                    json);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(OwedChange change, JsonGenerator json) {
        OfficeDelivery row = change.row();
        json.writeRaw("\n");
        json.writeStartObject();
        json.writeStringProperty("record", row.delivery().record().word());
        json.writeStringProperty("period", row.period());
        json.writeStringProperty("path", row.path());
        side("old", change.old(), json);
        side("now", change.now(), json);
        json.writeEndObject();
    }

    private static void side(String name, Optional<OfficeDelivery> row, JsonGenerator json) {
        json.writeName(name);
        json.writeStartObject();
        row.ifPresent(it -> {
            json.writeStringProperty("state", it.state().word());
            it.dueOn().ifPresent(day -> json.writeStringProperty("due", day.toString()));
            it.students().ifPresent(coverage -> json.writeNumberProperty("studentsWithout", coverage.owed()));
        });
        json.writeEndObject();
    }

    private static void verdicts(Listed<VerdictChange> group, JsonGenerator json) {
        VerdictChange first = group.first().get(0);
        json.writeRaw("\n");
        json.writeStartObject();
        json.writeStringProperty("record", first.now().recordKind().word());
        json.writeStringProperty("old", first.old().kind().name());
        json.writeStringProperty("now", first.now().kind().name());
        json.writeNumberProperty("count", group.count());
        json.writeName("listed");
        json.writeStartArray();
        group.first().forEach(change -> json.writeString(change.now().path()));
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void both(String name, Text text, JsonGenerator json) {
        json.writeName(name);
        json.writeStartObject();
        json.writeStringProperty(Language.ZH_TW.tag(), text.zh());
        json.writeStringProperty(Language.EN.tag(), text.en());
        json.writeEndObject();
    }
}
