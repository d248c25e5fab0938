package tw.portfolio.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Stream;
import tw.portfolio.certification.SchoolTime;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Location;
import tw.portfolio.diagnostic.RuleId;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.model.Entry;
import tw.portfolio.model.School;
import tw.portfolio.model.StaffId;
import tw.portfolio.model.Term;
import tw.portfolio.model.edition.CapPeriod;
import tw.portfolio.model.edition.Edition;
import tw.portfolio.model.edition.GroupRole;
import tw.portfolio.model.edition.MeetingRow;
import tw.portfolio.model.office.Meeting;

/**
 * The working group meets as often as the edition says, called and chaired as it says; how many make a quorum it does not say. A missing
 * meeting is a fault once its term is over. Source: regulation 第三點第二項.
 */
final class MeetingRule implements Rule<School> {
    static final RuleId MISSING = new RuleId("meeting.missing");
    static final RuleId OTHER_CHAIR = new RuleId("meeting.other-chair");
    static final RuleId ACTING_CHAIR = new RuleId("meeting.acting-chair");
    static final RuleId OTHER_CALLER = new RuleId("meeting.other-caller");
    static final RuleId INCOMPLETE = new RuleId("meeting.incomplete");
    static final RuleId CALLER_UNKNOWN = new RuleId("meeting.caller-unknown");
    static final RuleId OTHER_TERM = new RuleId("meeting.other-term");

    private static final Text ATTENDED = new Text("出席的工作小組成員", "which members of the group attended");
    private static final Text DECISIONS = new Text("決議", "decisions");
    private static final Text BOTH =
            new Text(ATTENDED.zh() + "與" + DECISIONS.zh(), ATTENDED.en() + ", and the " + DECISIONS.en());
    private static final Text BOTH_FIELDS = new Text("attended 與 decisions", "attended and decisions");

    @Override
    public Stream<Diagnostic> check(School school, Inspection inspection) {
        return Stream.of(
                        missing(school, inspection),
                        judged(school, inspection).flatMap(entry -> elsewhen(entry).stream()),
                        incomplete(school, inspection),
                        GroupMembers.of(school).stream().flatMap(members -> held(members, inspection)))
                .flatMap(found -> found);
    }

    private static Stream<Diagnostic> missing(School school, Inspection inspection) {
        LocalDate today = SchoolTime.day(inspection.clock());
        return GroupMembers.terms(school, inspection.editions().line(), today).stream()
                .flatMap(term -> Stream.of(CapPeriod.values())
                        .flatMap(per -> Period.edition(per, term, inspection.editions()).stream()
                                .flatMap(edition -> edition.meetings().stream()
                                        .filter(row -> row.per() == per)
                                        .flatMap(row -> missing(Period.of(row.per(), term), row, school, today)
                                                .map(finding -> finding.citing(edition.cite(row.clause())))))))
                .distinct();
    }

    private static Stream<Diagnostic> missing(Period period, MeetingRow row, School school, LocalDate today) {
        if (school.gapBelow("meetings/" + period.name())) {
            return Stream.empty();
        }
        long held = heldBy(today, school, period).count();
        if (held >= row.atLeast()) {
            return Stream.empty();
        }
        Location at = GroupMembers.place(school);
        Diagnostic over = GroupMembers.isListed(school)
                ? Diagnostic.error(MISSING, at)
                : Diagnostic.warning(MISSING, at); // kept elsewhere, perhaps, as the group's list is
        Diagnostic finding = period.overOn(today) ? over.over() : Diagnostic.note(MISSING, at);
        return Stream.of(finding.with("period", period.name())
                .with("found", held)
                .with("count", row.atLeast())
                .with("until", period.to()));
    }

    /** Returns the meetings of a period, those still ahead among them: a day that is to come is planned, and nothing was held on it. */
    static Stream<Entry<Meeting>> ofPeriod(School school, Period period) {
        return school.offices().of(Meeting.class).stream()
                .filter(period::files)
                .filter(entry -> period.contains(entry.value().date()));
    }

    /** Returns those of a period that count: where no list tells who the group is, somebody at least is said to have attended. */
    static Stream<Entry<Meeting>> heldBy(LocalDate today, School school, Period period) {
        return ofPeriod(school, period)
                .filter(entry -> !entry.value().date().isAfter(today))
                .filter(entry -> GroupMembers.isListed(school)
                        || attending(entry.value()).findAny().isPresent());
    }

    private static Stream<String> attending(Meeting meeting) {
        return Stream.concat(meeting.attended().stream().map(StaffId::value), meeting.attendedOthers().stream());
    }

    private static Stream<Diagnostic> held(GroupMembers members, Inspection inspection) {
        return judged(members.school(), inspection)
                .flatMap(entry -> asking(entry, inspection).stream()
                        .flatMap(edition -> held(entry, members, edition)
                                .filter(found -> !found.rule().equals(CALLER_UNKNOWN) || isHeld(entry, inspection))));
    }

    private static Stream<Diagnostic> incomplete(School school, Inspection inspection) {
        Optional<GroupMembers> members = GroupMembers.of(school);
        return judged(school, inspection)
                .filter(entry -> isHeld(entry, inspection))
                .filter(entry ->
                        !school.gaps().contains(entry.file().path())) // what it lacks may stand in what is out of form
                .flatMap(entry ->
                        asking(entry, inspection)
                                .flatMap(edition -> incomplete(entry.value(), members, edition))
                                .stream());
    }

