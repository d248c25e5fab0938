package tw.portfolio.certification;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which row of a group after a step is which before it, where several say the same. Somebody not entitled may have put in a copy of a row in
 * force: the one that stands on that one's lines is the copy, and where the row they both say is corrected in one of them, so is the other.
 */
final class RowCopies {
    private final List<HeldRow> held;
    private final Set<String> known;
    private final List<Row> rows;
    private final Hand hand;

    private RowCopies(List<HeldRow> held, List<Row> rows, Hand hand) {
        this.held = held;
        this.known = held.stream().map(it -> it.row().text()).collect(Collectors.toSet());
        this.rows = rows;
        this.hand = hand;
    }

    /** Returns for each row after a step the one before it that it is; nothing for a new one. */
    static List<Optional<HeldRow>> kept(List<HeldRow> held, List<Row> rows, Hand hand) {
        return new RowCopies(held, rows, hand).kept();
    }

    private List<Optional<HeldRow>> kept() {
        Map<String, List<HeldRow>> before =
                held.stream().collect(Collectors.groupingBy(it -> it.row().text()));
        Map<String, List<Integer>> alike = new LinkedHashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            if (!hand.isAnew().test(rows.get(i))) {
                alike.computeIfAbsent(rows.get(i).text(), text -> new ArrayList<>(1))
                        .add(i);
            }
        }
        List<Optional<HeldRow>> kept = new ArrayList<>(Collections.nCopies(rows.size(), Optional.empty()));
        alike.forEach((text, numbers) -> keep(before.getOrDefault(text, List.of()), numbers, kept));
        return kept;
    }

    /** Lets those on lines of somebody not entitled be the void ones. */
    private void keep(List<HeldRow> before, List<Integer> numbers, List<Optional<HeldRow>> kept) {
        List<HeldRow> inForce = before.stream().filter(HeldRow::isInForce).toList();
        List<HeldRow> voided = before.stream().filter(it -> !it.isInForce()).toList();
        List<Integer> ordered = numbers.stream()
                .sorted(Comparator.comparing(number -> hand.isOthers().test(rows.get(number))))
                .toList();
        int first = ordered.size() - voidedThatStay(numbers, inForce.size(), voided.size());
        for (int i = 0; i < Math.min(first, inForce.size()); i++) {
            kept.set(ordered.get(i), Optional.of(inForce.get(i)));
        }
        for (int i = first; i < ordered.size(); i++) {
            kept.set(ordered.get(i), Optional.of(voided.get(i - first)));
        }
    }

    private int voidedThatStay(List<Integer> numbers, int inForce, int voided) {
        int most = Math.min(numbers.size(), voided);
        int least = Math.max(0, Math.min(numbers.size() - inForce, most));
        if (most == least || !hand.decision().counts()) {
            return least;
        }
        if (isCorrected(rows.get(numbers.get(0)), rows, known)) {
            return most;
        }
        long others = numbers.stream()
                .filter(number -> hand.isOthers().test(rows.get(number)))
                .count();
        return Math.max(least, (int) Math.min(others, most));
    }

    /**
     * Returns whether a step has put a row there that is about the same and says something else: then it may have been meant for this one.
     *
     * @param known what stood there before, as written
     */
    static boolean isCorrected(Row row, List<Row> rows, Set<String> known) {
        String says = Row.words(row.node());
        return rows.stream()
                .anyMatch(it -> !known.contains(it.text())
                        && it.kin().equals(row.kin())
                        && !Row.words(it.node()).equals(says));
    }
}
