package tw.portfolio.certification;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The void rows of a file's lists by what shows of them: one whose values stand in another order may go by another name. */
final class RowsAsShown {
    private final Map<String, Decision> voided = new HashMap<>();

    private RowsAsShown() {}

    static RowsAsShown of(List<VoidRow> rows) {
        RowsAsShown all = new RowsAsShown();
        rows.stream().filter(it -> !it.removed()).forEach(it -> all.voided.put(shown(it.row()), it.step()));
        return all;
    }

    private static String shown(Row row) {
        return row.list() + "\n" + Shown.of(row);
    }

    /** Returns which rows of a group show the same as a void one, and as none of the group itself. */
    Map<Row, Decision> in(List<Row> rows, Optional<RowGroup> group) {
        Map<Row, Decision> found = new LinkedHashMap<>();
        for (Row row : voided.isEmpty() ? List.<Row>of() : rows) {
            Optional.ofNullable(voided.get(shown(row))).ifPresent(by -> found.put(row, by));
        }
        if (!found.isEmpty()) {
            Set<String> known = group.map(RowGroup::shown).orElse(Set.of());
            found.keySet().removeIf(row -> known.contains(Shown.of(row)));
        }
        return found;
    }
}