    /** Returns the meetings of terms in which an edition asks for meetings. */
    private static Stream<Entry<Meeting>> judged(School school, Inspection inspection) {
        return school.offices().of(Meeting.class).stream()
                .filter(entry -> asking(entry, inspection).isPresent());
    }

    private static Optional<Edition> asking(Entry<Meeting> entry, Inspection inspection) {
        return inspection
                .editions()
                .in(entry.term())
                .filter(edition -> edition.inHand() && !edition.meetings().isEmpty());
    }

    /** The folder names the term a meeting is counted for; who sits in the group has nothing to do with the day. */
    private static Optional<Diagnostic> elsewhen(Entry<Meeting> entry) {
        LocalDate date = entry.value().date();
        Term term = entry.term();
        return date.isBefore(term.firstDay()) || date.isAfter(term.lastDay())
                ? Optional.of(
                        Diagnostic.error(OTHER_TERM, entry.value().origin().at("date"))
                                .with("found", date)
                                .with("term", term))
                : Optional.empty();
    }

    /** Who attends, and what is decided, is not known of a meeting that is to come. */
    private static boolean isHeld(Entry<Meeting> entry, Inspection inspection) {
        return !entry.value().date().isAfter(SchoolTime.day(inspection.clock()));
    }

    private static Stream<Diagnostic> held(Entry<Meeting> entry, GroupMembers members, Edition edition) {
        Meeting meeting = entry.value();
        MeetingRow row = edition.meetings().get(0);
        return Stream.of(
                        unknown(entry, row, edition).stream(),
                        chair(meeting, row, members, edition).stream(),
                        caller(meeting, row, members, edition).stream())
                .flatMap(found -> found);
    }

    /** How many make a quorum the edition does not say; where none of the group attended it was no meeting of the group. */
    private static Optional<Diagnostic> incomplete(Meeting meeting, Optional<GroupMembers> members, Edition edition) {
        boolean nobody = attending(meeting)
                .noneMatch(person ->
                        members.map(of -> mayBeOf(of, person, meeting, edition)).orElse(true));
        boolean undecided = meeting.decisions().isEmpty();
        if (!nobody && !undecided) {
            return Optional.empty();
        }
        Location at = meeting.origin().at(nobody ? "attended" : "decisions");
        Diagnostic finding = (members.isPresent()
                        ? Diagnostic.error(INCOMPLETE, at)
                        : Diagnostic.warning(INCOMPLETE, at))
                .with("what", !undecided ? ATTENDED : nobody ? BOTH : DECISIONS)
                .with("field", !undecided ? Text.same("attended") : nobody ? BOTH_FIELDS : Text.same("decisions"));
        return Optional.of(edition.basis(INCOMPLETE).map(finding::citing).orElse(finding));
    }

    private static boolean mayBeOf(GroupMembers members, String person, Meeting meeting, Edition edition) {
        Set<String> group = members.all(edition, meeting.date());
        return group.isEmpty() || group.contains(person) || members.mayBeOneOf(group, person);
    }

    /** Who chaired it need not have called it: where nobody wrote that down it is unknown, and nobody is accused. */
    private static Optional<Diagnostic> unknown(Entry<Meeting> entry, MeetingRow row, Edition edition) {
        return entry.value().calledBy().isPresent()
                ? Optional.empty()
                : Optional.of(Diagnostic.note(CALLER_UNKNOWN, entry.location())
                        .with("role", words(row.calledBy()))
                        .citing(edition.cite(row.clause())));
    }

    private static Optional<Diagnostic> chair(Meeting meeting, MeetingRow row, GroupMembers members, Edition edition) {
        return other(meeting.chair(), row.chairedBy(), meeting, members, edition)
                .map(people -> (acting(meeting)
                                ? Diagnostic.note(ACTING_CHAIR, meeting.origin().at("chair"))
                                : Diagnostic.error(OTHER_CHAIR, meeting.origin().at("chair")))
                        .with("found", members.named(List.of(meeting.chair().value())))
                        .with("role", words(row.chairedBy()))
                        .with("people", people)
                        .citing(edition.cite(row.clause())));
    }

    private static Optional<Diagnostic> caller(Meeting meeting, MeetingRow row, GroupMembers members, Edition edition) {
        return meeting.calledBy()
                .filter(caller -> !(acting(meeting) && caller.equals(meeting.chair())))
                .flatMap(caller -> other(caller, row.calledBy(), meeting, members, edition))
                .map(people -> Diagnostic.error(OTHER_CALLER, meeting.origin().at("calledBy"))
                        .with(
                                "found",
                                members.named(meeting.calledBy().map(StaffId::value).stream()
                                        .toList()))
                        .with("role", words(row.calledBy()))
                        .with("people", people)
                        .citing(edition.cite(row.clause())));
    }

    /** Returns who has the part, when somebody else took it; nothing where nobody is known to have it. */
    private static Optional<String> other(
            StaffId found, GroupRole role, Meeting meeting, GroupMembers members, Edition edition) {
        SortedSet<String> people = members.people(role, edition, meeting.date());
        return people.isEmpty() || people.contains(found.value())
                ? Optional.empty()
                : Optional.of(members.named(people));
    }

    private static boolean acting(Meeting meeting) {
        return meeting.actingChair().orElse(false);
    }

    private static Text words(GroupRole role) {
        return new Text(role.zh(), role.en());
    }
}
