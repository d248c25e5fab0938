package tw.portfolio.render.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tw.portfolio.model.Term;
import tw.portfolio.model.student.Student;
import tw.portfolio.render.markdown.VisibleText;
import tw.portfolio.rules.DeliveryState;
import tw.portfolio.rules.Kept;
import tw.portfolio.rules.OfficeDelivery;

/** What is owed by record and term, in rows for a page. */
final class Matrix {

    /** What a reader is told of first, when not all of a row is alike. */
    private static final List<DeliveryState> FIRST = List.of(
            DeliveryState.MISSING,
            DeliveryState.NOT_COUNTED,
            DeliveryState.IN,
            DeliveryState.DUE,
            DeliveryState.NOT_YET_DUE,
            DeliveryState.LATE,
            DeliveryState.CERTIFIED);

    /** What somebody is to see to now. */
    private static final Set<DeliveryState> NEAR =
            Set.of(DeliveryState.MISSING, DeliveryState.NOT_COUNTED, DeliveryState.IN, DeliveryState.DUE);

    private final Desk desk;

    Matrix(Desk desk) {
        this.desk = desk;
    }

    /**
     * One record of one term.
     *
     * @param id its place on the page
     * @param rank of its state, the most pressing first
     * @param there and {@code all}: of files, or of students where the record is kept for them one by one
     * @param lacking how many files are to be entered; one for each student where the record is kept for them one by one
     * @param missing what is to be entered, each with its file
     * @param uncounted what is there and does not count as it stands, each with its file
     * @param covered how many students have one, {@code coveredOf} for how many it is due; those named as absent are not among them
     * @param students who has none and is owed one; for the office's own page alone
     * @param absent whom a record names as absent; nobody owes them one any more
     * @param last the last day anything of it was entered or changed, and by whom
     */
    record Row(
            String id,
            String record,
            String clause,
            String period,
            int rank,
            String state,
            boolean near,
            boolean done,
            long there,
            long all,
            String dueOn,
            long lacking,
            List<Missing> missing,
            List<Missing> uncounted,
            long covered,
            long coveredOf,
            List<String> students,
            List<String> absent,
            String last) {}

    /** Something that is not there, and the file to write. */
    record Missing(String name, String path) {}

    /** Returns the rows, the newest term first; earlier school years only where something is open. */
    List<Row> rows(List<OfficeDelivery> owed) {
        Map<String, List<OfficeDelivery>> alike = new LinkedHashMap<>();
        owed.forEach(row -> alike.computeIfAbsent(row.period() + row.delivery().origin(), key -> new ArrayList<>())
                .add(row));
        return alike.values().stream().filter(this::shown).map(this::row).toList();
    }

    /** Returns whether an office's page tells of the rows of one record and term. */
    boolean shown(List<OfficeDelivery> rows) {
        return current(rows.get(0).term()) || !first(rows).done();
    }

    /** Returns the place on an office's page that tells of a record and term; browsers take any character but blanks. */
    static String id(OfficeDelivery row) {
        String kind = row.delivery().record().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return "owed-" + row.period() + "-" + kind + "-"
                + row.delivery().clause().replaceAll("\\s", "-");
    }

    /** Returns how pressing a state is, the most pressing first. */
    static int rank(DeliveryState state) {
        return FIRST.indexOf(state);
    }

    private boolean current(Term term) {
        return term.year().equals(desk.term().year());
    }

    static DeliveryState first(List<OfficeDelivery> rows) {
        return FIRST.stream()
                .filter(state -> rows.stream().anyMatch(row -> row.state() == state))
                .findFirst()
                .orElse(DeliveryState.NOT_YET_DUE);
    }

    private Row row(List<OfficeDelivery> rows) {
        OfficeDelivery first = rows.get(0);
        DeliveryState state = first(rows);
        List<OfficeDelivery> absent =
                rows.stream().filter(row -> row.records().isEmpty()).toList();
        boolean ofStudents = first.delivery().record().ofStudent();
        Optional<OfficeDelivery.Coverage> coverage =
                rows.stream().flatMap(row -> row.students().stream()).findFirst();
        return new Row(
                id(first),
                first.delivery().record().zh(),
                first.delivery().clause(),
                first.period(),
                rank(state),
                words(state, coverage),
                NEAR.contains(state),
                state.done(),
                rows.size() - absent.size(),
                rows.size(),
                first.dueOn().map(LocalDate::toString).orElse(""),
                ofStudents ? coverage.map(of -> of.missing().size()).orElse(0) : absent.size(),
                ofStudents ? List.of() : files(absent),
                files(rows.stream()
                        .filter(row -> row.state() == DeliveryState.NOT_COUNTED)
                        .toList()),
                coverage.map(OfficeDelivery.Coverage::there).orElse(0),
                coverage.map(OfficeDelivery.Coverage::due).orElse(0),
                coverage.map(of -> names(of.without())).orElse(List.of()),
                coverage.map(of -> names(of.absent())).orElse(List.of()),
                last(rows));
    }

    private static List<Missing> files(List<OfficeDelivery> rows) {
        return rows.stream()
                .map(row -> new Missing(VisibleText.of(row.unit()), row.path()))
                .toList();
    }

    /** What is there in part before its last day is under way, as the page of clauses has it. */
    private static String words(DeliveryState state, Optional<OfficeDelivery.Coverage> coverage) {
        boolean ahead = state == DeliveryState.NOT_YET_DUE || state == DeliveryState.DUE;
        boolean some = coverage.map(of -> of.there() > 0).orElse(false);
        return ahead && some ? Kept.UNDER_WAY.zh() : state.zh();
    }

    private List<String> names(List<Student> students) {
        return students.stream()
                .map(student -> (desk.seatWords(student) + " " + VisibleText.of(student.name())).strip())
                .sorted()
                .toList();
    }

    private static String last(List<OfficeDelivery> rows) {
        return rows.stream()
                .flatMap(row -> row.records().stream())
                .filter(filed -> filed.on().isPresent())
                .max(Comparator.comparing(filed -> filed.on().orElse(LocalDate.MIN)))
                .map(filed -> filed.on().orElseThrow() + " " + VisibleText.of(filed.by()))
                .orElse("");
    }
}
