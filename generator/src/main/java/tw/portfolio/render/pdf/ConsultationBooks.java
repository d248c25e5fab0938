package tw.portfolio.render.pdf;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import tw.portfolio.artifact.Artifact;
import tw.portfolio.certification.Publication;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Noted;
import tw.portfolio.model.Entry;
import tw.portfolio.model.StaffId;
import tw.portfolio.model.StudentNumber;
import tw.portfolio.model.office.Consultation;
import tw.portfolio.model.office.StaffMember;
import tw.portfolio.model.student.Student;

/**
 * The records of consultations as files to keep: one for each student, one for each consultant. They are for the office alone, and are
 * neither published nor submitted. Source: regulation 第四點 「…並匯出紀錄」.
 */
public final class ConsultationBooks {
    private final Publication publication;
    private final Map<StudentNumber, List<Entry<Consultation>>> ofStudents = new HashMap<>();
    private final Map<String, List<Entry<Consultation>>> ofTeachers = new TreeMap<>();

    public ConsultationBooks(Publication publication) {
        this.publication = publication;
        publication.school().offices().of(Consultation.class).stream()
                .sorted(Comparator.<Entry<Consultation>, LocalDate>comparing(
                                entry -> entry.value().date())
                        .thenComparing(Entry::path))
                .forEach(this::file);
    }

    private void file(Entry<Consultation> entry) {
        Consultation consultation = entry.value();
        Stream.concat(consultation.students().stream(), consultation.absent().stream())
                .distinct()
                .forEach(number -> ofStudents
                        .computeIfAbsent(number, key -> new ArrayList<>())
                        .add(entry));
        ofTeachers
                .computeIfAbsent(consultation.consultant().value(), key -> new ArrayList<>())
                .add(entry);
    }

    /**
     * Returns {@code consultations/students/<number>.pdf}; nothing for whoever has no record.
     *
     * @throws IOException when a record cannot be read
     */
    public Noted<Optional<Artifact>> student(Student student) throws IOException {
        List<Entry<Consultation>> own = ofStudents.getOrDefault(student.number(), List.of());
        if (own.isEmpty()) {
            return Noted.clean(Optional.empty());
        }
        ConsultationBook book = new ConsultationBook(publication, own.get(0));
        Artifact made =
                Artifact.bytes("consultations/students/" + student.number() + ".pdf", book.ofStudent(student, own));
        return new Noted<>(Optional.of(made), book.noted());
    }

    /**
     * Returns {@code consultations/teachers/<id>.pdf} for whoever wrote a record.
     *
     * @throws IOException when a record cannot be read
     */
    public Noted<List<Artifact>> teachers() throws IOException {
        List<Artifact> made = new ArrayList<>();
        List<Diagnostic> notes = new ArrayList<>();
        for (Map.Entry<String, List<Entry<Consultation>>> of : ofTeachers.entrySet()) {
            List<Entry<Consultation>> own = of.getValue();
            ConsultationBook book = new ConsultationBook(publication, own.get(0));
            String name = name(own.get(0).value().consultant());
            made.add(Artifact.bytes("consultations/teachers/" + of.getKey() + ".pdf", book.ofTeacher(name, own)));
            notes.addAll(book.noted());
        }
        return new Noted<>(made, notes.stream().distinct().sorted().toList());
    }

    private String name(StaffId id) {
        return publication.school().staff(id).map(StaffMember::name).orElseGet(id::value);
    }
}
