package tw.portfolio.render.desk;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import tw.portfolio.artifact.Artifact;
import tw.portfolio.model.Entry;
import tw.portfolio.model.RecordKind;
import tw.portfolio.model.StudentNumber;
import tw.portfolio.model.office.Consultation;
import tw.portfolio.render.markdown.VisibleText;
import tw.portfolio.rules.Completeness;

/** When course consultations took place and with whom; what was said stays in the records. Source: regulation 第五點(二). */
final class ConsultationsPage {
    static final String PATH = "consultations/index.html";
    private final Desk desk;
    private final Completeness completeness;

    ConsultationsPage(Desk desk, Completeness completeness) {
        this.desk = desk;
        this.completeness = completeness;
    }

    record Row(
            String term,
            String date,
            String time,
            String place,
            String topic,
            String consultant,
            String students,
            String absent) {}

    record View(Desk.Frame frame, long thisTerm, List<Matrix.Row> matrix, List<Row> rows) {}

    Artifact page() {
        List<Entry<Consultation>> all = desk.school().offices().of(Consultation.class).stream()
                .sorted(Comparator.<Entry<Consultation>, java.time.LocalDate>comparing(
                                entry -> entry.value().date())
                        .reversed()
                        .thenComparing(Entry::path))
                .toList();
        View view = new View(
                desk.frame(PATH, "consultations", desk.words("desk.consultations.title")),
                all.stream().filter(entry -> entry.term().equals(desk.term())).count(),
                new Matrix(desk)
                        .rows(completeness.rows().stream()
                                .filter(row -> row.delivery().record() == RecordKind.CONSULTATION)
                                .toList()),
                all.stream().map(this::row).toList());
        return desk.page(PATH, "consultations", view);
    }

    private Row row(Entry<Consultation> entry) {
        Consultation consultation = entry.value();
        return new Row(
                entry.term().toString(),
                consultation.date().toString(),
                VisibleText.of(consultation.time()),
                VisibleText.of(consultation.place()),
                VisibleText.of(consultation.topic()),
                desk.name(consultation.consultant()),
                names(consultation.students()),
                names(consultation.absent()));
    }

    private String names(List<StudentNumber> numbers) {
        return numbers.stream()
                .map(number -> desk.school()
                        .student(number)
                        .map(student -> VisibleText.of(student.name()))
                        .orElseGet(number::value))
                .collect(Collectors.joining("、"));
    }
}
