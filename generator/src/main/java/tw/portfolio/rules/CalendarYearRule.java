package tw.portfolio.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tw.portfolio.certification.SchoolTime;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.RuleId;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.model.Entry;
import tw.portfolio.model.RecordKind;
import tw.portfolio.model.School;
import tw.portfolio.model.edition.CapPeriod;
import tw.portfolio.model.office.Calendar;
import tw.portfolio.model.office.Meeting;
import tw.portfolio.model.office.Window;

/**
 * What a term's or a year's calendar must hold: a window of each kind for every grade, the authority's deadline, and the meeting that decided
 * it. What one window of the year needs may stand in either term. Source: regulation 第三點第二項, 第五點第二項; national rules on windows.
 */
final class CalendarYearRule implements Rule<School> {
    static final RuleId MISSING = new RuleId("calendar.missing");
    static final RuleId NO_WINDOW = new RuleId("calendar.no-window");
    static final RuleId NO_DEADLINE = new RuleId("calendar.no-deadline");
    static final RuleId NOT_DECIDED = new RuleId("calendar.not-decided");
    static final RuleId UNKNOWN_MEETING = new RuleId("calendar.unknown-meeting");
    static final RuleId DECIDED_LATER = new RuleId("calendar.decided-later");

    static final int GRADES = Window.GRADES;

    @Override
    public Stream<Diagnostic> check(School school, Inspection inspection) {
        if (school.gapBelow("calendar/")) {
            return Stream.empty();
        }
        List<Entry<Calendar>> calendars = school.offices().of(Calendar.class);
        return Stream.concat(
                missing(school, inspection),
                calendars.stream()
                        .flatMap(entry -> Stream.of(
                                        windows(entry, inspection),
                                        deadline(entry, inspection).stream(),
                                        decided(entry, inspection).stream())
                                .flatMap(found -> found)
                                .map(finding -> CalendarRule.over(entry.value(), inspection)
                                        ? CalendarRule.past(finding)
                                        : finding)));
    }

    /** The term that has begun is asked for its calendar as well, should the school still name the one before. */
    private static Stream<Diagnostic> missing(School school, Inspection inspection) {
        LocalDate today = SchoolTime.day(inspection.clock());
        return Stream.of(school.settings().currentTerm(), inspection.reached())
                .distinct()
                .filter(term ->
                        school.calendar(term).isEmpty() && !term.firstDay().isAfter(today))
                .map(term -> inspection.asking(
                        inspection.based(Diagnostic.warning(
                                        MISSING, school.settings().origin().at("currentTerm"))
                                .with("term", term)),
                        RecordKind.CALENDAR));
    }

    private static Stream<Diagnostic> windows(Entry<Calendar> entry, Inspection inspection) {
        return CalendarRule.Asked.of(entry.term(), inspection).stream()
                .flatMap(asked -> asked.row().per().stream().flatMap(per -> window(asked, per, entry, inspection)));
    }

    private static Stream<Diagnostic> window(
            CalendarRule.Asked asked, CapPeriod per, Entry<Calendar> entry, Inspection inspection) {
        boolean notYet = per == CapPeriod.SCHOOL_YEAR && entry.term().half() == 1;
        Period period = Period.of(per, entry.term());
        String without = IntStream.rangeClosed(1, GRADES)
                .filter(grade -> calendars(period, inspection)
                        .flatMap(calendar -> calendar.windows().stream())
                        .noneMatch(window -> window.window() == asked.row().window() && window.isFor(grade)))
                .mapToObj(String::valueOf)
                .collect(Collectors.joining("、"));
        return notYet || without.isEmpty()
                ? Stream.empty()
                : Stream.of(Diagnostic.warning(NO_WINDOW, entry.value().origin().at("windows"))
                        .with("window", CalendarRule.words(asked.row().window()))
                        .with("period", period.name())
                        .with("grades", new Text(without + " 年級", "grade " + without))
                        .citing(asked.citation()));
    }

    private static Stream<Calendar> calendars(Period period, Inspection inspection) {
        return inspection.school().offices().of(Calendar.class).stream()
                .filter(period::files)
                .map(Entry::value);
    }

    private static Optional<Diagnostic> deadline(Entry<Calendar> entry, Inspection inspection) {
        boolean there = calendars(Period.of(CapPeriod.SCHOOL_YEAR, entry.term()), inspection)
                .anyMatch(calendar -> calendar.authorityDeadline().isPresent());
        return there || entry.term().half() == 1
                ? Optional.empty()
                : inspection.cited(
                        Diagnostic.note(NO_DEADLINE, entry.location())
                                .with("year", entry.term().year()),
                        entry);
    }

    /** Manner, people, schedule and content are the working group's to decide. */
    private static Optional<Diagnostic> decided(Entry<Calendar> entry, Inspection inspection) {
        Optional<String> at = entry.value().decidedAt();
        if (at.isEmpty()) {
            return inspection.cited(
                    Diagnostic.note(NOT_DECIDED, entry.location()).with("term", entry.term()), entry);
        }
        Optional<Entry<Meeting>> meeting = inspection.school().offices().of(Meeting.class).stream()
                .filter(one -> (one.key("term") + "/" + one.key("id")).equals(at.get()))
                .findFirst();
        if (meeting.isPresent()) {
            return later(entry, meeting.get(), inspection);
        }
        return inspection.school().gapBelow("meetings/")
                ? Optional.empty()
                : inspection.cited(
                        Diagnostic.warning(
                                        UNKNOWN_MEETING, entry.value().origin().at("decidedAt"))
                                .with("found", at.get()),
                        entry);
    }

    /** A meeting still to come has decided nothing: until its day that is a plan, and once a window is open it is told. */
    private static Optional<Diagnostic> later(Entry<Calendar> entry, Entry<Meeting> meeting, Inspection inspection) {
        LocalDate today = SchoolTime.day(inspection.clock());
        LocalDate date = meeting.value().date();
        boolean open = entry.value().windows().stream()
                .anyMatch(window -> !window.opens().toLocalDate().isAfter(today));
        return open && date.isAfter(today)
                ? inspection.cited(
                        Diagnostic.warning(DECIDED_LATER, entry.value().origin().at("decidedAt"))
                                .with("found", meeting.value().title())
                                .with("day", date),
                        entry)
                : Optional.empty();
    }
}
