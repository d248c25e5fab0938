package tw.portfolio.report;

import java.io.OutputStream;
import java.util.Optional;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tw.portfolio.certification.SelectionLocks;
import tw.portfolio.diagnostic.Catalogue;
import tw.portfolio.diagnostic.Language;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.rules.Batches;
import tw.portfolio.rules.CapItem;
import tw.portfolio.rules.CapMeter;
import tw.portfolio.rules.CapUse;
import tw.portfolio.rules.StudentPlan;

/**
 * Where a student stands, for programs: one object with {@code caps}, {@code choices} and {@code second-batches}. A choice that was sent has
 * {@code "sent": true}, and one that is on a list and that no batch sends {@code "sent": false}.
 */
public final class PlanJson {
    private final CapMeter meter;

    public PlanJson(Catalogue catalogue) {
        this.meter = new CapMeter(catalogue);
    }

    /** Writes UTF-8; the stream is flushed and stays open. */
    public void write(StudentPlan plan, OutputStream out) {
        try (JsonGenerator json = JsonFactory.builder()
                .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .build()
                .createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8)) {
            json.writeStartObject();
            json.writeStringProperty("student", plan.student().number().toString());
            plan.left().ifPresent(day -> json.writeStringProperty("left", day.toString()));
            json.writeName("caps");
            json.writeStartArray();
            for (CapUse use : plan.uses()) {
                json.writeRaw("\n");
                write(use, plan, json);
            }
            json.writeEndArray();
            json.writeName("choices");
            json.writeStartArray();
            for (StudentPlan.Choice choice : plan.choices()) {
                json.writeRaw("\n");
                write(choice, plan, json);
            }
            json.writeEndArray();
            write(plan.batches(), json);
            json.writeEndObject();
            json.writeRaw("\n");
        }
    }

    /** The school years whose first batch is final while the second still takes works. */
    private static void write(Batches batches, JsonGenerator json) {
        json.writeName("second-batches");
        json.writeStartArray();
        batches.second().forEach((year, second) -> {
            json.writeStartObject();
            json.writeStringProperty("year", year.toString());
            json.writeStringProperty("since", second.since().toString());
            json.writeStringProperty("until", second.until().toString());
            json.writeEndObject();
        });
        json.writeEndArray();
    }

    private void write(CapUse use, StudentPlan plan, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("subject", use.cap().subject().word());
        json.writeStringProperty("period", use.period());
        json.writeStringProperty("rule", use.cap().subject().rule().value());
        figures(use, json);
        json.writeNumberProperty("limit", use.cap().limit());
        json.writeStringProperty("basis", use.edition().cite(use.cap().clause()).words());
        json.writeStringProperty("edition", use.edition().id());
        plan.entered(use).ifPresent(day -> json.writeStringProperty("entered", day.toString()));
        plan.closed(use).ifPresent(closing -> write(closing, json));
        json.writeName("words");
        both(meter.words(use), json);
        json.writeName("items");
        json.writeStartArray();
        for (CapItem item : use.counted()) {
            write(item, use, plan, json);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(CapItem item, CapUse use, StudentPlan plan, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("name", item.name());
        json.writeBooleanProperty("beyond", use.surplus().contains(item));
        json.writeBooleanProperty("selected", plan.selected(item));
        if (plan.isLocked(item, use)) {
            json.writeBooleanProperty("locked", true);
        } else if (plan.closed(use).isEmpty() && plan.left().isEmpty()) {
            json.writeName("if-withdrawn");
            json.writeStartObject();
            figures(use.without(item), json);
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private static void figures(CapUse use, JsonGenerator json) {
        json.writeNumberProperty("used", use.used());
        json.writeNumberProperty("free", use.free());
        json.writeNumberProperty("over", use.surplus().size());
    }

    private static void write(StudentPlan.Choice choice, StudentPlan plan, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("year", choice.year().toString());
        json.writeStringProperty("subject", choice.subject().word());
        json.writeStringProperty("name", choice.name());
        json.writeBooleanProperty("selected", choice.selected());
        if (plan.isSent(choice)) {
            json.writeBooleanProperty("sent", true);
        } else if (plan.batches().unsent().contains(choice.name())) {
            json.writeBooleanProperty("sent", false);
        }
        json.writeBooleanProperty("legal", choice.obstacle().isEmpty());
        Optional.ofNullable(plan.closed().get(choice.year())).ifPresent(closing -> write(closing, json));
        choice.obstacle().ifPresent(rule -> json.writeStringProperty("obstacle", rule.value()));
        choice.why().ifPresent(why -> {
            json.writeName("why");
            both(why, json);
        });
        json.writeEndObject();
    }

    private static void write(SelectionLocks.Closing closing, JsonGenerator json) {
        json.writeStringProperty("closed", closing.closedOn().toString());
        json.writeStringProperty("final", closing.finalOn().toString());
    }

    private static void both(Text text, JsonGenerator json) {
        json.writeStartObject();
        for (Language language : Language.values()) {
            json.writeStringProperty(language.tag(), text.in(language));
        }
        json.writeEndObject();
    }
}
