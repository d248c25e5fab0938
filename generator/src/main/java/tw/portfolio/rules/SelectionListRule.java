package tw.portfolio.rules;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tw.portfolio.binding.Place;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Location;
import tw.portfolio.diagnostic.RuleId;
import tw.portfolio.model.ClassId;
import tw.portfolio.model.Enrolments;
import tw.portfolio.model.Entry;
import tw.portfolio.model.Term;
import tw.portfolio.model.office.ClassEnrolment;
import tw.portfolio.model.student.Selection;
import tw.portfolio.model.student.Student;
import tw.portfolio.regulation.NationalNumberKind;

/**
 * The lists of a selection agree with each other. The second batch names which of the selected works the grade that sends in two
 * batches sends later: both together keep within the yearly caps.
 */
final class SelectionListRule implements Rule<Student> {
    static final RuleId TWICE = new RuleId("selection.twice");
    static final RuleId BATCH_NOT_SELECTED = new RuleId("selection.batch-not-selected");
    static final RuleId BATCH_OF_LOWER_GRADE = new RuleId("selection.batch-of-lower-grade");
    private static final String BATCH = "secondBatch";

    @Override
    public Stream<Diagnostic> check(Student student, Inspection inspection) {
        return student.entries().of(Selection.class).stream()
                .flatMap(entry -> Stream.of(
                                twice(entry, "outcomes", entry.value().outcomes()),
                                twice(entry, "performances", entry.value().performances()),
                                twice(entry, BATCH, entry.value().secondBatch()),
                                notSelected(entry),
                                lowerGrade(entry, student, inspection).stream())
                        .flatMap(findings -> findings));
    }

    private static Stream<Diagnostic> twice(Entry<Selection> entry, String field, List<String> chosen) {
        Set<String> seen = new HashSet<>();
        return chosen.stream().filter(line -> !seen.add(line)).distinct().toList().stream()
                .map(line -> Diagnostic.warning(TWICE, Place.ofItem(entry, place(entry, field), line, 2))
                        .with("found", line));
    }

    private static Stream<Diagnostic> notSelected(Entry<Selection> entry) {
        Selection selection = entry.value();
        return selection.secondBatch().stream()
                .distinct()
                .filter(line -> !selection.outcomes().contains(line)
                        && !selection.performances().contains(line))
                .map(line -> Diagnostic.warning(BATCH_NOT_SELECTED, Place.ofItem(entry, place(entry, BATCH), line))
                        .with("found", line));
    }

    private static Optional<Diagnostic> lowerGrade(Entry<Selection> entry, Student student, Inspection inspection) {
        if (entry.value().secondBatch().isEmpty()) {
            return Optional.empty();
        }
        Set<Integer> grades = grades(entry, student, inspection);
        boolean both = grades.stream().anyMatch(grade -> inspection.national().inTwoBatches(grade, entry.year()));
        return grades.isEmpty() || both
                ? Optional.empty()
                : inspection
                        .national()
                        .number(NationalNumberKind.TWO_BATCH_GRADE, entry.year())
                        .map(row -> Diagnostic.warning(BATCH_OF_LOWER_GRADE, place(entry, BATCH))
                                .with("year", entry.year())
                                .with("grade", row.value().toPlainString()));
    }

    /** Returns the grades of the classes the student sat in during the school year; empty when no class tells them. */
    private static Set<Integer> grades(Entry<Selection> entry, Student student, Inspection inspection) {
        Set<String> seats = Stream.of(1, 2)
                .map(half -> new Term(entry.year(), half))
                .flatMap(term -> Enrolments.classes(student, term).map(seat -> key(term, seat)))
                .collect(Collectors.toSet());
        return inspection.school().offices().of(ClassEnrolment.class).stream()
                .filter(enrolment -> seats.contains(key(enrolment.term(), ClassId.of(enrolment.key("class")))))
                .map(enrolment -> enrolment.value().grade())
                .collect(Collectors.toSet());
    }

    private static String key(Term term, ClassId seat) {
        return term + "/" + seat;
    }

    private static Location place(Entry<Selection> entry, String field) {
        return entry.value().origin().at(field);
    }
}
