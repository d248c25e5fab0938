package tw.portfolio.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One thing that offices owe, by two editions.
 *
 * @param old by the first; absent where it does not ask for it
 * @param now by the second, likewise
 */
public record OwedChange(Optional<OfficeDelivery> old, Optional<OfficeDelivery> now) {

    /** Returns what both are about. */
    public OfficeDelivery row() {
        return now.or(() -> old).orElseThrow();
    }

    public boolean newly(DeliveryState state) {
        return is(now, state) && !is(old, state);
    }

    public boolean noLonger(DeliveryState state) {
        return is(old, state) && !is(now, state);
    }

    /** Returns whether both ask for it of the same people and find it in the same state, by another day. */
    public boolean onlyMoves() {
        return old.isPresent()
                && now.isPresent()
                && old.get().state() == now.get().state()
                && old.get()
                        .delivery()
                        .enteredBy()
                        .words()
                        .equals(now.get().delivery().enteredBy().words());
    }

    private static boolean is(Optional<OfficeDelivery> row, DeliveryState state) {
        return row.filter(it -> it.state() == state).isPresent();
    }

    /** Returns what is owed by one alone, in another state, by another day, or by somebody else. */
    static List<OwedChange> between(Completeness old, Completeness now) {
        Map<String, OfficeDelivery> before = byUnit(old);
        Map<String, OfficeDelivery> after = byUnit(now);
        Set<String> units = new LinkedHashSet<>(before.keySet());
        units.addAll(after.keySet());
        List<OwedChange> changes = new ArrayList<>();
        for (String unit : units) {
            OwedChange change =
                    new OwedChange(Optional.ofNullable(before.get(unit)), Optional.ofNullable(after.get(unit)));
            if (!change.old.map(OwedChange::seen).equals(change.now.map(OwedChange::seen))) {
                changes.add(change);
            }
        }
        return changes;
    }

    private static Map<String, OfficeDelivery> byUnit(Completeness completeness) {
        Map<String, OfficeDelivery> byUnit = new LinkedHashMap<>();
        completeness
                .rows()
                .forEach(row -> byUnit.putIfAbsent(
                        row.term() + " " + row.delivery().record() + " "
                                + row.delivery().category() + " " + row.path() + " " + row.unit(),
                        row));
        return byUnit;
    }

    private static String seen(OfficeDelivery row) {
        return row.state() + " " + row.dueOn() + " "
                + row.delivery().enteredBy().words();
    }
}
