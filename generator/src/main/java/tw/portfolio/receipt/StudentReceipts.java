package tw.portfolio.receipt;

import java.io.ByteArrayOutputStream;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tw.portfolio.certification.Publication;
import tw.portfolio.diagnostic.Language;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.model.Entry;
import tw.portfolio.model.Stamp;
import tw.portfolio.model.student.About;
import tw.portfolio.model.student.CareerPlan;
import tw.portfolio.model.student.Selection;
import tw.portfolio.model.student.SelfStatement;
import tw.portfolio.model.student.Student;

/**
 * Every receipt of one student, for programs: {@code receipts.json} beside the pages, and the same within the book. It tells nothing that
 * the pages do not tell the family.
 *
 * @param student the student's directory, such as {@code students/114/1140101}
 */
public record StudentReceipts(String student, Stamp stamp, List<Receipt> records) {
    /** Its name in the student's folder. */
    public static final String FILE = "receipts.json";

    /** The name of the book in the same folder. */
    public static final String BOOK = "portfolio.pdf";

    /** How the pages as one file name themselves; it stands outside the folder, whatever it is called there. */
    public static final String WHOLE = "portfolio.html";

    /** What the form is called; {@code docs/verify.md} describes it. */
    public static final String FORMAT = "urn:uuid:84e74a36-820c-4ed8-b5eb-f2bd91146fa3#generator/docs/verify.md/v1";

    public StudentReceipts {
        records = List.copyOf(records);
    }

    public static StudentReceipts of(Publication publication, Student student) {
        Stream<Entry<?>> own = Stream.of(
                        student.entries().of(About.class),
                        student.entries().of(SelfStatement.class),
                        student.entries().of(Selection.class),
                        student.entries().of(CareerPlan.class),
                        student.outcomes())
                .flatMap(List::stream);
        Stream<Entry<?>> shown = student.performances().stream()
                .filter(entry -> entry.value().forFamilies())
                .map(entry -> entry);
        return new StudentReceipts(
                student.directory(),
                publication.stamp(),
                Stream.concat(own, shown)
                        .map(entry -> Receipt.of(publication.certified(), entry))
                        .sorted(Comparator.comparing(Receipt::path))
                        .toList());
    }

    /** Returns it as JSON in UTF-8, a record to a line. */
    public byte[] json() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator json =
                JsonFactory.builder().build().createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8)) {
            json.writeStartObject();
            json.writeStringProperty("format", FORMAT);
            json.writeStringProperty("release", stamp.release());
            json.writeStringProperty("student", student);
            json.writeStringProperty("clock", stamp.clock().toString());
            json.writeBooleanProperty("workTree", stamp.workTree());
            json.writeName("heads");
            json.writeStartObject();
            stamp.heads().forEach(json::writeStringProperty);
            json.writeEndObject();
            json.writeName("records");
            json.writeStartArray();
            for (Receipt record : records) {
                json.writeRaw("\n");
                write(record, json);
            }
            json.writeRaw("\n");
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw("\n");
        }
        return out.toByteArray();
    }

    private static void write(Receipt receipt, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("path", receipt.path());
        json.writeStringProperty("source", receipt.source());
        json.writeStringProperty("kind", receipt.kind().word());
        json.writeStringProperty("state", receipt.state().word());
        json.writeStringProperty("digest", receipt.digest());
        Optional<Receipt.Voucher> voucher = receipt.voucher();
        if (voucher.isPresent()) {
            json.writeName("voucher");
            json.writeStartObject();
            write(voucher.get(), json);
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private static void write(Receipt.Voucher voucher, JsonGenerator json) {
        json.writeStringProperty("who", voucher.who());
        Text role = voucher.role();
        json.writeName("role");
        json.writeStartObject();
        for (Language language : Language.values()) {
            json.writeStringProperty(language.tag(), role.in(language));
        }
        json.writeEndObject();
        json.writeStringProperty("time", voucher.time().toString());
        json.writeStringProperty("commit", voucher.commit());
        voucher.trust().ifPresent(trust -> json.writeStringProperty("trust", trust.word()));
        voucher.admittedBy().ifPresent(who -> json.writeStringProperty("admittedBy", who));
        json.writeBooleanProperty("earlier", voucher.earlier());
    }

    /**
     * Returns in one line which page this is and what it was made from, as it stands in the page's head.
     *
     * @param page within the student's folder
     */
    public static String origin(Student student, String page, Stamp stamp) {
        StringBuilder origin = new StringBuilder("page=" + student.directory() + "/" + page);
        stamp.heads()
                .forEach((source, commit) ->
                        origin.append("; head.").append(source).append('=').append(commit));
        return origin.append("; clock=")
                .append(stamp.clock())
                .append("; release=")
                .append(stamp.release())
                .toString();
    }
}
