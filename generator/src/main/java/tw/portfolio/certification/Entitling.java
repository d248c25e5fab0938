package tw.portfolio.certification;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tw.portfolio.model.Dated;
import tw.portfolio.model.Duty;
import tw.portfolio.model.RecordKind;
import tw.portfolio.model.School;
import tw.portfolio.model.StaffId;
import tw.portfolio.model.edition.Edition;
import tw.portfolio.model.edition.Responsibility;
import tw.portfolio.model.office.Role;
import tw.portfolio.model.office.StaffMember;
import tw.portfolio.regulation.Editions;

/** What has to be so of the files of the policy for somebody to be entitled by them, and to be able to change them. */
enum Entitling {
    /** There is a list of staff. */
    LIST,
    /** The school's own file names an edition that there is. */
    EDITION,
    /** Somebody may change the school's own file. */
    OF_SCHOOL,
    /** Somebody may change editions. */
    OF_EDITION,
    /** Somebody may change the list of staff. */
    OF_STAFF;

    /**
     * Returns what is so of a school.
     *
     * @param day from which on
     */
    static Set<Entitling> of(School school, LocalDate day) {
        Set<Entitling> so = EnumSet.noneOf(Entitling.class);
        if (!school.staff().isEmpty()) {
            so.add(LIST);
        }
        Optional<Editions> editions = StaffFiles.editions(school);
        if (editions.isPresent()) {
            so.add(EDITION);
            for (Entitling one : List.of(OF_SCHOOL, OF_EDITION, OF_STAFF)) {
                if (one.isSomebodys(school, editions.get(), day)) {
                    so.add(one);
                }
            }
        }
        return so;
    }

    /** Returns the kind of record that somebody may change; the first two are of none. */
    Optional<RecordKind> kind() {
        return switch (this) {
            case LIST, EDITION -> Optional.empty();
            case OF_SCHOOL -> Optional.of(RecordKind.SCHOOL);
            case OF_EDITION -> Optional.of(RecordKind.EDITION);
            case OF_STAFF -> Optional.of(RecordKind.STAFF);
        };
    }

    private boolean isSomebodys(School school, Editions editions, LocalDate day) {
        RecordKind kind = kind().orElseThrow();
        Stream<Edition> now = Stream.of(editions.certifying(kind, kind.pattern(), day));
        Stream<Edition> later = editions.line().stream()
                .filter(edition -> edition.inHand() && edition.firstDay().isAfter(day));
        return Stream.concat(now, later)
                .allMatch(edition -> edition.responsibility(kind, Optional.empty())
                        .filter(row -> school.staff().stream().anyMatch(member -> mayHold(row, member, day)))
                        .isPresent());
    }

    /** Returns those who may change the list of staff from a day on, by each address of theirs as {@link People#folded} has it. */
    static Map<String, StaffId> officers(School school, LocalDate day) {
        Map<String, StaffId> officers = new HashMap<>();
        StaffFiles.editions(school).stream()
                .flatMap(it -> it
                        .certifying(RecordKind.STAFF, RecordKind.STAFF.pattern(), day)
                        .responsibility(RecordKind.STAFF, Optional.empty())
                        .stream())
                .flatMap(row -> school.staff().stream().filter(member -> mayHold(row, member, day)))
                .forEach(member ->
                        member.emails().forEach(address -> officers.put(People.folded(address.value()), member.id())));
        return officers;
    }

    /** Returns whether a member of staff has what a row asks for, on the day or later. */
    private static boolean mayHold(Responsibility row, StaffMember member, LocalDate day) {
        return !row.waived().orElse(false)
                && !member.bot().orElse(false)
                && member.emails().stream().anyMatch(address -> isToHold(address, day))
                && member.roles().stream().filter(role -> isToHold(role, day)).anyMatch(role -> isOf(row, role));
    }

    private static boolean isOf(Responsibility row, Role role) {
        return role.office().map(row.offices()::contains).orElse(false)
                || (role.duty() != Duty.HOMEROOM_TEACHER && row.duties().contains(role.duty()));
    }

    private static boolean isToHold(Dated row, LocalDate day) {
        return row.to().map(last -> !last.isBefore(day)).orElse(true);
    }
}
