package tw.portfolio.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tw.portfolio.model.School;
import tw.portfolio.model.StaffId;
import tw.portfolio.model.edition.SeatRow;
import tw.portfolio.model.office.Role;
import tw.portfolio.model.office.Seat;
import tw.portfolio.model.office.StaffMember;

/**
 * Somebody in a seat of the working group. A seat that belongs to a post is held by whoever holds the post, also before the list says so: a
 * new head of an office is no vacancy. Source: regulation 第三點第一項.
 *
 * @param listed the row of the list; absent for a holder of a post whom it does not name
 * @param holder that holder; absent where the list has a row
 * @param from the first day in the seat, or of the post; {@code to} the last one, where one is set
 */
public record Sitter(Optional<Seat> listed, Optional<StaffId> holder, LocalDate from, Optional<LocalDate> to) {

    /** Returns everybody who sits there on a day, in the order of the lists; empty where the school records no group. */
    public static List<Sitter> of(School school, SeatRow row, LocalDate day) {
        return GroupMembers.of(school).stream()
                .flatMap(members ->
                        row.exOfficio().orElse(false) ? holders(members, row, day) : listed(members, row, day))
                .toList();
    }

    private static Stream<Sitter> listed(GroupMembers members, SeatRow row, LocalDate day) {
        return members.listed(row, day).stream().map(Sitter::of);
    }

    private static Stream<Sitter> holders(GroupMembers members, SeatRow row, LocalDate day) {
        return members.holders(row, day)
                .flatMap(member -> members.listed(row, day).stream()
                        .filter(seat -> seat.staff().equals(Optional.of(member.id())))
                        .findFirst()
                        .map(Sitter::of)
                        .or(() -> of(member, row, day))
                        .stream());
    }

    private static Sitter of(Seat seat) {
        return new Sitter(Optional.of(seat), Optional.empty(), seat.from(), seat.to());
    }

    private static Optional<Sitter> of(StaffMember member, SeatRow row, LocalDate day) {
        Stream<Role> posts = member.roles().stream().filter(role -> GroupMembers.fits(role, row) && role.holdsOn(day));
        return posts.findFirst()
                .map(role -> new Sitter(Optional.empty(), Optional.of(member.id()), role.from(), role.to()));
    }
}
