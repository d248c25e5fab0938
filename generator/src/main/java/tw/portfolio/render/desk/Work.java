package tw.portfolio.render.desk;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tw.portfolio.certification.SchoolTime;
import tw.portfolio.certification.Verdict;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.model.Entry;
import tw.portfolio.model.RecordKind;
import tw.portfolio.model.Term;
import tw.portfolio.model.office.Course;
import tw.portfolio.model.student.Outcome;
import tw.portfolio.model.student.Performance;
import tw.portfolio.model.student.Student;
import tw.portfolio.render.markdown.VisibleText;

/**
 * A work of a student with its verdict.
 *
 * @param of the course an outcome comes from, or a performance's category, in words
 */
record Work(Student student, Entry<?> entry, Verdict verdict, String title, String of) {
    /** Whoever waits longest comes first; what has no date comes last. */
    static final Comparator<Work> LONGEST_FIRST = Comparator.<Work, LocalDate>comparing(
                    work -> work.since().orElse(LocalDate.MAX))
            .thenComparing(work -> work.entry().path());

    /**
     * A work as one row of a table.
     *
     * @param since the day, or empty when history tells none
     * @param days since then
     * @param href the work's page, seen from the desk's root; empty where it has none
     * @param note what else its reader should know, or empty
     * @param past what became of it so far
     */
    record Row(
            String number,
            String name,
            String seat,
            String title,
            String of,
            String period,
            String state,
            String since,
            long days,
            Optional<Text> reason,
            Optional<Text> next,
            String href,
            String note,
            Optional<Past> past) {}

    /** Returns the works of a student, outcomes first. */
    static Stream<Work> of(Student student, Desk desk) {
        return Stream.concat(
                student.outcomes().stream().map(entry -> outcome(student, entry, desk)),
                student.performances().stream().map(entry -> performance(student, entry, desk)));
    }

    private static Work outcome(Student student, Entry<Outcome> entry, Desk desk) {
        Outcome outcome = entry.value();
        String course = desk.school()
                .course(entry.term(), outcome.course())
                .map(Course::name)
                .orElse(outcome.course().value());
        return new Work(student, entry, desk.publication().certified().verdict(entry), outcome.title(), course);
    }

    private static Work performance(Student student, Entry<Performance> entry, Desk desk) {
        Performance performance = entry.value();
        return new Work(
                student,
                entry,
                desk.publication().certified().verdict(entry),
                performance.title(),
                performance.category().zh());
    }

    static List<Work> ofAll(Desk desk) {
        return desk.school().students().stream()
                .flatMap(student -> of(student, desk))
                .toList();
    }

    boolean isOutcome() {
        return entry.kind() == RecordKind.OUTCOME;
    }

    /** Returns whether it needs certification and has none as it stands. */
    boolean waits() {
        return switch (verdict.kind()) {
            case CERTIFIED, NOT_REQUIRED, ATTESTED -> false;
            default -> true;
        };
    }

    /** Returns the day of the change that still waits. */
    Optional<LocalDate> since() {
        return verdict.step().map(step -> SchoolTime.day(step.time()));
    }

    /** Returns the term or school year it was entered for. */
    String period() {
        return entry.key(isOutcome() ? "term" : "year");
    }

    /** Returns whether it was entered for the term, or for its school year. */
    boolean isOf(Term term) {
        return period().equals(isOutcome() ? term.toString() : term.year().toString());
    }

    /** Returns the row, its link seen from the desk's root. */
    Row row(Desk desk, String note) {
        return new Row(
                student.number().value(),
                VisibleText.of(student.name()),
                desk.seatWords(student),
                VisibleText.of(title),
                of,
                period(),
                desk.publication().words().staff(verdict).label().zh(),
                since().map(LocalDate::toString).orElse(""),
                since().map(desk::daysSince).orElse(0L),
                desk.publication().words().reason(verdict),
                desk.publication().words().next(verdict),
                href(),
                note,
                Past.of(verdict, desk));
    }

    /** Returns the way to its page, or nothing where a performance is for the school alone and has none. */
    private String href() {
        if (entry.value() instanceof Performance performance && !performance.forFamilies()) {
            return "";
        }
        String within = entry.path().substring(student.directory().length() + 1);
        return Desk.family(student) + within + "/index.html";
    }
}
