package tw.portfolio.report;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JsonGenerator;
import tw.portfolio.certification.CertifiedSchool;
import tw.portfolio.certification.Verdict;
import tw.portfolio.certification.VerdictWords;
import tw.portfolio.diagnostic.Language;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.model.Entry;

/**
 * One record's verdict as programs read it.
 *
 * @param path the record's path; for one of another source than the main one, after that source's name and a colon
 * @param entry the record itself
 */
record CertificationRow(String path, Entry<?> entry, Verdict verdict) {

    /** Returns every record's row, sorted by path. */
    static Stream<CertificationRow> all(CertifiedSchool certified) {
        String main = certified.school().profile().source();
        return certified
                .school()
                .all()
                .map(entry -> new CertificationRow(path(entry, main), entry, certified.verdict(entry)))
                .sorted(Comparator.comparing(CertificationRow::path));
    }

    /** A colon has no place in a record's path, so that no two records share a name. */
    private static String path(Entry<?> entry, String main) {
        return entry.source().equals(main) ? entry.path() : CertifiedSchool.key(entry.source(), entry.path());
    }

    Optional<Verdict.Step> step() {
        return verdict.step();
    }

    /** Returns the member of staff who vouches for exactly these bytes. */
    Optional<String> certifier() {
        return verdict.certified() ? step().flatMap(Verdict.Step::certifier).map(Object::toString) : Optional.empty();
    }

    /** Writes the twelve properties into an object that is begun. */
    void write(VerdictWords words, Language language, JsonGenerator json) {
        json.writeStringProperty("path", path);
        optional("owner", entry.kind().ofStudent() ? Optional.of(entry.key("student")) : Optional.empty(), json);
        json.writeStringProperty("kind", entry.kind().word());
        json.writeStringProperty("verdict", verdict.kind().name());
        strings("flags", verdict.flags().stream().map(Enum::name).toList(), json);
        json.writeStringProperty("trust", verdict.trust().word());
        optional("certifier", certifier(), json);
        optional("commit", step().map(Verdict.Step::commit), json);
        optional("time", step().map(it -> it.time().toString()), json);
        json.writeStringProperty("digest", verdict.digest());
        optional("reason", in(language, words.reason(verdict)), json);
        optional("next", in(language, words.next(verdict)), json);
    }

    private static Optional<String> in(Language language, Optional<Text> text) {
        return text.map(it -> it.in(language));
    }

    static void optional(String name, Optional<String> value, JsonGenerator json) {
        json.writeName(name);
        if (value.isPresent()) {
            json.writeString(value.get());
        } else {
            json.writeNull();
        }
    }

    static void strings(String name, List<String> values, JsonGenerator json) {
        json.writeName(name);
        json.writeStartArray();
        values.forEach(json::writeString);
        json.writeEndArray();
    }
}
