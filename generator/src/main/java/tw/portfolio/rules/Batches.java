package tw.portfolio.rules;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tw.portfolio.certification.SchoolTime;
import tw.portfolio.certification.SelectionLocks;
import tw.portfolio.model.Grades;
import tw.portfolio.model.SchoolYear;
import tw.portfolio.model.Term;
import tw.portfolio.model.office.Calendar;
import tw.portfolio.model.office.WindowKind;
import tw.portfolio.model.student.Selection;
import tw.portfolio.model.student.Student;

/**
 * What of a student's selections goes with which batch, as the package has it. Source: regulation 第五點(三), 第五點(四); national rules on the
 * two batches of grade 3.
 *
 * @param second the school years whose first batch is final while the second still takes works
 * @param unsent what lists name and no batch sends: it was put into one that was final already
 */
public record Batches(SortedMap<SchoolYear, Second> second, Set<String> unsent) {
    private static final Optional<Integer> FIRST = Optional.of(1);
    private static final Optional<Integer> LAST = Optional.of(2);

    /**
     * The second batch of a school year.
     *
     * @param since the day on which the first became final
     * @param until the last day of selecting for it
     */
    public record Second(LocalDate since, LocalDate until) {}

    public Batches {
        second = Collections.unmodifiableSortedMap(new TreeMap<>(second));
        unsent = Set.copyOf(unsent);
    }

    static Batches of(Student student, Inspection inspection) {
        SelectionLocks locks = inspection.locks();
        SortedMap<SchoolYear, Second> second = new TreeMap<>();
        inspection.school().offices().of(Calendar.class).stream()
                .map(entry -> entry.term().year())
                .distinct()
                .forEach(year -> second(student, year, inspection).ifPresent(open -> second.put(year, open)));
        Set<String> unsent = new TreeSet<>();
        student.entries().of(Selection.class).forEach(entry -> {
            Set<String> sent = lines(locks.sent(student, entry, true)).collect(Collectors.toSet());
            lines(entry.value()).filter(line -> !sent.contains(line)).forEach(unsent::add);
        });
        return new Batches(second, unsent);
    }

    /** Returns the lines of a student's selections that a batch sends, or will. */
    static Stream<String> sent(Student student, Inspection inspection) {
        return inspection
                .locks()
                .lists(student)
                .flatMap(entry -> lines(inspection.locks().sent(student, entry, true)));
    }

    /** Returns the second batch of a student's school year as long as it takes works and the first takes no more. */
    static Optional<Second> second(Student student, SchoolYear year, Inspection inspection) {
        Set<Integer> grades = new Grades(inspection.school()).in(student, year);
        if (grades.stream().noneMatch(grade -> inspection.national().inTwoBatches(grade, year))) {
            return Optional.empty();
        }
        LocalDate today = SchoolTime.day(inspection.clock());
        Comparator<LocalDate> latest = Comparator.naturalOrder();
        Optional<LocalDate> first = calendars(year, inspection).stream()
                .flatMap(calendar -> calendar.deadline(FIRST).stream())
                .max(latest)
                .filter(today::isAfter);
        Optional<LocalDate> until = calendars(year, inspection).stream()
                .flatMap(calendar -> closes(calendar, grades))
                .max(latest)
                .filter(day -> !day.isBefore(today));
        return first.flatMap(since -> until.map(day -> new Second(since, day)));
    }

    private static Stream<LocalDate> closes(Calendar calendar, Set<Integer> grades) {
        return calendar.windows().stream()
                .filter(window -> window.window() == WindowKind.SELECTION
                        && window.batch().equals(LAST))
                .flatMap(window -> grades.stream()
                        .filter(window::isFor)
                        .map(grade -> calendar.closes(window, grade).toLocalDate()));
    }

    private static List<Calendar> calendars(SchoolYear year, Inspection inspection) {
        return Stream.of(new Term(year, 1), new Term(year, 2))
                .flatMap(term -> inspection.school().calendar(term).stream())
                .toList();
    }

    private static Stream<String> lines(Selection list) {
        return Stream.concat(list.outcomes().stream(), list.performances().stream());
    }
}
