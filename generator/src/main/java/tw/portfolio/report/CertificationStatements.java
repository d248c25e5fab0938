package tw.portfolio.report;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;
import tw.portfolio.certification.Bracket;
import tw.portfolio.certification.CertifiedSchool;
import tw.portfolio.certification.ContentDigest;
import tw.portfolio.certification.Punctuality;
import tw.portfolio.certification.Verdict;
import tw.portfolio.certification.VerdictWords;
import tw.portfolio.diagnostic.Catalogue;
import tw.portfolio.diagnostic.Language;
import tw.portfolio.model.Entry;
import tw.portfolio.model.RecordKind;
import tw.portfolio.model.Stamp;

/**
 * Every record's verdict as an in-toto statement: an array sorted by path, one statement to a line. Source: in-toto attestation
 * framework v1, statement.md and digest_set.md.
 */
public final class CertificationStatements {
    private static final String STATEMENT = "https://in-toto.io/Statement/v1";

    /** What {@code docs/certification.md} describes. A UUID makes it ours without a host that somebody would have to keep. */
    public static final String PREDICATE =
            "urn:uuid:84e74a36-820c-4ed8-b5eb-f2bd91146fa3#generator/docs/certification.md/v1";

    private final VerdictWords words;
    private final Language language;
    private final Stamp stamp;

    /**
     * Makes a writer.
     *
     * @param language of the reasons and of what to do next
     * @param stamp what the verdicts were found from
     */
    public CertificationStatements(Catalogue catalogue, Language language, Stamp stamp) {
        this.words = new VerdictWords(catalogue);
        this.language = language;
        this.stamp = stamp;
    }

    /**
     * Writes UTF-8; the stream is flushed and stays open.
     *
     * @throws IOException when the bytes of a record cannot be read
     */
    public void write(CertifiedSchool certified, OutputStream out) throws IOException {
        try {
            CertificationJson.lines(CertificationRow.all(certified), out, this::statement);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void statement(CertificationRow row, JsonGenerator json) {
        json.writeStringProperty("_type", STATEMENT);
        json.writeName("subject");
        json.writeStartArray();
        subject(row, json);
        json.writeEndArray();
        json.writeStringProperty("predicateType", PREDICATE);
        json.writeName("predicate");
        json.writeStartObject();
        predicate(row, json);
        json.writeEndObject();
    }

    /** The record by two digests: Git's, and one without Git; by Git's alone where its file cannot be read, by none for identities. */
    private static void subject(CertificationRow row, JsonGenerator json) {
        boolean file = row.verdict().recordKind().unit() == RecordKind.Unit.FILE;
        json.writeStartObject();
        json.writeStringProperty("name", row.path());
        json.writeName("digest");
        json.writeStartObject();
        row.digest().ifPresent(digest -> {
            json.writeStringProperty(file ? "gitBlob" : "gitTree", digest);
            row.entry().ifPresent(entry -> json.writeStringProperty(file ? "sha256" : "dirHash", sha256(entry)));
        });
        json.writeEndObject();
        json.writeEndObject();
    }

    private static String sha256(Entry<?> entry) {
        try {
            return ContentDigest.of(entry);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void predicate(CertificationRow row, JsonGenerator json) {
        Verdict verdict = row.verdict();
        row.write(words, language, json);
        Bracket between = row.step().map(Verdict.Step::between).orElse(Bracket.OPEN);
        json.writeName("between");
        json.writeStartObject();
        moment("after", between.after(), json);
        moment("before", between.before(), json);
        json.writeEndObject();
        CertificationRow.optional(
                "punctuality", row.step().flatMap(Verdict.Step::punctuality).map(Punctuality::word), json);
        CertificationRow.optional(
                "certifiedBy", verdict.vouched() ? row.step().map(Verdict.Step::name) : Optional.empty(), json);
        json.writeName("earlier");
        if (verdict.earlier().isPresent()) {
            earlier(verdict.earlier().get(), json);
        } else {
            json.writeNull();
        }
        json.writeName("judged");
        json.writeStartObject();
        json.writeStringProperty("clock", stamp.clock().toString());
        CertificationRow.optional("head", stamp.head(verdict.source()), json);
        json.writeBooleanProperty("workTree", stamp.workTree());
        json.writeEndObject();
    }

    private static void moment(String name, Optional<Instant> moment, JsonGenerator json) {
        CertificationRow.optional(name, moment.map(Instant::toString), json);
    }

    /** What was certified before the last change. */
    private static void earlier(Verdict.Step step, JsonGenerator json) {
        json.writeStartObject();
        CertificationRow.optional("certifier", step.certifier().map(Object::toString), json);
        json.writeStringProperty("certifiedBy", step.name());
        json.writeStringProperty("commit", step.commit());
        json.writeStringProperty("time", step.time().toString());
        json.writeEndObject();
    }
}
