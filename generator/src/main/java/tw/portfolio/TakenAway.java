package tw.portfolio;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Location;
import tw.portfolio.diagnostic.RuleId;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.model.Entry;
import tw.portfolio.model.edition.Delivery;
import tw.portfolio.model.edition.Edition;
import tw.portfolio.model.edition.Parties;
import tw.portfolio.rules.Completeness;
import tw.portfolio.rules.DeliveryState;
import tw.portfolio.rules.Inspection;
import tw.portfolio.rules.OfficeDelivery;

/**
 * What offices had delivered and a merge would take away: what is filed is corrected or ended, and does not vanish. Source: regulation 第四點,
 * 第五點, 第八點.
 */
final class TakenAway {
    private static final RuleId REMOVED = new RuleId("delivery.removed");
    private final Inspection before;
    private final List<OfficeDelivery> delivered;
    private final List<OfficeDelivery> left;

    /**
     * Prepares the comparison.
     *
     * @param before the school before the merge, with every record that is taken away
     * @param after the same after it
     */
    TakenAway(Inspection before, Inspection after) {
        this.before = before;
        this.delivered = Completeness.of(before).rows();
        this.left = Completeness.of(after).rows();
    }

    /** Returns a finding for each office's record that goes, with what that makes of what the office owes. */
    List<Diagnostic> findings(Touched touched) {
        return before.school()
                .all()
                .filter(entry -> touched.isRemoved(entry.location()))
                .flatMap(entry -> finding(entry).stream())
                .toList();
    }

    private Optional<Diagnostic> finding(Entry<?> entry) {
        Edition edition = before.edition(entry).orElse(before.edition());
        Optional<Delivery> owed = edition.deliveries().stream()
                .filter(row -> row.record() == entry.kind())
                .findFirst();
        boolean ofStudent = entry.kind().ofStudent()
                && owed.map(row -> row.enteredBy().students().orElse(false)).orElse(true);
        if (ofStudent) {
            return Optional.empty(); // students may withdraw what is their own
        }
        Optional<OfficeDelivery> row = delivered.stream()
                .filter(one ->
                        one.records().stream().anyMatch(filed -> filed.path().equals(entry.path())))
                .findFirst();
        Diagnostic finding = Diagnostic.warning(REMOVED, Location.ofFile(entry.source(), entry.path()))
                .with("record", new Text(entry.kind().zh(), entry.kind().en()))
                .with("who", who(entry, edition, owed))
                .with("before", row.map(one -> words(one.state())).orElse(new Text("已登錄", "entered")))
                .with(
                        "after",
                        row.flatMap(this::then)
                                .filter(one -> !one.state().done())
                                .map(one -> words(one.state()))
                                .orElse(new Text("沒有紀錄", "no record")));
        return Optional.of(
                owed.map(it -> finding.citing(edition.cite(it.clause()))).orElse(finding));
    }

    /** Returns the same thing owed as it is after the merge; nothing where nobody asks for it any more. What others delivered is not this. */
    private Optional<OfficeDelivery> then(OfficeDelivery row) {
        return left.stream()
                .filter(one -> one.term().equals(row.term())
                        && one.delivery().equals(row.delivery())
                        && one.unit().equals(row.unit()))
                .findFirst();
    }

    private static Text who(Entry<?> entry, Edition edition, Optional<Delivery> owed) {
        Stream<Parties> entering = owed.map(Delivery::enteredBy).stream();
        Stream<Parties> certifying = edition.responsibility(entry.kind(), Optional.empty()).stream()
                .map(row -> new Parties(row.offices(), row.duties(), Optional.empty(), Optional.empty(), row.origin()));
        return Stream.concat(entering, certifying)
                .map(Parties::words)
                .filter(words -> !words.zh().isEmpty())
                .findFirst()
                .orElse(new Text("主管處室", "the office in charge"));
    }

    private static Text words(DeliveryState state) {
        return new Text(state.zh(), state.en());
    }
}
