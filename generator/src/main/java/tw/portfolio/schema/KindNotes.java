package tw.portfolio.schema;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tw.portfolio.binding.FormBinder;
import tw.portfolio.diagnostic.Noted;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.model.Origin;
import tw.portfolio.model.RecordKind;
import tw.portfolio.model.edition.CapSubject;
import tw.portfolio.model.edition.Edition;
import tw.portfolio.model.edition.Responsibility;
import tw.portfolio.model.form.Field;
import tw.portfolio.source.yaml.YamlReader;

/** Every kind's note, and who certifies it by an edition's division of work. Source: regulation 第四點. */
record KindNotes(@Field(zh = "紀錄種類", en = "kinds") List<KindNote> kinds, Origin origin) {
    private static final String RESOURCE = "/tw/portfolio/schema/kinds.yaml";

    KindNotes {
        kinds = List.copyOf(kinds);
    }

    static KindNotes shipped() {
        try (InputStream in = KindNotes.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new AssertionError("missing from the program: " + RESOURCE);
            }
            Noted<Optional<KindNotes>> read = YamlReader.read("", RESOURCE, in.readAllBytes())
                    .value()
                    .map(node -> FormBinder.bind(KindNotes.class, node))
                    .orElseThrow(() -> new AssertionError("not YAML: " + RESOURCE));
            return read.value().orElseThrow(() -> new AssertionError("out of form: " + read.notes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    KindNote of(RecordKind kind) {
        return kinds.stream()
                .filter(note -> note.record() == kind)
                .findFirst()
                .orElseThrow(() -> new AssertionError("nobody says what " + kind + " is for"));
    }

    /** Returns a text with the edition's limits in place of {@code {outcome-entered}} and the like. */
    static Text limits(String both, Edition edition) {
        String filled = both;
        for (CapSubject subject : CapSubject.values()) {
            String limit =
                    edition.cap(subject).map(cap -> String.valueOf(cap.limit())).orElse("—");
            filled = filled.replace("{" + subject.word() + "}", limit);
        }
        return KindNote.words(filled);
    }

    /** Returns who certifies or merges a kind of record, with the clause. */
    static Text certifies(RecordKind kind, Edition edition) {
        Optional<Responsibility> row = edition.responsibility(kind, Optional.empty());
        if (row.isEmpty()) {
            return new Text("—", "—");
        }
        if (row.get().waived().orElse(false)) {
            return new Text("不需認證", "nobody needs to");
        }
        String clause = row.get().clause().map(it -> "（" + it + "）").orElse("");
        return new Text(
                names(row.get(), true).collect(Collectors.joining("、")) + clause,
                names(row.get(), false).collect(Collectors.joining(", ")) + clause);
    }

    private static Stream<String> names(Responsibility row, boolean zh) {
        return Stream.concat(
                row.duties().stream().map(duty -> zh ? duty.zh() : duty.en()),
                row.offices().stream().map(office -> zh ? office.zh() : office.en()));
    }

    /** Returns every kind in the order of {@link RecordKind}. */
    static List<RecordKind> all() {
        return Arrays.asList(RecordKind.values());
    }
}
