package tw.portfolio.rules;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tw.portfolio.certification.SchoolTime;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Location;
import tw.portfolio.diagnostic.RuleId;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.model.Entry;
import tw.portfolio.model.Office;
import tw.portfolio.model.School;
import tw.portfolio.model.SchoolYear;
import tw.portfolio.model.Term;
import tw.portfolio.model.edition.CapPeriod;
import tw.portfolio.model.edition.Edition;
import tw.portfolio.model.edition.EventRow;
import tw.portfolio.model.office.SchoolEvent;

/**
 * Training, workshop and briefing are held as often as the edition says, by an office it names. What is missing is a note at first, a
 * warning from the second term on, and a fault once the period is over. Source: regulation 第六點.
 */
final class EventRule implements Rule<School> {
    static final RuleId MISSING = new RuleId("event.missing");
    static final RuleId OTHER_OFFICE = new RuleId("event.other-office");
    static final RuleId OTHER_YEAR = new RuleId("event.other-year");

    @Override
    public Stream<Diagnostic> check(School school, Inspection inspection) {
        LocalDate today = SchoolTime.day(inspection.clock());
        Stream<Diagnostic> missing = GroupMembers.terms(
                        school, inspection.editions().line(), today)
                .stream()
                .flatMap(term -> Stream.of(CapPeriod.values())
                        .flatMap(
                                per -> Period.edition(per, term, inspection.editions()).filter(Edition::inHand).stream()
                                        .flatMap(edition -> missing(school, term, edition, per, today))))
                .distinct();
        return Stream.concat(missing, held(school, inspection));
    }

    private static Stream<Diagnostic> missing(
            School school, Term term, Edition edition, CapPeriod per, LocalDate today) {
        return edition.events().stream()
                .filter(row -> row.per() == per)
                .flatMap(row -> missing(school, Period.of(row.per(), term), row, today)
                        .map(finding -> finding.citing(edition.cite(row.clause()))));
    }

    private static Stream<Diagnostic> missing(School school, Period period, EventRow row, LocalDate today) {
        String year = period.name().substring(0, 3);
        if (school.gapBelow("events/" + year + "/")) {
            return Stream.empty();
        }
        long held = ofPeriod(school, period, row)
                .filter(event -> !event.date().isAfter(today))
                .count();
        return held >= row.atLeast()
                ? Stream.empty()
                : Stream.of(raised(period, today, school)
                        .with("period", period.name())
                        .with("event", new Text(row.event().zh(), row.event().en()))
                        .with("found", held)
                        .with("count", row.atLeast())
                        .with("offices", offices(row.offices()))
                        .with("year", year)
                        .asking(words(row.offices())));
    }

    /** Returns what was held of a row in a period, and what is still ahead. */
    static Stream<SchoolEvent> ofPeriod(School school, Period period, EventRow row) {
        String year = period.name().substring(0, 3);
        return school.offices().of(SchoolEvent.class).stream()
                .filter(entry -> entry.key("year").equals(year))
                .map(Entry::value)
                .filter(event -> event.kind() == row.event() && ofOffice(event, row))
                .filter(event -> period.contains(event.date()));
    }

    /** Where no list of the group is kept, its meetings and training may be kept elsewhere as well. */
    private static Diagnostic raised(Period period, LocalDate today, School school) {
        Location at = GroupMembers.place(school);
        if (period.overOn(today)) {
            return (GroupMembers.isListed(school) ? Diagnostic.error(MISSING, at) : Diagnostic.warning(MISSING, at))
                    .over();
        }
        return Term.at(today).half() == 2 ? Diagnostic.warning(MISSING, at) : Diagnostic.note(MISSING, at);
    }

    private static Stream<Diagnostic> held(School school, Inspection inspection) {
        return school.offices().of(SchoolEvent.class).stream()
                .flatMap(entry -> inspection.edition(entry).stream().flatMap(edition -> held(entry, edition)));
    }

    private static Stream<Diagnostic> held(Entry<SchoolEvent> entry, Edition edition) {
        SchoolEvent event = entry.value();
        SchoolYear year = entry.year();
        boolean elsewhen = event.date().isBefore(new Term(year, 1).firstDay())
                || event.date().isAfter(new Term(year, 2).lastDay());
        Stream<Diagnostic> date = elsewhen
                ? Stream.of(Diagnostic.error(OTHER_YEAR, event.origin().at("date"))
                        .with("found", event.date())
                        .with("year", year)
                        .asking(words(event.offices())))
                : Stream.empty();
        List<EventRow> rows = edition.events().stream()
                .filter(row -> row.event() == event.kind())
                .toList();
        Stream<Diagnostic> office = rows.isEmpty() || rows.stream().anyMatch(row -> ofOffice(event, row))
                ? Stream.empty()
                : Stream.of(Diagnostic.error(OTHER_OFFICE, event.origin().at("offices"))
                        .with("event", new Text(event.kind().zh(), event.kind().en()))
                        .with("offices", offices(rows.get(0).offices()))
                        .asking(words(event.offices()))
                        .citing(edition.cite(rows.get(0).clause())));
        return Stream.concat(date, office);
    }

    /** The clause names offices one beside the other: any of them may hold it, alone or together. */
    private static boolean ofOffice(SchoolEvent event, EventRow row) {
        return row.offices().isEmpty() || !Collections.disjoint(event.offices(), row.offices());
    }

    private static List<String> words(List<Office> offices) {
        return offices.stream().map(Office::word).toList();
    }

    private static Text offices(List<Office> offices) {
        return new Text(
                offices.stream().map(Office::zh).collect(Collectors.joining("、")),
                offices.stream().map(Office::en).collect(Collectors.joining(", ")));
    }
}
