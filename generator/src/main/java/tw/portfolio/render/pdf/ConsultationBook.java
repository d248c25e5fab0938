package tw.portfolio.render.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import tw.portfolio.binding.Body;
import tw.portfolio.certification.Publication;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.model.Entry;
import tw.portfolio.model.StudentNumber;
import tw.portfolio.model.office.Consultation;
import tw.portfolio.model.office.StaffMember;
import tw.portfolio.model.student.Student;
import tw.portfolio.render.markdown.Block;
import tw.portfolio.render.markdown.Markdown;
import tw.portfolio.render.markdown.PlainWords;
import tw.portfolio.render.markdown.VisibleText;
import tw.portfolio.render.pdf.Facts.Fact;
import tw.portfolio.render.pdf.document.BookFile;
import tw.portfolio.render.pdf.document.Heading;
import tw.portfolio.render.pdf.document.Imprint;
import tw.portfolio.render.pdf.document.Page;
import tw.portfolio.render.pdf.document.Tag;
import tw.portfolio.render.pdf.layout.Column;
import tw.portfolio.render.pdf.layout.Setting;
import tw.portfolio.render.pdf.layout.Shaper;
import tw.portfolio.render.pdf.layout.Sheets;
import tw.portfolio.render.pdf.layout.Span;
import tw.portfolio.render.pdf.layout.Surface;

/** One file of consultations, record after record. */
final class ConsultationBook {
    private static final String PRODUCER = "portfolio";
    private static final String LANGUAGE = "zh-Hant-TW";
    private final Publication publication;
    private final Phrases phrases;
    private final Findings findings;
    private final BookFile file = new BookFile();
    private final Column column;
    private final Tag body;

    ConsultationBook(Publication publication, Entry<Consultation> first) {
        this.publication = publication;
        this.phrases = new Phrases(publication.catalogue());
        this.findings = new Findings(first);
        this.column = new Column(Scale.WIDTH, new Shaper(findings::missing));
        this.body = file.document().add("Sect");
    }

    /** Returns a student's file; of a group nobody else is named. */
    byte[] ofStudent(Student student, List<Entry<Consultation>> entries) throws IOException {
        String name = VisibleText.of(student.name());
        String title = phrases.say("consultations.student", "name", name, "number", student.number());
        begin(title);
        for (Entry<Consultation> entry : entries) {
            boolean absent = entry.value().absent().contains(student.number());
            boolean group = all(entry.value()).size() > 1;
            String part = phrases.say(absent ? "consultations.was-absent" : "consultations.attended");
            set(entry, List.of(new Fact(phrases.say("consultations.presence"), part)));
            if (group) {
                paragraph(phrases.say("consultations.group"), true);
            }
        }
        return finish(title);
    }

    /** Returns a consultant's file, those who took part and those who did not named. */
    byte[] ofTeacher(String consultant, List<Entry<Consultation>> entries) throws IOException {
        String title = phrases.say("consultations.teacher", "name", VisibleText.of(consultant));
        begin(title);
        for (Entry<Consultation> entry : entries) {
            Consultation consultation = entry.value();
            set(
                    entry,
                    List.of(
                            new Fact(phrases.say("consultations.students"), names(consultation.students())),
                            new Fact(phrases.say("consultations.absent"), names(consultation.absent()))));
        }
        return finish(title);
    }

    List<Diagnostic> noted() {
        return findings.noted();
    }

    private static List<StudentNumber> all(Consultation consultation) {
        List<StudentNumber> all = new ArrayList<>(consultation.students());
        consultation.absent().stream().filter(one -> !all.contains(one)).forEach(all::add);
        return all;
    }

    private String names(List<StudentNumber> numbers) {
        return numbers.stream()
                .map(number -> publication
                        .school()
                        .student(number)
                        .map(student -> VisibleText.of(student.name()) + "（" + number + "）")
                        .orElseGet(number::value))
                .collect(Collectors.joining("、"));
    }

    private void begin(String title) {
        column.paragraph(List.of(Span.of(title, Scale.PART, body.add("H1"))), Scale.PARTS);
        paragraph(phrases.say("consultations.private"), true);
    }

    private void set(Entry<Consultation> entry, List<Fact> people) throws IOException {
        findings.at(entry);
        Consultation consultation = entry.value();
        String heading = Phrases.day(consultation.date()) + "　" + VisibleText.of(consultation.topic());
        column.paragraph(List.of(Span.of(heading, Scale.WORK, body.add("H2"))), Scale.WORKS);
        List<Fact> facts = new ArrayList<>(List.of(
                new Fact(phrases.say("consultations.term"), phrases.term(entry.term())),
                new Fact(phrases.say("consultations.time"), VisibleText.of(consultation.time())),
                new Fact(phrases.say("consultations.place"), VisibleText.of(consultation.place())),
                new Fact(
                        phrases.say("consultations.consultant"),
                        publication
                                .school()
                                .staff(consultation.consultant())
                                .map(StaffMember::name)
                                .orElseGet(consultation.consultant()::value))));
        facts.addAll(people);
        FactTable.lines(column, body, facts);
        for (Block block : Markdown.parse(Body.of(entry))) {
            String words = PlainWords.of(List.of(block));
            if (!words.isBlank()) {
                paragraph(words, false);
            }
        }
    }

    private void paragraph(String words, boolean small) {
        Setting setting = small ? Scale.NOTES : Scale.TEXT;
        column.paragraph(List.of(Span.of(words, small ? Scale.NOTE : Scale.BODY, body.add("P"))), setting);
    }

    private byte[] finish(String title) {
        Sheets sheets = Sheets.of(column, Scale.HEIGHT);
        for (int i = 0; i < sheets.count(); i++) {
            sheets.paint(i, new Surface(file, file.page()), Scale.LEFT, Scale.TOP);
        }
        file.heading(new Heading(0, title, new Page.Place(0, Page.HEIGHT)));
        return file.bytes(new Imprint(
                title,
                publication.school().settings().name(),
                phrases.stamp(publication.stamp()),
                PRODUCER,
                LANGUAGE,
                publication.stamp().clock().atOffset(Phrases.ZONE),
                "[]"));
    }
}
