package tw.portfolio.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.RuleId;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.model.Entry;
import tw.portfolio.model.Origin;
import tw.portfolio.model.RecordKind;
import tw.portfolio.model.School;
import tw.portfolio.model.StudentNumber;
import tw.portfolio.model.Term;
import tw.portfolio.model.edition.Edition;
import tw.portfolio.model.edition.Responsibility;
import tw.portfolio.model.office.AbsenceList;
import tw.portfolio.model.office.CadreList;
import tw.portfolio.model.office.CourseEnrolment;
import tw.portfolio.model.office.GradeList;
import tw.portfolio.model.office.ServiceList;
import tw.portfolio.model.student.Student;

/**
 * An office's list of a term holds students who were at the school then, and what happened within it. One finding tells of all students of a list:
 * a list filed under the wrong term would tell of each else. Source: regulation 第四點.
 */
final class ListedStudentsRule implements Rule<School> {
    static final RuleId NOT_AT_SCHOOL = new RuleId("list.not-at-school");
    static final RuleId OTHER_TERM = new RuleId("list.other-term");

    /** As many numbers as a finding names. */
    private static final int MOST_NAMED = 5;

    /** A row, and the days it says something of. */
    private record Row(StudentNumber student, Origin origin, Optional<LocalDate> from, Optional<LocalDate> to) {
        static Row of(StudentNumber student, Origin origin) {
            return new Row(student, origin, Optional.empty(), Optional.empty());
        }

        /** What reaches into a term belongs to it. */
        boolean isOutside(Term term) {
            return from.filter(day -> day.isAfter(term.lastDay())).isPresent()
                    || to.filter(day -> day.isBefore(term.firstDay())).isPresent();
        }
    }

    @Override
    public Stream<Diagnostic> check(School school, Inspection inspection) {
        Map<StudentNumber, Student> students = school.studentsByNumber();
        return Stream.of(AbsenceList.class, CadreList.class, CourseEnrolment.class, GradeList.class, ServiceList.class)
                .flatMap(list -> school.offices().of(list).stream())
                .flatMap(entry -> check(entry, students, inspection));
    }

    private static Stream<Diagnostic> check(
            Entry<?> entry, Map<StudentNumber, Student> students, Inspection inspection) {
        Term term = entry.term();
        List<Row> rows = rows(entry.value());
        List<Row> gone = rows.stream()
                .filter(row -> Optional.ofNullable(students.get(row.student()))
                        .filter(student -> Gone.throughout(student, term.firstDay(), term.lastDay()))
                        .isPresent())
                .toList();
        List<Row> outside = rows.stream().filter(row -> row.isOutside(term)).toList();
        return Stream.of(
                        finding(NOT_AT_SCHOOL, "student", gone, entry, inspection),
                        finding(OTHER_TERM, "from", outside, entry, inspection))
                .flatMap(Optional::stream);
    }

    private static List<Row> rows(Object list) {
        if (list instanceof AbsenceList absences) {
            return absences.absences().stream()
                    .map(row -> new Row(row.student(), row.origin(), Optional.of(row.from()), Optional.of(row.to())))
                    .toList();
        }
        if (list instanceof CadreList cadres) {
            return cadres.cadres().stream()
                    .map(row -> new Row(row.student(), row.origin(), Optional.of(row.from()), row.to()))
                    .toList();
        }
        if (list instanceof CourseEnrolment course) {
            return course.students().stream()
                    .map(row -> new Row(row.student(), row.origin(), row.from(), row.to()))
                    .toList();
        }
        if (list instanceof GradeList grades) {
            return grades.grades().stream()
                    .map(row -> Row.of(row.student(), row.origin()))
                    .toList();
        }
        return ((ServiceList) list)
                .service().stream()
                        .map(row -> Row.of(row.student(), row.origin()))
                        .toList();
    }

    private static Optional<Diagnostic> finding(
            RuleId rule, String field, List<Row> rows, Entry<?> entry, Inspection inspection) {
        Optional<Edition> edition = inspection.edition(entry);
        if (rows.isEmpty() || edition.isEmpty()) {
            return Optional.empty(); // nobody is judged by a text that is not in hand
        }
        List<String> students =
                rows.stream().map(row -> row.student().value()).distinct().toList();
        String named = students.stream().limit(MOST_NAMED).collect(Collectors.joining("、"));
        Term term = entry.term();
        Diagnostic finding = Diagnostic.warning(rule, rows.get(0).origin().at(field))
                .with("record", new Text(entry.kind().zh(), entry.kind().en()))
                .with("term", term)
                .with(
                        "days",
                        new Text(term.firstDay() + " 至 " + term.lastDay(), term.firstDay() + " to " + term.lastDay()))
                .with("found", students.size())
                .with("people", students.size() > MOST_NAMED ? named + "…" : named)
                .with("who", who(edition.get(), entry.kind()));
        return edition.get().deliveries().stream()
                .filter(delivery -> delivery.record() == entry.kind())
                .findFirst()
                .map(delivery -> finding.citing(edition.get().cite(delivery.clause())))
                .or(() -> Optional.of(finding));
    }

    private static Text who(Edition edition, RecordKind kind) {
        return edition.responsibility(kind, Optional.empty())
                .map(Responsibility::offices)
                .filter(offices -> !offices.isEmpty())
                .map(offices -> new Text(offices.get(0).zh(), offices.get(0).en()))
                .orElse(new Text("登錄的處室", "the office that enters it"));
    }
}
