package tw.portfolio.render.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import tw.portfolio.artifact.Artifact;
import tw.portfolio.certification.Publication;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Noted;
import tw.portfolio.model.Entry;
import tw.portfolio.model.StaffId;
import tw.portfolio.model.office.Consultation;
import tw.portfolio.model.office.StaffMember;
import tw.portfolio.model.student.Student;

/**
 * The records of consultations as files to keep: one for each student, one for each consultant. They are for the office alone, and are
 * neither published nor submitted. Source: regulation 第四點 「…並匯出紀錄」.
 */
public final class ConsultationBooks {
    private final Publication publication;

    public ConsultationBooks(Publication publication) {
        this.publication = publication;
    }

    /**
     * Returns {@code consultations/students/<number>.pdf} and {@code consultations/teachers/<id>.pdf} for whoever has a record.
     *
     * @throws IOException when a record cannot be read
     */
    public Noted<List<Artifact>> artifacts() throws IOException {
        List<Entry<Consultation>> all = publication.school().offices().of(Consultation.class).stream()
                .sorted(Comparator.<Entry<Consultation>, java.time.LocalDate>comparing(
                                entry -> entry.value().date())
                        .thenComparing(Entry::path))
                .toList();
        List<Artifact> made = new ArrayList<>();
        List<Diagnostic> notes = new ArrayList<>();
        for (Student student : publication.school().students()) {
            List<Entry<Consultation>> own =
                    all.stream().filter(entry -> names(entry, student)).toList();
            if (!own.isEmpty()) {
                ConsultationBook book = new ConsultationBook(publication, own.get(0));
                made.add(Artifact.bytes(
                        "consultations/students/" + student.number() + ".pdf", book.ofStudent(student, own)));
                notes.addAll(book.noted());
            }
        }
        TreeSet<String> consultants = new TreeSet<>();
        all.forEach(entry -> consultants.add(entry.value().consultant().value()));
        for (String consultant : consultants) {
            List<Entry<Consultation>> own = all.stream()
                    .filter(entry -> entry.value().consultant().value().equals(consultant))
                    .toList();
            ConsultationBook book = new ConsultationBook(publication, own.get(0));
            String name = name(own.get(0).value().consultant());
            made.add(Artifact.bytes("consultations/teachers/" + consultant + ".pdf", book.ofTeacher(name, own)));
            notes.addAll(book.noted());
        }
        return new Noted<>(made, notes.stream().distinct().sorted().toList());
    }

    private String name(StaffId id) {
        return publication.school().staff(id).map(StaffMember::name).orElseGet(id::value);
    }

    private static boolean names(Entry<Consultation> entry, Student student) {
        return Stream.concat(entry.value().students().stream(), entry.value().absent().stream())
                .anyMatch(student.number()::equals);
    }
}
