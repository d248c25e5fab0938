package tw.portfolio.certification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import tw.portfolio.certification.CommitText.Ident;
import tw.portfolio.model.EmailAddress;
import tw.portfolio.model.RecordKind;
import tw.portfolio.model.School;
import tw.portfolio.model.office.StaffMember;
import tw.portfolio.model.student.Student;

/** Whose an e-mail address is. Addresses are compared exactly but for the case of ASCII letters: a look-alike is a stranger. */
final class People {
    private final Map<String, List<Row>> rows = new HashMap<>();

    private record Row(EmailAddress address, Person person) {}

    static People of(School school) {
        People people = new People();
        for (StaffMember member : school.staff()) {
            people.add(member.emails(), new Person.Staff(member));
        }
        for (Student student : school.students()) {
            people.add(student.profile().value().emails(), new Person.Pupil(student));
        }
        return people;
    }

    /** Returns the people by whom offices' records are judged: an address of a member of staff is nobody else's. */
    static People ofStaff(School school) {
        People people = of(school);
        people.rows.values().forEach(rows -> {
            if (rows.stream().anyMatch(row -> row.person() instanceof Person.Staff)) {
                rows.removeIf(row -> row.person() instanceof Person.Pupil);
            }
        });
        return people;
    }

    private void add(List<EmailAddress> addresses, Person person) {
        for (EmailAddress address : addresses) {
            rows.computeIfAbsent(folded(address.value()), key -> new ArrayList<>(1))
                    .add(new Row(address, person));
        }
    }

    /** Returns everyone whose address it was on {@code day}; more than one is an error of the list. */
    List<Person> on(LocalDate day, String email) {
        return find(email, address -> address.holdsOn(day));
    }

    /**
     * Returns everyone whose address it had become by {@code day}, also if it no longer is. For the authors on a branch, whose own clock
     * says nothing.
     */
    List<Person> by(LocalDate day, String email) {
        return find(email, address -> !address.from().isAfter(day));
    }

    /**
     * Returns who somebody is, as every sentence names them: by the list that has the address. What a commit calls its author is free text
     * that anybody may type; only an address that no list has is told with it, so that nobody is taken for the one who bears that name.
     */
    String named(LocalDate day, Ident who) {
        List<Person> known = known(day, who.email());
        return known.isEmpty()
                ? Cut.to(Cut.NAME, who.name()) + " <" + Cut.to(Cut.NAME, who.email()) + ">"
                : known.stream().map(Person::name).distinct().collect(Collectors.joining("、"));
    }

    /** Returns whose address it was on {@code day}; where it was nobody's, whose it had been before. */
    List<Person> known(LocalDate day, String email) {
        List<Person> holding = on(day, email);
        return holding.isEmpty() ? by(day, email) : holding;
    }

    /** Returns a person whose address it is or was on any day; of accounts that are nobody's nothing. */
    Optional<Person> anybody(String email) {
        return find(email, address -> true).stream()
                .filter(person -> !(person instanceof Person.Staff staff && staff.bot()))
                .findFirst();
    }

    /** Returns the file that lists the address, as of {@code day} or before; nothing where none does. */
    Optional<String> file(LocalDate day, String email) {
        return by(day, email).stream()
                .map(person -> person instanceof Person.Pupil pupil
                        ? pupil.student().profile().path()
                        : RecordKind.STAFF.pattern())
                .findFirst();
    }

    private List<Person> find(String email, Predicate<EmailAddress> wanted) {
        return rows.getOrDefault(folded(email), List.of()).stream()
                .filter(row -> wanted.test(row.address()))
                .map(Row::person)
                .distinct()
                .toList();
    }

    /** Returns the address with its ASCII capitals made small, and nothing else changed. */
    static String folded(String email) {
        StringBuilder folded = new StringBuilder(email.length());
        for (int i = 0; i < email.length(); i++) {
            char c = email.charAt(i);
            folded.append(c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c);
        }
        return folded.toString();
    }
}
