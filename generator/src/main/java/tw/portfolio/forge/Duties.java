package tw.portfolio.forge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import tw.portfolio.model.Dated;
import tw.portfolio.model.Duty;
import tw.portfolio.model.Office;
import tw.portfolio.model.School;
import tw.portfolio.model.StaffId;
import tw.portfolio.model.Term;
import tw.portfolio.model.edition.Responsibility;
import tw.portfolio.model.office.Course;
import tw.portfolio.model.office.Deputy;
import tw.portfolio.model.office.DeputyList;
import tw.portfolio.model.office.Role;
import tw.portfolio.model.office.StaffMember;
import tw.portfolio.model.office.Teaching;

/** Who is to be asked on a day, deputies included. */
final class Duties {
    private final School school;
    private final LocalDate day;
    private final List<Deputy> deputies;

    Duties(School school, LocalDate day) {
        this.school = school;
        this.day = day;
        this.deputies = school.offices().of(DeputyList.class).stream()
                .flatMap(list -> list.value().deputies().stream())
                .filter(row -> row.holdsOn(day))
                .toList();
    }

    /** Returns the members of the offices a row names; where it names none, who has one of its duties anywhere. */
    List<StaffId> of(Responsibility row) {
        return members(row.offices(), row.offices().isEmpty() ? row.duties() : List.of());
    }

    List<StaffId> of(Office office) {
        return members(List.of(office), List.of());
    }

    private List<StaffId> members(List<Office> offices, List<Duty> duties) {
        List<StaffId> found = school.staff().stream()
                .filter(member -> on(member.roles()).anyMatch(role -> has(role, offices, duties)))
                .filter(member -> !member.bot().orElse(false))
                .map(StaffMember::id)
                .toList();
        Set<StaffId> all = sorted(found);
        deputies.stream()
                .filter(row -> row.courses().isEmpty() && found.contains(row.absent()))
                .forEach(row -> all.add(row.deputy()));
        return List.copyOf(all);
    }

    private static boolean has(Role role, List<Office> offices, List<Duty> duties) {
        return role.office().map(offices::contains).orElse(false) || duties.contains(role.duty());
    }

    /** Returns who teaches the course, before the term its first teachers and after it its last ones, and who stands in for them. */
    List<StaffId> of(Course course, Term term) {
        LocalDate lesson =
                day.isBefore(term.firstDay()) ? term.firstDay() : day.isAfter(term.lastDay()) ? term.lastDay() : day;
        List<StaffId> teachers = course.teachers().stream()
                .filter(row -> row.holdsOn(lesson))
                .map(Teaching::teacher)
                .toList();
        Set<StaffId> all = sorted(teachers);
        deputies.stream()
                .filter(row -> teachers.contains(row.absent()))
                .filter(row -> row.courses().isEmpty() || row.courses().contains(course.id()))
                .forEach(row -> all.add(row.deputy()));
        return new ArrayList<>(all);
    }

    private static Set<StaffId> sorted(List<StaffId> people) {
        Set<StaffId> sorted = new TreeSet<>(java.util.Comparator.comparing(StaffId::value));
        sorted.addAll(people);
        return sorted;
    }

    private <D extends Dated> Stream<D> on(List<D> rows) {
        return rows.stream().filter(row -> row.holdsOn(day));
    }
}
