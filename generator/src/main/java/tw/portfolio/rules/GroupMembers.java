package tw.portfolio.rules;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tw.portfolio.diagnostic.Location;
import tw.portfolio.model.Entry;
import tw.portfolio.model.School;
import tw.portfolio.model.StaffId;
import tw.portfolio.model.Term;
import tw.portfolio.model.edition.Edition;
import tw.portfolio.model.edition.GroupRole;
import tw.portfolio.model.edition.SeatRow;
import tw.portfolio.model.office.Calendar;
import tw.portfolio.model.office.Role;
import tw.portfolio.model.office.Seat;
import tw.portfolio.model.office.StaffMember;
import tw.portfolio.model.office.WorkingGroup;

/**
 * Who sat in the working group on a day. A seat that belongs to a post is held by whoever holds the post, also when the list still names
 * somebody else. Source: regulation 第三點第一項.
 */
record GroupMembers(School school, Entry<WorkingGroup> group) {
    private static final LocalDate FIRST_TERM = LocalDate.of(1912, 8, 1);

    /** Returns the group the school records, or nothing where it records none or part of it cannot be read. */
    static Optional<GroupMembers> of(School school) {
        return school.gapBelow("people/")
                ? Optional.empty()
                : school.offices().one(WorkingGroup.class).map(group -> new GroupMembers(school, group));
    }

    List<Seat> listed(LocalDate day) {
        return group.value().seats().stream().filter(seat -> seat.holdsOn(day)).toList();
    }

    List<Seat> listed(SeatRow row, LocalDate day) {
        return listed(day).stream().filter(seat -> seat.seat() == row.seat()).toList();
    }

    /** Returns the name under which a member is counted: the same person has the same one. */
    static String person(Seat seat) {
        return seat.staff().map(StaffId::value).or(seat::name).orElse("");
    }

    /** A secretary knows people by their names, and finds them in a file by their ids. */
    static String named(StaffMember member) {
        return member.name() + "（" + member.id().value() + "）";
    }

    /** Returns whether somebody written down in words, perhaps with a post, may be one of people named by {@link #person}. */
    boolean mayBeOneOf(Collection<String> people, String written) {
        return people.stream().anyMatch(person -> Attendance.maySame(name(person), written));
    }

    private String name(String person) {
        return member(person).map(StaffMember::name).orElse(person);
    }

    /** Returns people as they are called: members of staff by name and id, others as the list has them. */
    String named(Collection<String> people) {
        return people.stream()
                .map(person -> member(person).map(GroupMembers::named).orElse(person))
                .collect(Collectors.joining("、"));
    }

    private Optional<StaffMember> member(String person) {
        return school.staff().stream()
                .filter(member -> member.id().value().equals(person))
                .findFirst();
    }

    /** Returns whoever on the staff list has the duty a seat asks for. */
    Stream<StaffMember> holders(SeatRow row, LocalDate day) {
        return school.staff().stream().filter(member -> holds(member, row, day));
    }

    /** Returns whether a member of staff has the duty a seat asks for; true for a seat that asks for none. */
    static boolean holds(StaffMember member, SeatRow row, LocalDate day) {
        return row.duty().isEmpty() || member.roles().stream().anyMatch(role -> fits(role, row) && role.holdsOn(day));
    }

    static boolean fits(Role role, SeatRow row) {
        return row.duty().equals(Optional.of(role.duty()))
                && (row.office().isEmpty() || row.office().equals(role.office()));
    }

    /** Returns everybody who sat in a seat, by {@link #person}. */
    SortedSet<String> people(SeatRow row, LocalDate day) {
        SortedSet<String> people = new TreeSet<>();
        if (row.exOfficio().orElse(false)) {
            holders(row, day).forEach(member -> people.add(member.id().value()));
        } else {
            listed(row, day).forEach(seat -> people.add(person(seat)));
        }
        return people;
    }

    /** Returns who had a part in the group, by {@link #person}; empty where the edition gives it to no seat or nobody sat there. */
    SortedSet<String> people(GroupRole role, Edition edition, LocalDate day) {
        SortedSet<String> people = new TreeSet<>();
        edition.seats().stream()
                .filter(row -> row.role().equals(Optional.of(role)))
                .forEach(row -> people.addAll(people(row, day)));
        return people;
    }

    /** Returns everybody who sat in the group, by {@link #person}. */
    SortedSet<String> all(Edition edition, LocalDate day) {
        SortedSet<String> people = new TreeSet<>();
        edition.seats().forEach(row -> people.addAll(people(row, day)));
        return people;
    }

    /** Returns whether a list of the group is kept. */
    static boolean isListed(School school) {
        return school.offices().one(WorkingGroup.class).isPresent();
    }

    /** Returns where to tell what the group owes: at its list, or at the school's own file where there is none. */
    static Location place(School school) {
        return school.offices()
                .one(WorkingGroup.class)
                .map(Entry::location)
                .orElse(school.profile().location());
    }

    /**
     * Returns the terms the group's work is judged for: from the first that a seat and an edition know of to that of {@code today}. Where no
     * list of the group is kept, its work is owed all the same: since the school's first calendar, and not before there is one.
     *
     * @param editions those a term may be judged by
     */
    static List<Term> terms(School school, List<Edition> editions, LocalDate today) {
        if (school.gapBelow("people/")) {
            return List.of();
        }
        Optional<Entry<WorkingGroup>> group = school.offices().one(WorkingGroup.class);
        Optional<LocalDate> begun = group.isPresent()
                ? group.get().value().seats().stream().map(Seat::from).min(LocalDate::compareTo)
                : school.offices().of(Calendar.class).stream()
                        .map(calendar -> calendar.term().firstDay())
                        .min(LocalDate::compareTo);
        if (group.isEmpty() && begun.isEmpty()) {
            return List.of();
        }
        LocalDate adopted = editions.stream()
                .map(Edition::firstDay)
                .min(LocalDate::compareTo)
                .orElse(today);
        LocalDate first = Stream.of(begun.orElse(today), adopted, FIRST_TERM)
                .max(LocalDate::compareTo)
                .orElse(today);
        return first.isAfter(today)
                ? List.of()
                : Stream.iterate(Term.at(first), term -> !term.firstDay().isAfter(today), Term::next)
                        .toList();
    }
}
