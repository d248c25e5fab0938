package tw.portfolio.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tw.portfolio.certification.SchoolTime;
import tw.portfolio.certification.Verdict;
import tw.portfolio.certification.VerdictKind;
import tw.portfolio.model.Entry;
import tw.portfolio.model.RecordKind;
import tw.portfolio.model.Term;
import tw.portfolio.model.edition.Delivery;
import tw.portfolio.model.edition.Due;
import tw.portfolio.model.edition.Edition;
import tw.portfolio.model.office.Calendar;
import tw.portfolio.model.office.RosterRecheck;

/** What is due for one term. */
final class TermDeliveries {
    private final Inspection inspection;
    private final Edition edition;
    private final Term term;
    private final DeliveryUnits units;
    private final TermRosters rosters;
    private final Optional<LocalDate> dueOn;
    private final LocalDate today;

    TermDeliveries(Inspection inspection, Edition edition, Term term) {
        this.inspection = inspection;
        this.edition = edition;
        this.term = term;
        this.dueOn = Completeness.officesDeadline(inspection.school(), edition, term);
        this.today = SchoolTime.day(inspection.clock());
        this.units = new DeliveryUnits(inspection.school(), term, today);
        this.rosters = new TermRosters(inspection, term);
    }

    Stream<OfficeDelivery> rows() {
        return edition.deliveries().stream().flatMap(this::rows);
    }

    private Stream<OfficeDelivery> rows(Delivery delivery) {
        RecordKind kind = delivery.record();
        boolean asItHappens = delivery.due() == Due.WHEN_IT_HAPPENS;
        if ((delivery.yearly() && term.half() != 1) || (asItHappens && kind.ofStudent())) {
            return Stream.empty(); // what students do of their own will is never owed
        }
        return units.of(delivery)
                .filter(unit -> !asItHappens || !unit.records().isEmpty())
                .map(unit -> row(delivery, unit));
    }

    private OfficeDelivery row(Delivery delivery, DeliveryUnits.Unit unit) {
        List<OfficeDelivery.Filed> filed =
                unit.records().stream().map(this::filed).toList();
        DeliveryState state =
                unit.lacking() ? absent() : there(filed, unit.records().stream().allMatch(this::counts));
        return new OfficeDelivery(
                delivery, edition, term, unit.name(), state, dueOn, unit.path(), filed, unit.students());
    }

    /** A file kept from year to year, such as a roster, is changed in every year, and no change of it is late. */
    private OfficeDelivery.Filed filed(Entry<?> entry) {
        Verdict verdict = inspection.certified().verdict(entry);
        Optional<LocalDate> on = verdict.step().map(step -> SchoolTime.day(step.time()));
        boolean ofPeriod = entry.kind().names("term") || entry.kind().names("year");
        boolean late =
                ofPeriod && on.isPresent() && dueOn.isPresent() && on.get().isAfter(dueOn.get());
        boolean certified = verdict.vouched() || verdict.kind() == VerdictKind.NOT_REQUIRED;
        String by = verdict.step().map(Verdict.Step::name).orElse("");
        return new OfficeDelivery.Filed(entry.path(), on, by, certified, late);
    }

    /** Of a roster's re-check the rule tells why it does not count. */
    private boolean counts(Entry<?> entry) {
        return !(entry.value() instanceof RosterRecheck recheck)
                || RecheckRule.fault(entry, recheck, rosters, inspection).isEmpty();
    }

    private static DeliveryState there(List<OfficeDelivery.Filed> filed, boolean counted) {
        if (filed.isEmpty() || !filed.stream().allMatch(OfficeDelivery.Filed::certified)) {
            return DeliveryState.IN;
        }
        if (!counted) {
            return DeliveryState.NOT_COUNTED;
        }
        return filed.stream().anyMatch(OfficeDelivery.Filed::late) ? DeliveryState.LATE : DeliveryState.CERTIFIED;
    }

    private DeliveryState absent() {
        if (dueOn.map(today::isAfter).orElse(false)) {
            return DeliveryState.MISSING;
        }
        boolean lessonsOver = Completeness.calendar(inspection.school(), term)
                .map(Entry::value)
                .map(Calendar::ends)
                .map(today::isAfter)
                .orElse(false);
        return lessonsOver ? DeliveryState.DUE : DeliveryState.NOT_YET_DUE;
    }

    static Map<String, String> keys(Term term) {
        return Map.of("term", term.toString(), "year", term.year().toString());
    }
}
