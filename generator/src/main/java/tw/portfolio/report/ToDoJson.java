package tw.portfolio.report;

import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tw.portfolio.certification.OpenRequest;
import tw.portfolio.certification.ToDo;
import tw.portfolio.certification.ToDoList;
import tw.portfolio.diagnostic.Language;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.model.StaffId;

/** What waits, for programs: an array, whoever waits longest first, one thing to a line. */
public final class ToDoJson {

    /** Writes UTF-8; the stream is flushed and stays open. A person nobody knows has an empty array. */
    public void write(ToDoList toDos, Optional<String> person, OutputStream out) {
        List<ToDo> items = person.isEmpty()
                ? toDos.all()
                : toDos.of(person.get()).map(ToDoList.Part::items).orElse(List.of());
        try (JsonGenerator json = JsonFactory.builder()
                .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .build()
                .createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8)) {
            json.writeStartArray();
            for (ToDo item : items) {
                json.writeRaw("\n");
                write(item, toDos, json);
            }
            json.writeRaw("\n");
            json.writeEndArray();
            json.writeRaw("\n");
        }
    }

    private static void write(ToDo item, ToDoList toDos, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("turn", item.turn().word());
        json.writeStringProperty("state", item.request().isPresent() ? OpenRequest.STATE : "ON_MAIN_LINE");
        request(item.request(), json);
        json.writeStringProperty("kind", item.kind().word());
        json.writeStringProperty("path", item.path());
        optional("owner", item.owner().map(Object::toString), json);
        optional("name", toDos.owner(item), json);
        json.writeStringProperty("title", item.title());
        optional("since", item.since().map(Instant::toString), json);
        json.writeNumberProperty("days", toDos.days(item));
        json.writeName("staff");
        json.writeStartArray();
        item.whom().staff().stream().map(StaffId::value).forEach(json::writeString);
        json.writeEndArray();
        optional("office", item.whom().office().map(office -> office.en()), json);
        both("reason", item.reason(), json);
        both("next", Optional.of(item.next()), json);
        both("cap", item.cap(), json);
        optional("rule", item.finding().map(finding -> finding.rule().value()), json);
        optional("severity", item.finding().map(finding -> finding.severity().word()), json);
        json.writeEndObject();
    }

    private static void request(Optional<OpenRequest> request, JsonGenerator json) {
        json.writeName("request");
        if (request.isEmpty()) {
            json.writeNull();
            return;
        }
        json.writeStartObject();
        json.writeStringProperty("source", request.get().source());
        json.writeNumberProperty("number", request.get().number());
        json.writeStringProperty("head", request.get().head());
        optional("url", request.get().url(), json);
        optional("begun", request.get().begun().map(Instant::toString), json);
        optional("listed", request.get().listed().before().map(Instant::toString), json);
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
