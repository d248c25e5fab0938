package tw.portfolio.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tw.portfolio.certification.SchoolTime;
import tw.portfolio.certification.Verdict;
import tw.portfolio.model.ClassId;
import tw.portfolio.model.Dated;
import tw.portfolio.model.Enrolments;
import tw.portfolio.model.School;
import tw.portfolio.model.SchoolYear;
import tw.portfolio.model.Term;
import tw.portfolio.model.office.ClassEnrolment;
import tw.portfolio.model.office.RosterRecheck;
import tw.portfolio.model.student.Standing;
import tw.portfolio.model.student.StatusKind;
import tw.portfolio.model.student.Student;

/**
 * How many students the rosters of a term's classes had on a day, as far as the records tell. A row is often entered after the day it holds
 * from: whoever moved in the term before that day, and whose file was changed since, may have been counted or not. So may whoever is on
 * leave, is a guest, or is named among what was corrected. Source: regulation 第五點(一)1.
 */
final class TermRosters {
    private static final Set<StatusKind> COUNTED =
            Set.of(StatusKind.ENROLLED, StatusKind.REPEATING, StatusKind.TRANSFERRED_IN);

    /** Schools differ in whether they count these. */
    private static final Set<StatusKind> PERHAPS = Set.of(StatusKind.GUEST, StatusKind.SUSPENDED);

    private final Inspection inspection;
    private final Term term;
    private final Map<String, List<Student>> classes = new HashMap<>();
    private final Set<String> listed;

    TermRosters(Inspection inspection, Term term) {
        this.inspection = inspection;
        this.term = term;
        for (Student student : inspection.school().students()) {
            Enrolments.classes(student, term)
                    .map(ClassId::value)
                    .forEach(of -> classes.computeIfAbsent(of, key -> new ArrayList<>())
                            .add(student));
        }
        this.listed = inspection.school().offices().of(ClassEnrolment.class).stream()
                .filter(entry -> entry.term().equals(term))
                .map(entry -> entry.key("class"))
                .collect(Collectors.toSet());
    }

    /** Between how many students there were, both inclusive. */
    record Count(int least, int most) {

        boolean fits(int students) {
            return least <= students && students <= most;
        }
    }

    /**
     * Returns how many students a class had on the day of its re-check; nothing where a student's file could not be read, or where nobody is known
     * in it and it may be kept elsewhere: it has a list, or no class of the term has one.
     */
    Optional<Count> on(RosterRecheck recheck, String of) {
        List<Student> sitting = classes.getOrDefault(of, List.of());
        boolean elsewhereKept = sitting.isEmpty() && (listed.isEmpty() || listed.contains(of));
        if (unread(inspection.school()) || elsewhereKept) {
            return Optional.empty();
        }
        int least = 0;
        int most = 0;
        for (Student student : sitting) {
            boolean corrected = isNamed(recheck, student);
            Set<LocalDate> days = days(student, recheck.checkedOn(), corrected);
            boolean known = !corrected && !enteredSince(student, recheck.checkedOn());
            least += known && days.stream().allMatch(day -> sits(student, of, day, COUNTED::contains)) ? 1 : 0;
            most += corrected
                            || editedSince(student, recheck.checkedOn())
                            || days.stream().anyMatch(day -> sits(student, of, day, TermRosters::mayCount))
                    ? 1
                    : 0;
        }
        int elsewhere = recheck.students() > most ? corrected(recheck, sitting) : 0;
        return Optional.of(new Count(least, most + elsewhere));
    }

    /**
     * Returns how many of the same years sit elsewhere by files that were changed since the re-check, or that it names: their class of that day
     * may have been put right in its place.
     */
    private int corrected(RosterRecheck recheck, List<Student> sitting) {
        Set<SchoolYear> years = sitting.stream().map(Student::entryYear).collect(Collectors.toSet());
        Set<Student> here = new HashSet<>(sitting);
        return (int) inspection.school().students().stream()
                .filter(student -> !here.contains(student))
                .filter(student -> isNamed(recheck, student)
                        || ((years.isEmpty() || years.contains(student.entryYear()))
                                && editedSince(student, recheck.checkedOn())))
                .count();
    }

    private static boolean isNamed(RosterRecheck recheck, Student student) {
        return recheck.changes().stream().anyMatch(change -> change.student().equals(student.number()));
    }

    /** Returns whether a student's file could not be read, or there is none: who sits where is not known then. */
    static boolean unread(School school) {
        return school.students().isEmpty()
                || school.gaps().stream()
                        .anyMatch(path -> path.startsWith("students/") && path.endsWith("/student.yaml"));
    }

    private static boolean mayCount(StatusKind status) {
        return COUNTED.contains(status) || PERHAPS.contains(status);
    }

    /** Whoever has no standing written down for the day is taken for enrolled. */
    private static boolean sits(Student student, String of, LocalDate day, Predicate<StatusKind> counted) {
        List<StatusKind> standing = student.profile().value().standing().stream()
                .filter(row -> row.holdsOn(day))
                .map(Standing::status)
                .toList();
        return student.profile().value().classes().stream()
                        .anyMatch(
                                row -> row.holdsOn(day) && row.classId().value().equals(of))
                && (standing.isEmpty() || standing.stream().anyMatch(counted));
    }

    /** Returns the days on which the roster may have stood as it was counted: that of the re-check, and others of the term where it changed since. */
    private Set<LocalDate> days(Student student, LocalDate checked, boolean corrected) {
        Set<LocalDate> days = new HashSet<>(Set.of(checked));
        if (corrected || changedSince(student, checked)) {
            LocalDate last = corrected ? term.lastDay() : checked;
            days.add(term.firstDay());
            Stream.concat(student.profile().value().classes().stream(), student.profile().value().standing().stream())
                    .flatMap(TermRosters::turns)
                    .filter(day -> !day.isBefore(term.firstDay()) && !day.isAfter(last))
                    .forEach(days::add);
        }
        return days;
    }

    private static Stream<LocalDate> turns(Dated row) {
        return Stream.concat(Stream.of(row.from()), row.to().map(day -> day.plusDays(1)).stream());
    }

    /** What nobody has committed may have been written on any day. */
    private boolean changedSince(Student student, LocalDate day) {
        return step(student)
                .map(step -> !SchoolTime.day(step.time()).isBefore(day))
                .orElse(true);
    }

    /** What is known to have been changed since the day may have stood otherwise on it. */
    private boolean editedSince(Student student, LocalDate day) {
        return step(student)
                .map(step -> !SchoolTime.day(step.time()).isBefore(day))
                .orElse(false);
    }

    private boolean enteredSince(Student student, LocalDate day) {
        return step(student)
                .map(step -> !SchoolTime.day(step.arrival().time()).isBefore(day))
                .orElse(false);
    }

    private Optional<Verdict.Step> step(Student student) {
        return inspection.certified().verdict(student.profile()).step();
    }
}
