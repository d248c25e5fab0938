package tw.portfolio.report;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tw.portfolio.certification.OpenRequest;
import tw.portfolio.certification.SchoolTime;
import tw.portfolio.certification.ToDo;
import tw.portfolio.certification.ToDoList;
import tw.portfolio.diagnostic.Catalogue;
import tw.portfolio.diagnostic.Language;
import tw.portfolio.diagnostic.Seen;
import tw.portfolio.diagnostic.Text;

/** What waits for whom, as people read it in a terminal: of one person each thing with its reason and next step, of all how many. */
public final class ToDoText {
    private final Catalogue catalogue;
    private final List<Language> languages;

    public ToDoText(Catalogue catalogue, List<Language> languages) {
        this.catalogue = catalogue;
        this.languages = List.copyOf(languages);
    }

    /** Writes one person's list, or how many things wait for each when nobody is named. */
    public void write(ToDoList toDos, Optional<String> person, Appendable out) throws IOException {
        if (person.isEmpty()) {
            for (ToDoList.Part part : toDos.parts()) {
                lines(key(part), part(part, toDos), "", out);
            }
            if (toDos.parts().isEmpty()) {
                lines("todo.nothing", Map.of(), "", out);
            }
            return;
        }
        Optional<ToDoList.Part> part = toDos.of(person.get());
        if (part.isEmpty()) {
            lines("todo.nobody", Map.of("found", Text.same(Seen.line(person.get()))), "", out);
            return;
        }
        lines(key(part.get()), part(part.get(), toDos), "", out);
        for (ToDo item : part.get().items()) {
            out.append('\n');
            write(item, part.get(), toDos, out);
        }
    }

    private static String key(ToDoList.Part part) {
        if (part.items().isEmpty()) {
            return "todo.none";
        }
        if (part.others() == 0) {
            return "todo.part";
        }
        return part.others() < part.items().size() ? "todo.part-and-others" : "todo.others";
    }

    private Map<String, Text> part(ToDoList.Part part, ToDoList toDos) {
        boolean waits = part.items().stream().anyMatch(item -> item.since().isPresent());
        long longest = part.items().stream().mapToLong(toDos::days).max().orElse(0);
        boolean others = part.others() > 0 && part.others() < part.items().size();
        Text waited =
                words(others ? "todo.waited.others" : "todo.waited", Map.of("days", Text.same(Long.toString(longest))));
        return Map.of(
                "id", Text.same(part.id()),
                "name", Text.same(part.name()),
                "count", Text.same(Integer.toString(part.items().size() - part.others())),
                "others", Text.same(Integer.toString(part.others())),
                "waited", waits ? waited : Text.same(""));
    }

    private Text words(String key, Map<String, Text> values) {
        return new Text(catalogue.fill(key, values, Language.ZH_TW), catalogue.fill(key, values, Language.EN));
    }

    private void write(ToDo item, ToDoList.Part part, ToDoList toDos, Appendable out) throws IOException {
        String number = item.request().map(it -> it.label() + " ").orElse("");
        String title = item.title().isEmpty() ? "" : "「" + Seen.line(item.title()) + "」";
        String owner = toDos.owner(item)
                .filter(name -> !item.owner().map(Object::toString).equals(Optional.of(part.id())))
                .map(name -> Seen.line(name) + "（" + item.owner().orElseThrow() + "）")
                .orElse("");
        if (!(number + owner + title).isEmpty()) {
            out.append(number).append(owner).append(title).append('\n');
        }
        out.append("    ").append(item.path()).append('\n');
        for (Language language : languages) {
            out.append("    ").append(item.state().in(language));
            item.since()
                    .ifPresent(since -> append(
                            out,
                            " · "
                                    + catalogue.fill(
                                            "todo.since",
                                            Map.of(
                                                    "day",
                                                    Text.same(SchoolTime.day(since)
                                                            .toString()),
                                                    "days",
                                                    Text.same(Long.toString(toDos.days(item)))),
                                            language)));
            out.append('\n');
            line(item.reason(), "    ", language, out);
            line(item.cap(), "    ", language, out);
            line(Optional.of(item.next()), "    → ", language, out);
            line(item.request().flatMap(OpenRequest::url).map(Text::same), "    ", language, out);
        }
    }

    private static void append(Appendable out, String words) {
        try {
            out.append(words);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void line(Optional<Text> words, String indent, Language language, Appendable out)
            throws IOException {
        if (words.isPresent()) {
            out.append(indent).append(Seen.line(words.get().in(language))).append('\n');
        }
    }

    private void lines(String key, Map<String, Text> values, String indent, Appendable out) throws IOException {
        for (Language language : languages) {
            out.append(indent).append(catalogue.fill(key, values, language)).append('\n');
        }
    }
}
