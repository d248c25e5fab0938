package tw.portfolio.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tw.portfolio.certification.SchoolTime;
import tw.portfolio.certification.ToDo;
import tw.portfolio.diagnostic.RuleId;
import tw.portfolio.model.Entry;
import tw.portfolio.model.RecordKind;
import tw.portfolio.model.School;
import tw.portfolio.model.Term;
import tw.portfolio.model.edition.CapPeriod;
import tw.portfolio.model.edition.Clause;
import tw.portfolio.model.edition.Delivery;
import tw.portfolio.model.edition.Due;
import tw.portfolio.model.edition.Edition;
import tw.portfolio.model.edition.EventRow;
import tw.portfolio.model.edition.MeetingRow;
import tw.portfolio.model.edition.SeatRow;
import tw.portfolio.model.office.SchoolContest;
import tw.portfolio.model.office.SchoolEvent;

/** By what one sees whether a clause is kept: the records of the current term and school year, and what is owed since earlier ones. */
final class ClauseEvidence {
    private final Inspection inspection;
    private final Completeness completeness;
    private final Edition edition;
    private final School school;
    private final Term term;
    private final LocalDate today;
    private final List<ToDo> waiting;

    /**
     * Makes ready.
     *
     * @param waiting what waits for anybody, as {@code portfolio todo} tells it
     * @param edition whose clauses are asked about: of one that no longer holds nothing tells but what is still owed by it
     */
    ClauseEvidence(Inspection inspection, Completeness completeness, List<ToDo> waiting, Edition edition) {
        this(
                inspection,
                completeness,
                waiting,
                edition,
                inspection.school().settings().currentTerm());
    }

    /** Makes ready for another term than the current one. */
    ClauseEvidence(Inspection inspection, Completeness completeness, List<ToDo> waiting, Edition edition, Term term) {
        this.inspection = inspection;
        this.completeness = completeness;
        this.edition = edition;
        this.school = inspection.school();
        this.term = term;
        this.today = SchoolTime.day(inspection.clock());
        this.waiting = List.copyOf(waiting);
    }

    /** Returns the meetings and events that are asked for in the term, and in its school year by the edition in force when that began. */
    Stream<ClauseState.Evidence> gatherings() {
        return Stream.concat(meetings().map(this::met), events().map(this::held));
    }

    private Stream<MeetingRow> meetings() {
        return Stream.of(CapPeriod.values())
                .flatMap(
                        per -> asking(per).flatMap(of -> of.meetings().stream()).filter(row -> row.per() == per));
    }

    private Stream<EventRow> events() {
        return Stream.of(CapPeriod.values())
                .flatMap(per -> asking(per).flatMap(of -> of.events().stream()).filter(row -> row.per() == per));
    }

    private Stream<Edition> asking(CapPeriod per) {
        return per == CapPeriod.TERM
                ? Stream.of(edition)
                : Period.edition(per, term, inspection.editions()).filter(Edition::inHand).stream();
    }

    List<ClauseState.Evidence> of(Clause clause) {
        String number = clause.clause();
        if (!edition.equals(inspection.edition())) {
            return stillOwed(number);
        }
        List<ClauseState.Evidence> found = new ArrayList<>();
        clause.shownBy().forEach(kind -> {
            int there = school.offices().of(kind).size();
            found.add(new ClauseState.Shown(kind, there, there > 0 ? Kept.KEPT : Kept.OPEN));
        });
        inspection.edition().seats().stream()
                .filter(row -> row.clause().equals(number))
                .map(this::seated)
                .forEach(found::add);
        meetings().filter(row -> row.clause().equals(number)).map(this::met).forEach(found::add);
        events().filter(row -> row.clause().equals(number)).map(this::held).forEach(found::add);
        inspection.edition().deliveries().stream()
                .filter(row -> row.clause().equals(number))
                .flatMap(this::delivered)
                .forEach(found::add);
        if (rests(DeliveryRule.MISSING, number)) {
            found.addAll(undated());
            found.addAll(uncalendared(false).toList());
            found.addAll(finished());
        }
        inspection.edition().tasks().stream()
                .filter(row -> row.clause().equals(number))
                .map(ClauseState.Unrecorded::new)
                .forEach(found::add);
        return found;
    }

