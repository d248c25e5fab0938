package tw.portfolio.submission;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tw.portfolio.artifact.Artifact;
import tw.portfolio.certification.LockedWorks;
import tw.portfolio.certification.Publication;
import tw.portfolio.certification.SentWork;
import tw.portfolio.certification.Verdict;
import tw.portfolio.model.Stamp;

/** {@code manifest.json}: what the package was made from, what is in it and what stayed behind. It holds no identity. */
final class Manifest {
    private static final int FORMAT = 1;
    private final Contents contents;

    Manifest(Contents contents) {
        this.contents = contents;
    }

    /**
     * Returns the manifest.
     *
     * @param digests of every other file, sorted by path
     */
    Artifact artifact(List<Digest> digests) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator json =
                JsonFactory.builder().build().createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8)) {
            json.writeStartObject();
            origin(json);
            registers(json);
            works(json);
            asSent(json);
            leftOut(json);
            files(digests, json);
            json.writeRaw("\n");
            json.writeEndObject();
            json.writeRaw("\n");
        }
        return Artifact.bytes("manifest.json", out.toByteArray());
    }

    private void origin(JsonGenerator json) {
        Draft draft = contents.draft();
        Publication publication = draft.publication();
        Stamp stamp = publication.stamp();
        json.writeNumberProperty("format", FORMAT);
        json.writeStringProperty("purpose", "pre-check");
        json.writeStringProperty("school", draft.school().settings().code());
        json.writeStringProperty("term", draft.currentTerm().toString());
        json.writeStringProperty("regulation", publication.edition().id());
        json.writeStringProperty("clock", stamp.clock().toString());
        json.writeStringProperty("commit", stamp.commit());
        json.writeName("heads");
        json.writeStartObject();
        stamp.allHeads().forEach(json::writeStringProperty);
        json.writeEndObject();
        json.writeBooleanProperty("workTree", stamp.workTree());
    }

    private void registers(JsonGenerator json) {
        list("registers", json);
        for (RegisterFile file : contents.registers()) {
            item(json);
            json.writeStringProperty("path", file.path());
            json.writeStringProperty("register", file.register().id());
            json.writeStringProperty("period", file.filing().period());
            json.writeStringProperty("code", file.filing().code());
            json.writeStringProperty("batch", file.filing().batch().word());
            json.writeStringProperty("office", file.register().office().word());
            json.writeStringProperty("confidence", file.register().confidence());
            json.writeNumberProperty("rows", file.workbook().rows());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void works(JsonGenerator json) {
        list("works", json);
        for (WorkFile file : contents.draft().files()) {
            item(json);
            json.writeStringProperty("path", file.path());
            json.writeStringProperty("student", file.student().value());
            json.writeStringProperty("record", file.record());
            json.writeStringProperty("blob", file.blob().id());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** The works of {@code works} that are not what stands there now, with the step that certified what was sent. */
    private void asSent(JsonGenerator json) {
        Draft draft = contents.draft();
        list("asSent", json);
        Stream<Verdict> works = draft.publication().certified().sent().values().stream()
                .flatMap(work -> work.then().stream())
                .map(SentWork.Then::verdict)
                .filter(verdict -> draft.locked(LockedWorks.Packed.AS_SENT).contains(verdict.path()));
        Stream.concat(draft.contests().verdicts().values().stream(), works).forEach(verdict -> {
            item(json);
            json.writeStringProperty("path", verdict.path());
            json.writeStringProperty(
                    "commit", verdict.step().map(Verdict.Step::commit).orElse(""));
            json.writeEndObject();
        });
        json.writeEndArray();
    }

    private void leftOut(JsonGenerator json) {
        list("leftOut", json);
        for (LeftOut left : contents.draft().leftOut()) {
            item(json);
            json.writeStringProperty("path", left.path());
            json.writeStringProperty("reason", left.reason().word());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void files(List<Digest> digests, JsonGenerator json) {
        list("files", json);
        for (Digest digest : digests) {
            item(json);
            json.writeStringProperty("path", digest.path());
            json.writeNumberProperty("bytes", digest.bytes());
            json.writeStringProperty("sha256", digest.sha256());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void list(String name, JsonGenerator json) {
        json.writeRaw("\n");
        json.writeName(name);
        json.writeStartArray();
    }

    private static void item(JsonGenerator json) {
        json.writeRaw("\n  ");
        json.writeStartObject();
    }
}
