package tw.portfolio.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tw.portfolio.certification.SchoolTime;
import tw.portfolio.certification.Verdict;
import tw.portfolio.certification.VerdictKind;
import tw.portfolio.model.Entry;
import tw.portfolio.model.School;
import tw.portfolio.model.Term;
import tw.portfolio.model.edition.CapPeriod;
import tw.portfolio.model.edition.Clause;
import tw.portfolio.model.edition.Delivery;
import tw.portfolio.model.edition.Due;
import tw.portfolio.model.edition.EventRow;
import tw.portfolio.model.edition.MeetingRow;
import tw.portfolio.model.edition.SeatRow;
import tw.portfolio.model.office.Meeting;
import tw.portfolio.model.office.SchoolEvent;
import tw.portfolio.model.office.WindowKind;
import tw.portfolio.model.office.WorkingGroup;
import tw.portfolio.model.student.Performance;

/** By what one sees whether a clause is kept: the records of the current term and school year, and what is owed since earlier ones. */
final class ClauseEvidence {
    private final Inspection inspection;
    private final Completeness completeness;
    private final School school;
    private final Term term;
    private final LocalDate today;

    ClauseEvidence(Inspection inspection, Completeness completeness) {
        this.inspection = inspection;
        this.completeness = completeness;
        this.school = inspection.school();
        this.term = school.settings().currentTerm();
        this.today = SchoolTime.day(inspection.clock());
    }

    List<ClauseState.Evidence> of(Clause clause) {
        String number = clause.clause();
        List<ClauseState.Evidence> found = new ArrayList<>();
        clause.shownBy().forEach(kind -> {
            int there = school.offices().of(kind).size();
            found.add(new ClauseState.Shown(kind.zh(), there, there > 0 ? Kept.KEPT : Kept.OPEN));
        });
        inspection.edition().seats().stream()
                .filter(row -> row.clause().equals(number))
                .map(this::seated)
                .forEach(found::add);
        inspection.edition().meetings().stream()
                .filter(row -> row.clause().equals(number))
                .map(this::met)
                .forEach(found::add);
        inspection.edition().events().stream()
                .filter(row -> row.clause().equals(number))
                .map(this::held)
                .forEach(found::add);
        inspection.edition().deliveries().stream()
                .filter(row -> row.clause().equals(number))
                .flatMap(this::delivered)
                .forEach(found::add);
        inspection.edition().tasks().stream()
                .filter(row -> row.clause().equals(number))
                .map(ClauseState.Unrecorded::new)
                .forEach(found::add);
        return found;
    }

    private ClauseState.Evidence seated(SeatRow row) {
        long filled = school.offices().of(WorkingGroup.class).stream()
                .flatMap(group -> group.value().seats().stream())
                .filter(seat -> seat.seat() == row.seat() && seat.holdsOn(today))
                .count();
        return new ClauseState.Seated(row, (int) filled, filled == row.count() ? Kept.KEPT : Kept.OPEN);
    }

    private ClauseState.Evidence met(MeetingRow row) {
        List<String> paths = school.offices().of(Meeting.class).stream()
                .filter(entry -> row.per() == CapPeriod.TERM
                        ? entry.term().equals(term)
                        : entry.term().year().equals(term.year()))
                .map(Entry::path)
                .toList();
        return new ClauseState.Met(row, period(row.per()), paths, kept(paths.size() >= row.atLeast(), row.per()));
    }

    private ClauseState.Evidence held(EventRow row) {
        List<String> titles = school.offices().of(SchoolEvent.class).stream()
                .filter(entry ->
                        entry.year().equals(term.year()) && entry.value().kind() == row.event())
                .filter(entry -> row.per() == CapPeriod.SCHOOL_YEAR
                        || Term.at(entry.value().date()).equals(term))
                .map(entry -> entry.value().date() + " " + entry.value().title())
                .toList();
        return new ClauseState.Held(row, period(row.per()), titles, kept(titles.size() >= row.atLeast(), row.per()));
    }

    private String period(CapPeriod per) {
        return per == CapPeriod.TERM ? term.toString() : term.year().toString();
    }

    private Kept kept(boolean enough, CapPeriod per) {
        Term last = per == CapPeriod.TERM ? term : new Term(term.year(), 2);
        boolean over = today.isAfter(Completeness.calendar(school, last)
                .map(entry -> entry.value().ends())
                .orElse(last.lastDay()));
        return enough ? Kept.KEPT : over ? Kept.OPEN : Kept.NOT_YET_DUE;
    }

    private Stream<ClauseState.Evidence> delivered(Delivery delivery) {
        if (delivery.due() == Due.WHEN_IT_HAPPENS) {
            return Stream.of(entered(delivery));
        }
        if (completeness.rows().stream().noneMatch(row -> row.delivery().equals(delivery))) {
            boolean none = completeness.rows().isEmpty(); // no calendar, so that nothing is known to be due
            return Stream.of(new ClauseState.Owed(delivery, List.of(), none ? Kept.NOT_YET_DUE : Kept.KEPT));
        }
        Map<Term, List<OfficeDelivery>> rows = new LinkedHashMap<>();
        completeness.rows().stream()
                .filter(row -> row.delivery().equals(delivery))
                .forEach(row -> rows.computeIfAbsent(row.term(), of -> new ArrayList<>())
                        .add(row));
        return rows.entrySet().stream()
                .filter(of -> of.getKey().year().equals(term.year())
                        || of.getValue().stream().anyMatch(row -> kept(row) == Kept.OPEN))
                .map(of -> new ClauseState.Owed(
                        delivery, of.getValue(), Kept.of(of.getValue().stream().map(this::kept))));
    }

    private Kept kept(OfficeDelivery row) {
        return switch (row.state()) {
            case MISSING -> Kept.OPEN;
            case DUE, NOT_YET_DUE -> Kept.NOT_YET_DUE;
            case IN -> row.dueOn().map(today::isAfter).orElse(false) ? Kept.OPEN : Kept.NOT_YET_DUE;
            case CERTIFIED, LATE -> Kept.KEPT;
        };
    }

    private ClauseState.Evidence entered(Delivery delivery) {
        Stream<? extends Entry<?>> filed = delivery.record().ofStudent()
                ? school.students().stream().flatMap(student -> student.entries().of(delivery.record()).stream())
                : school.offices().of(delivery.record()).stream();
        List<? extends Entry<?>> all = filed.filter(entry -> entry.kind().names("term")
                        ? entry.term().equals(term)
                        : entry.year().equals(term.year()))
                .filter(entry -> delivery.category().isEmpty()
                        || (entry.value() instanceof Performance performance
                                && performance.category() == delivery.category().get()))
                .toList();
        int waiting = (int) all.stream().filter(this::waits).count();
        return new ClauseState.Entered(
                delivery, all.size(), waiting, waiting == 0 ? Kept.KEPT : closed() ? Kept.OPEN : Kept.NOT_YET_DUE);
    }

    private boolean waits(Entry<?> entry) {
        Verdict verdict = inspection.certified().verdict(entry);
        return !verdict.vouched() && verdict.kind() != VerdictKind.NOT_REQUIRED;
    }

    /** Returns whether the term's window for certification is closed for everybody. */
    private boolean closed() {
        return school.calendar(term).stream()
                .flatMap(calendar -> calendar.windows().stream())
                .filter(window -> window.window() == WindowKind.CERTIFICATION)
                .map(window -> window.closes().toLocalDate())
                .max(LocalDate::compareTo)
                .map(today::isAfter)
                .orElse(false);
    }
}