    private List<ClauseState.Evidence> stillOwed(String clause) {
        Stream<ClauseState.Evidence> owed = edition.deliveries().stream()
                .filter(row -> row.clause().equals(clause))
                .flatMap(this::owed);
        Stream<ClauseState.Evidence> finished =
                rests(DeliveryRule.MISSING, clause) ? finished().stream() : Stream.empty();
        return Stream.concat(owed, finished)
                .filter(row -> row.state() == Kept.OPEN)
                .toList();
    }

    private boolean rests(RuleId rule, String clause) {
        return edition.basis(rule)
                .filter(basis -> basis.clause().equals(clause))
                .isPresent();
    }

    /** What each party has to finish, of the current school year, and of earlier ones what is open. */
    private List<ClauseState.Evidence> finished() {
        Map<String, List<OfficeDelivery>> rows = new LinkedHashMap<>();
        completeness.rows().stream()
                .filter(row -> row.edition().equals(edition))
                .filter(row -> row.term().year().equals(term.year()) || row.kept(today) == Kept.OPEN)
                .filter(row -> row.delivery().due() != Due.WHEN_IT_HAPPENS)
                .forEach(row -> rows.computeIfAbsent(row.term() + " " + row.whose(), of -> new ArrayList<>())
                        .add(row));
        return rows.values().stream().map(this::finished).toList();
    }

    /** The terms of the current school year whose calendar does not say by when the authority wants it. */
    private List<ClauseState.Evidence> undated() {
        return edition.officesFinishDaysBefore().isEmpty()
                ? List.of()
                : completeness.rows().stream()
                        .filter(row -> row.term().year().equals(term.year())
                                && row.dueOn().isEmpty())
                        .map(OfficeDelivery::term)
                        .distinct()
                        .flatMap(of -> Completeness.calendar(school, of).stream())
                        .<ClauseState.Evidence>map(entry -> new ClauseState.Undated(entry.term(), entry.path()))
                        .toList();
    }

    private ClauseState.Evidence finished(List<OfficeDelivery> rows) {
        OfficeDelivery first = rows.get(0);
        int done = (int) rows.stream().filter(row -> row.state().done()).count();
        Kept seen = Kept.of(rows.stream().map(row -> row.kept(today)));
        boolean known =
                first.dueOn().isPresent() || edition.officesFinishDaysBefore().isEmpty();
        Kept state = seen == Kept.KEPT && !known ? Kept.NOT_YET_KNOWN : seen;
        Optional<OfficeDelivery.Coverage> students = rows.stream()
                .filter(row -> row.state().done() && row.kept(today) == Kept.UNDER_WAY)
                .flatMap(row -> row.students().stream())
                .findFirst();
        return new ClauseState.Finished(
                first.delivery().enteredBy(), first.term(), done, rows.size(), first.dueOn(), students, state);
    }

    private ClauseState.Evidence papered(Delivery delivery) {
        List<Entry<SchoolContest>> held = school.offices().of(SchoolContest.class).stream()
                .filter(entry -> entry.year().equals(term.year()) && OtherYearRule.isOfItsYear(entry))
                .filter(entry -> today.isAfter(entry.value().heldOn()))
                .toList();
        List<Entry<SchoolContest>> without = ContestPapers.lacking(inspection);
        int lacking = (int) held.stream().filter(without::contains).count();
        return new ClauseState.Papered(
                delivery, held.size(), held.size() - lacking, lacking == 0 ? Kept.KEPT : Kept.OPEN);
    }

    private ClauseState.Evidence seated(SeatRow row) {
        boolean full = GroupMembers.of(school)
                .map(members -> new GroupDay(members, inspection.edition(), today).isFull(row))
                .orElse(false);
        int filled = Sitter.of(school, row, today).size();
        return new ClauseState.Seated(row, filled, full ? Kept.KEPT : Kept.OPEN);
    }

    private ClauseState.Evidence met(MeetingRow row) {
        Period period = Period.of(row.per(), term);
        List<String> held =
                MeetingRule.heldBy(today, school, period).map(Entry::path).toList();
        int planned = (int) MeetingRule.ofPeriod(school, period)
                .filter(entry -> entry.value().date().isAfter(today))
                .count();
        Kept state = kept(held.size() >= row.atLeast(), period);
        return new ClauseState.Met(row, period.name(), held, planned, state);
    }

