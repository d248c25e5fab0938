package tw.portfolio.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import tw.portfolio.certification.SchoolTime;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Location;
import tw.portfolio.diagnostic.RuleId;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.model.Dated;
import tw.portfolio.model.RecordKind;
import tw.portfolio.model.School;
import tw.portfolio.model.StaffId;
import tw.portfolio.model.Term;
import tw.portfolio.model.edition.Edition;
import tw.portfolio.model.edition.GroupRole;
import tw.portfolio.model.edition.SeatRow;

/**
 * The seats of the working group on every day since it began: what is wrong today is to be mended, what was wrong and is over is told. Source:
 * regulation 第二點, 第三點第一項.
 */
final class GroupRule implements Rule<School> {
    static final RuleId MISSING = new RuleId("group.missing");
    /** Older changes are not looked at: more than any school has in decades. */
    private static final int MOST_CHANGES = 1000;

    static final RuleId OTHER_ROLE = new RuleId("group.other-role");

    @Override
    public Stream<Diagnostic> check(School school, Inspection inspection) {
        Optional<GroupMembers> members = GroupMembers.of(school);
        if (members.isEmpty()) {
            return school.gapBelow("people/") || inspection.edition().seats().isEmpty()
                    ? Stream.empty()
                    : Stream.of(inspection.asking(
                            inspection.based(
                                    Diagnostic.warning(MISSING, school.profile().location())),
                            RecordKind.WORKING_GROUP));
        }
        if (school.staff().isEmpty() && !inspection.edition().seats().isEmpty()) {
            return Stream.of(nobodyKnown(members.get(), inspection));
        }
        LocalDate today = SchoolTime.day(inspection.clock());
        return Stream.concat(
                seats(members.get(), inspection, today),
                Stream.of(GroupRole.values()).flatMap(role -> role(role, members.get(), inspection, today).stream()));
    }

    /** Most seats are held by whoever has a post: without the staff list they would all look empty. */
    private static Diagnostic nobodyKnown(GroupMembers members, Inspection inspection) {
        Edition edition = inspection.edition();
        return Diagnostic.warning(
                        GroupDay.EMPTY, members.group().value().origin().at("seats"))
                .unproven()
                .with("count", edition.seats().size())
                .citing(edition.cite(edition.seats().get(0).clause()));
    }

    /** The days on which one thing was wrong. */
    private static final class Span {
        private final LocalDate since;
        private final Diagnostic finding;
        private LocalDate last;

        private Span(LocalDate day, Diagnostic finding) {
            this.since = day;
            this.last = day;
            this.finding = finding;
        }
    }

    /** What is wrong, whenever it is seen. */
    private record Fault(RuleId rule, Location at, Optional<Text> seat) {
        static Fault of(Diagnostic finding) {
            return new Fault(
                    finding.rule(),
                    finding.at(),
                    Optional.ofNullable(finding.values().get("seat")));
        }
    }

    private static Stream<Diagnostic> seats(GroupMembers members, Inspection inspection, LocalDate today) {
        Map<Fault, Span> spans = new LinkedHashMap<>();
        List<Diagnostic> over = new ArrayList<>();
        LocalDate before = LocalDate.MIN;
        SortedSet<LocalDate> days = days(members, inspection, today);
        for (LocalDate day : days) {
            Optional<Edition> edition = inspection.editions().in(Term.at(day)).filter(Edition::inHand);
            List<Diagnostic> found = edition.map(one -> new GroupDay(members, one, day).findings())
                    .orElse(List.of());
            for (Diagnostic finding : found) {
                Fault fault = Fault.of(finding);
                Span span = spans.get(fault);
                if (span != null && (span.last.equals(before) || span.last.equals(day))) {
                    span.last = day;
                } else {
                    Optional.ofNullable(span).ifPresent(ended -> over.add(told(ended, days)));
                    spans.put(fault, new Span(day, finding));
                }
            }
            before = day;
        }
        LocalDate last = before;
        return Stream.concat(
                over.stream(),
                spans.values().stream().map(span -> span.last.equals(last) ? open(span) : told(span, days)));
    }

    private static Diagnostic open(Span span) {
        return span.finding.with("when", new Text("自 " + span.since + " 起", "since " + span.since));
    }

    /** Nobody can fill a seat in the past. */
    private static Diagnostic told(Span span, SortedSet<LocalDate> days) {
        Diagnostic note = Diagnostic.note(span.finding.rule(), span.finding.at());
        for (Map.Entry<String, Text> value : span.finding.values().entrySet()) {
            note = note.with(value.getKey(), value.getValue());
        }
        LocalDate until = days.tailSet(span.last.plusDays(1)).stream()
                .findFirst()
                .orElseThrow()
                .minusDays(1);
        Diagnostic dated = note.with(
                        "when",
                        new Text("於 " + span.since + " 至 " + until + " ", "from " + span.since + " to " + until))
                .over();
        return span.finding.source().map(dated::citing).orElse(dated);
    }

    /** Returns every day on which something changed, and each term's first, up to today. */
    private static SortedSet<LocalDate> days(GroupMembers members, Inspection inspection, LocalDate today) {
        SortedSet<LocalDate> days = new TreeSet<>();
        List<Term> terms =
                GroupMembers.terms(members.school(), inspection.editions().line(), today);
        if (terms.isEmpty()) {
            return days;
        }
        LocalDate first = members.group().value().seats().stream()
                .map(Dated::from)
                .min(LocalDate::compareTo)
                .filter(from -> from.isAfter(terms.get(0).firstDay()))
                .orElse(terms.get(0).firstDay());
        terms.forEach(term -> days.add(term.firstDay()));
        Stream.concat(
                        members.group().value().seats().stream(),
                        members.school().staff().stream().flatMap(member -> member.roles().stream()))
                .forEach(row -> {
                    days.add(row.from());
                    row.to().filter(to -> to.isBefore(today)).ifPresent(to -> days.add(to.plusDays(1)));
                });
        days.add(first);
        List<LocalDate> changes = List.copyOf(days.subSet(first, today.plusDays(1)));
        return new TreeSet<>(changes.subList(Math.max(0, changes.size() - MOST_CHANGES), changes.size()));
    }

    private static Optional<Diagnostic> role(
            GroupRole role, GroupMembers members, Inspection inspection, LocalDate today) {
        Edition edition = inspection.edition();
        SortedSet<String> people = members.people(role, edition, today);
        StaffId named = role == GroupRole.CONVENER
                ? members.group().value().convener()
                : members.group().value().secretary();
        if (people.isEmpty() || people.contains(named.value())) {
            return Optional.empty();
        }
        String field = role == GroupRole.CONVENER ? "convener" : "secretary";
        SeatRow seat = edition.seats().stream()
                .filter(row -> row.role().equals(Optional.of(role)))
                .findFirst()
                .orElseThrow();
        return Optional.of(
                Diagnostic.error(OTHER_ROLE, members.group().value().origin().at(field))
                        .with("role", new Text(role.zh(), role.en()))
                        .with("seat", new Text(seat.seat().zh(), seat.seat().en()))
                        .with("found", members.named(List.of(named.value())))
                        .with("people", members.named(people))
                        .with("ids", String.join("、", people))
                        .citing(edition.cite(seat.clause())));
    }
}
