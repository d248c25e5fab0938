package tw.portfolio.report;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JsonGenerator;
import tw.portfolio.certification.CertifiedSchool;
import tw.portfolio.certification.Verdict;
import tw.portfolio.certification.VerdictWords;
import tw.portfolio.diagnostic.Language;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.model.Entry;
import tw.portfolio.model.RecordKind;

/**
 * One record's verdict as programs read it.
 *
 * @param path the record's path; for one of another source than the main one, after that source's name and a colon
 * @param entry the record itself; absent where its file cannot be read
 */
record CertificationRow(String path, Optional<Entry<?>> entry, Verdict verdict) {

    /** Returns every record's row, sorted by path. */
    static Stream<CertificationRow> all(CertifiedSchool certified) {
        String main = certified.school().profile().source();
        Map<String, Entry<?>> entries = new HashMap<>();
        certified
                .school()
                .all()
                .forEach(entry -> entries.put(CertifiedSchool.key(entry.source(), entry.path()), entry));
        return certified.verdicts().entrySet().stream()
                .map(it -> new CertificationRow(
                        path(it.getValue(), main), Optional.ofNullable(entries.get(it.getKey())), it.getValue()))
                .sorted(Comparator.comparing(CertificationRow::path));
    }

    /** A colon has no place in a record's path, so that no two records share a name. */
    private static String path(Verdict verdict, String main) {
        return verdict.source().equals(main) ? verdict.path() : CertifiedSchool.key(verdict.source(), verdict.path());
    }

    Optional<Verdict.Step> step() {
        return verdict.step();
    }

    /**
     * Returns who certified: these bytes, or what stood there before it was changed. Of a work that was certified elsewhere, the name that
     * its manifest gives, for it is nobody of this school.
     */
    Optional<String> certifier() {
        return switch (verdict.kind()) {
            case CERTIFIED -> step().flatMap(Verdict.Step::certifier).map(Object::toString);
            case CHANGED_SINCE_CERTIFIED ->
                verdict.earlier().flatMap(Verdict.Step::certifier).map(Object::toString);
            case ATTESTED -> step().map(Verdict.Step::name);
            default -> Optional.empty();
        };
    }

    /**
     * Returns the Git id of the record's content. Of identities there is none: a list is so short and so much alike that whoever has its
     * digest finds the numbers in it by trying.
     */
    Optional<String> digest() {
        return verdict.recordKind() == RecordKind.IDENTITIES ? Optional.empty() : Optional.of(verdict.digest());
    }

    /** Writes the twelve properties into an object that is begun. */
    void write(VerdictWords words, Language language, JsonGenerator json) {
        json.writeStringProperty("path", path);
        optional("owner", verdict.owner(), json);
        json.writeStringProperty("kind", verdict.recordKind().word());
        json.writeStringProperty("verdict", verdict.kind().name());
        strings("flags", verdict.flags().stream().map(Enum::name).toList(), json);
        json.writeStringProperty("trust", verdict.trust().word());
        optional("certifier", certifier(), json);
        optional("commit", step().map(Verdict.Step::commit), json);
        optional("time", step().map(it -> it.time().toString()), json);
        optional("digest", digest(), json);
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
