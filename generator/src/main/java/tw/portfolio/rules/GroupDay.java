package tw.portfolio.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Location;
import tw.portfolio.diagnostic.RuleId;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.model.StaffId;
import tw.portfolio.model.edition.Edition;
import tw.portfolio.model.edition.SeatRow;
import tw.portfolio.model.office.Seat;
import tw.portfolio.model.office.SeatKind;
import tw.portfolio.model.office.StaffMember;

/** What is wrong with the seats of the working group on one day. Source: regulation 第三點第一項. */
record GroupDay(GroupMembers members, Edition edition, LocalDate day) {
    static final RuleId EMPTY = new RuleId("group.seat-empty");
    static final RuleId TOO_MANY = new RuleId("group.seat-too-many");
    static final RuleId NOT_HOLDER = new RuleId("group.not-holder");
    static final RuleId UNNAMED = new RuleId("group.seat-unnamed");
    static final RuleId TWICE = new RuleId("group.member-twice");
    static final RuleId OUTSIDE = new RuleId("group.seat-outside");

    List<Diagnostic> findings() {
        if (edition.seats().isEmpty()) {
            return List.of(); // an edition that sets up no group
        }
        return Stream.of(edition.seats().stream().flatMap(this::seat), outside(), twice())
                .flatMap(found -> found)
                .toList();
    }

    private Stream<Diagnostic> seat(SeatRow row) {
        List<Seat> listed = members.listed(row, day);
        Stream<Diagnostic> each = listed.stream().flatMap(seat -> person(row, seat).stream());
        return Stream.concat(count(row, listed).stream(), each);
    }

    /** Returns whether as many people sit there as are to. */
    boolean isFull(SeatRow row) {
        return count(row, members.listed(row, day)).isEmpty();
    }

    private Optional<Diagnostic> count(SeatRow row, List<Seat> listed) {
        int sitting = members.people(row, day).size();
        if (sitting < row.count()) {
            return Optional.of(finding(EMPTY, members.group().value().origin().at("seats"), row)
                    .with("found", sitting)
                    .with("count", row.count()));
        }
        List<String> people =
                listed.stream().map(GroupMembers::person).distinct().toList();
        if (people.size() <= row.count() || row.count() < 0) {
            return Optional.empty();
        }
        String first = people.get(row.count());
        return listed.stream()
                .filter(seat -> GroupMembers.person(seat).equals(first))
                .findFirst()
                .map(seat -> finding(TOO_MANY, seat.origin().at("seat"), row)
                        .with("found", people.size())
                        .with("count", row.count()));
    }

    /** A person in a seat that asks for a duty must have it; one not on the staff list is the reader's finding. */
    private Optional<Diagnostic> person(SeatRow row, Seat seat) {
        if (seat.staff().isEmpty()) {
            boolean named = row.duty().isEmpty() && seat.name().isPresent();
            return named
                    ? Optional.empty()
                    : Optional.of(finding(UNNAMED, seat.origin().start(), row));
        }
        StaffId id = seat.staff().get();
        return members.school()
                .staff(id)
                .filter(member -> !GroupMembers.holds(member, row, day))
                .map(member -> finding(NOT_HOLDER, seat.origin().at("staff"), row)
                        .with("found", GroupMembers.named(member))
                        .with("holders", holders(row)));
    }

    private Text holders(SeatRow row) {
        String ids = members.holders(row, day)
                .map(GroupMembers::named)
                .sorted()
                .limit(5)
                .collect(Collectors.joining("、"));
        return ids.isEmpty() ? new Text("查無", "nobody") : Text.same(ids);
    }

    private Stream<Diagnostic> outside() {
        Set<SeatKind> known = edition.seats().stream().map(SeatRow::seat).collect(Collectors.toSet());
        return members.listed(day).stream()
                .filter(seat -> !known.contains(seat.seat()))
                .map(seat -> based(
                        Diagnostic.error(OUTSIDE, seat.origin().at("seat")).with("seat", words(seat.seat()))));
    }

    /** So many seats are so many people: nobody sits twice, in one seat or in two. */
    private Stream<Diagnostic> twice() {
        Map<String, SeatKind> first = new HashMap<>();
        List<Diagnostic> found = new ArrayList<>();
        for (Seat seat : members.listed(day)) {
            String person = GroupMembers.person(seat);
            Optional<SeatKind> other = Optional.ofNullable(first.putIfAbsent(person, seat.seat()));
            if (!person.isEmpty() && other.isPresent()) {
                found.add(based(Diagnostic.error(TWICE, seat.origin().start())
                        .with(
                                "found",
                                seat.staff()
                                        .flatMap(members.school()::staff)
                                        .map(GroupMembers::named)
                                        .orElse(person))
                        .with("seat", words(seat.seat()))
                        .with("other", words(other.get()))));
            }
        }
        edition.seats().stream()
                .filter(row -> row.exOfficio().orElse(false))
                .flatMap(row -> members.holders(row, day).flatMap(member -> unlisted(row, member, first).stream()))
                .forEach(found::add);
        return found.stream();
    }

    /** Whoever holds a post sits in its seat, named there or not; {@code first} are the seats that people are named in, and it is added to. */
    private Optional<Diagnostic> unlisted(SeatRow row, StaffMember member, Map<String, SeatKind> first) {
        String person = member.id().value();
        boolean named = members.listed(row, day).stream()
                .anyMatch(seat -> GroupMembers.person(seat).equals(person));
        Optional<SeatKind> other = Optional.ofNullable(first.putIfAbsent(person, row.seat()));
        return named
                ? Optional.empty()
                : other.map(kind -> based(
                        Diagnostic.error(TWICE, members.group().value().origin().at("seats"))
                                .with("found", GroupMembers.named(member))
                                .with("seat", words(row.seat()))
                                .with("other", words(kind))));
    }

    private Diagnostic finding(RuleId rule, Location at, SeatRow row) {
        return Diagnostic.error(rule, at).with("seat", words(row.seat())).citing(edition.cite(row.clause()));
    }

    private Diagnostic based(Diagnostic finding) {
        return edition.basis(finding.rule()).map(finding::citing).orElse(finding);
    }

    private static Text words(SeatKind seat) {
        return new Text(seat.zh(), seat.en());
    }
}