    private ClauseState.Evidence held(EventRow row) {
        Period period = Period.of(row.per(), term);
        List<SchoolEvent> all = EventRule.ofPeriod(school, period, row).toList();
        List<String> held = all.stream()
                .filter(event -> !event.date().isAfter(today))
                .map(ClauseEvidence::titled)
                .toList();
        List<String> planned = all.stream()
                .filter(event -> event.date().isAfter(today))
                .map(ClauseEvidence::titled)
                .toList();
        Kept state = kept(held.size() >= row.atLeast(), period);
        return new ClauseState.Held(row, period.name(), held, planned, state);
    }

    private static String titled(SchoolEvent event) {
        return event.date() + " " + event.title();
    }

    /** As the rules have it: what is missing can be made up for until the term or the school year is over. */
    private Kept kept(boolean enough, Period period) {
        return enough ? Kept.KEPT : period.overOn(today) ? Kept.OPEN : Kept.NOT_YET_DUE;
    }

    private Stream<ClauseState.Evidence> delivered(Delivery delivery) {
        if (delivery.due() == Due.WHEN_IT_HAPPENS) {
            boolean papers =
                    delivery.record() == RecordKind.CONTEST && rests(ContestRule.MEMO_MISSING, delivery.clause());
            ClauseState.Evidence entered = new EnteredWorks(inspection, term, waiting).of(delivery);
            return papers ? Stream.of(entered, papered(delivery)) : Stream.of(entered);
        }
        List<ClauseState.Evidence> told = Stream.of(owed(delivery), uncalendared(delivery.yearly()), unlisted(delivery))
                .flatMap(some -> some)
                .toList();
        return told.isEmpty()
                ? Stream.of(new ClauseState.Owed(delivery, List.of(), Kept.KEPT)) // looked at, and nothing is due
                : told.stream();
    }

    /**
     * The terms of the school year that have begun, without a calendar: of what is due in them nothing was looked at.
     *
     * @param yearly of what is told with the first term only
     */
    private Stream<ClauseState.Evidence> uncalendared(boolean yearly) {
        return Stream.of(new Term(term.year(), 1), term, inspection.reached())
                .distinct()
                .filter(of -> of.year().equals(term.year()))
                .filter(of -> of.half() == 1 || !yearly)
                .filter(of -> school.calendar(of).isEmpty())
                .map(of -> new ClauseState.Uncalendared(of, RecordKind.CALENDAR.path(TermDeliveries.keys(of))));
    }

    /** Which courses need a list of their own is known by those that classes take whole. */
    private Stream<ClauseState.Evidence> unlisted(Delivery delivery) {
        Map<Term, List<OfficeDelivery>> lacking = completeness.rows().stream()
                .filter(row -> delivery.record() == RecordKind.COURSE_ENROLMENT)
                .filter(row -> row.delivery().record() == RecordKind.CLASS_ENROLMENT && row.lacks())
                .filter(row -> row.term().year().equals(term.year()))
                .collect(Collectors.groupingBy(OfficeDelivery::term, TreeMap::new, Collectors.toList()));
        return lacking.values().stream().map(lists -> new ClauseState.Unlisted(delivery, lists));
    }

    private Stream<ClauseState.Evidence> owed(Delivery delivery) {
        Map<Term, List<OfficeDelivery>> rows = new LinkedHashMap<>();
        completeness.rows().stream()
                .filter(row -> row.edition().equals(edition) && row.delivery().equals(delivery))
                .forEach(row -> rows.computeIfAbsent(row.term(), of -> new ArrayList<>())
                        .add(row));
        return rows.entrySet().stream()
                .filter(of -> of.getKey().year().equals(term.year())
                        || of.getValue().stream().anyMatch(row -> row.kept(today) == Kept.OPEN))
                .map(of -> new ClauseState.Owed(
                        delivery, of.getValue(), Kept.of(of.getValue().stream().map(row -> row.kept(today)))));
    }
}
