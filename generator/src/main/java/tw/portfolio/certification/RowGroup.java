package tw.portfolio.certification;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tw.portfolio.certification.RowPairs.Slot;
import tw.portfolio.source.yaml.Node;

/** The rows of one name in one list of an office's file, and what became of them. */
final class RowGroup {
    private List<HeldRow> held;

    /** Rows in force that somebody not entitled took away, and in whose place nothing stands. */
    private List<Missing> missing = List.of();

    private record Missing(Row row, Decision step, Optional<Node> sound) {}

    RowGroup(List<Row> rows) {
        this.held = rows.stream().map(HeldRow::inForce).toList();
    }

    /** Returns rows by what group they are of, in the order of the file. */
    static Map<String, List<Row>> grouped(List<Row> rows) {
        Map<String, List<Row>> grouped = new LinkedHashMap<>();
        rows.forEach(row ->
                grouped.computeIfAbsent(key(row), key -> new ArrayList<>(1)).add(row));
        return grouped;
    }

    private static String key(Row row) {
        return row.list() + "\n" + Shown.of(row.name());
    }

    /** Takes the group as the step left it. */
    void step(List<Row> rows, Hand hand) {
        List<Optional<HeldRow>> kept = RowCopies.kept(held, rows, hand);
        List<Slot> made = made(rows, kept);
        held = hand.decision().counts() ? settled(rows, kept, made, hand) : displaced(rows, kept, made, hand);
    }

    private static List<Slot> made(List<Row> rows, List<Optional<HeldRow>> kept) {
        return IntStream.range(0, rows.size())
                .filter(i -> kept.get(i).isEmpty())
                .mapToObj(i -> new Slot(i, rows.get(i)))
                .toList();
    }

    /** Somebody entitled: what is new is in force, void rows that are gone are settled, and so is a missing one that is there again. */
    private List<HeldRow> settled(List<Row> rows, List<Optional<HeldRow>> kept, List<Slot> made, Hand hand) {
        Map<Integer, HeldRow> reformatted = Reformatted.of(held, displaced(), made);
        List<Slot> written = made.stream()
                .filter(slot -> !reformatted.containsKey(slot.number()))
                .toList();
        Map<String, Integer> lost = counted(displaced().stream());
        List<Missing> were = missing;
        Map<Integer, Integer> instead = RowPairs.of(slots(missing), written);
        leave(missing, instead.values());
        Set<String> texts = written.stream().map(slot -> slot.row().text()).collect(Collectors.toSet());
        List<HeldRow> gone = gone(kept, reformatted.values(), hand.origins().isUnread());
        List<HeldRow> after = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            int number = i;
            Row row = rows.get(i);
            HeldRow now = kept.get(i)
                    .or(() -> Optional.ofNullable(reformatted.get(number)))
                    .map(it -> it.as(row))
                    .or(() -> isOneOf(lost, row)
                            ? Optional.empty()
                            : hand.origins()
                                    .mixed(row, gone)
                                    .map(it -> placed(
                                            it,
                                            texts,
                                            hand,
                                            Optional.ofNullable(instead.get(number))
                                                    .map(were::get))))
                    .orElseGet(() -> HeldRow.inForce(row));
            boolean again =
                    now.replaces().map(Row::text).filter(texts::contains).isPresent();
            after.add(again ? now.inPlaceOfNone() : now);
        }
        return after;
    }

    private static Set<HeldRow> identical(List<Optional<HeldRow>> kept) {
        Set<HeldRow> identical = Collections.newSetFromMap(new IdentityHashMap<>());
        kept.forEach(it -> it.ifPresent(identical::add));
        return identical;
    }

    /** Returns the void rows that do not stand there any more, or any where the file could not be read: nobody has seen what became of those. */
    private List<HeldRow> gone(List<Optional<HeldRow>> kept, Collection<HeldRow> reformatted, boolean unread) {
        Set<HeldRow> there = identical(kept);
        there.addAll(reformatted);
        return held.stream()
                .filter(it -> (unread || !it.isInForce()) && !there.contains(it))
                .toList();
    }

    private static List<Slot> slots(List<Missing> missing) {
        List<Slot> slots = new ArrayList<>();
        missing.forEach(it -> slots.add(new Slot(slots.size(), it.row())));
        return slots;
    }

    /** Keeps those missing in whose place nothing stands now. */
    private void leave(List<Missing> all, Collection<Integer> replaced) {
        Set<Integer> gone = Set.copyOf(replaced);
        missing = IntStream.range(0, all.size())
                .filter(number -> !gone.contains(number))
                .mapToObj(all::get)
                .toList();
    }

    /** Somebody not entitled: what is new is void, in place of the row in force that it can be told to stand for. */
    private List<HeldRow> displaced(List<Row> rows, List<Optional<HeldRow>> kept, List<Slot> made, Hand hand) {
        List<Missing> all = new ArrayList<>(missing);
        List<Slot> open = new ArrayList<>(slots(missing));
        Set<HeldRow> there = identical(kept);
        for (HeldRow it : held) {
            if (!there.contains(it) && it.origin().isPresent()) {
                open.add(new Slot(all.size(), it.origin().get()));
                all.add(new Missing(it.origin().get(), hand.decision(), it.made()));
            }
        }
        Map<Integer, Integer> origins = RowPairs.displacing(open, made);
        leave(all, origins.values());
        List<HeldRow> after = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            Optional<Missing> gone = Optional.ofNullable(origins.get(i)).map(all::get);
            Optional<Row> origin = gone.map(Missing::row);
            boolean back = hand.isBack().test(row) && origin.map(Row::text).equals(Optional.of(row.text()));
            Optional<Node> sound = gone.flatMap(Missing::sound);
            after.add(kept.get(i)
                    .map(it -> it.as(row))
                    .orElseGet(() -> back
                            ? HeldRow.inForce(row)
                            : new HeldRow(row, Optional.of(hand.decision()), origin, sound)));
        }
        return after;
    }

    /**
     * Takes rows for such as somebody not entitled has added, but those that are here already, or in force and displaced. One that stands on
     * their lines alone is neither where what it says is corrected beside it.
     *
     * @param rows all of the group, as the step leaves them
     * @param isAsLeft whether a row in force still stood when somebody entitled left the file last: else it would undo what they changed
     * @return those that were not here
     */
    Set<Row> carry(List<Row> rows, Map<Row, Decision> carried, Predicate<Row> isAsLeft, Hand hand) {
        Map<String, Integer> here =
                counted(held.stream().filter(it -> !it.isInForce()).map(HeldRow::row));
        Map<String, Integer> inForce =
                counted(Stream.concat(standing().stream(), displaced().stream().filter(isAsLeft)));
        Set<String> known =
                texts(Stream.of(held.stream().map(HeldRow::row), displaced().stream(), carried.keySet().stream()));
        Map<Row, Decision> more = new LinkedHashMap<>(carried);
        more.keySet().removeIf(row -> {
            boolean others = hand.isOthers().test(row);
            if ((!others && isOneOf(inForce, row)) || isOneOf(here, row)) {
                return true;
            }
            return others
                    && inForce.getOrDefault(row.text(), 0) > 0
                    && !RowCopies.isCorrected(row, rows, known)
                    && isOneOf(inForce, row);
        });
        if (!more.isEmpty()) {
            List<Row> all = new ArrayList<>(held.stream().map(HeldRow::row).toList());
            all.addAll(more.keySet());
            step(all, hand.of(more.values().iterator().next()));
            Set<String> there = texts(Stream.of(rows.stream()));
            held = held.stream()
                    .map(it -> more.containsKey(it.row())
                            ? placed(it.voidedBy(more.get(it.row())), there, hand, Optional.empty())
                            : it)
                    .toList();
        }
        return more.keySet();
    }

    /**
     * Puts a void row in the place of what it was before the step, or of the only one of its name, unless that stands there still.
     *
     * @param gone the missing row that is not missed any more now that it is there
     */
    private HeldRow placed(HeldRow it, Set<String> there, Hand hand, Optional<Missing> gone) {
        if (it.replaces().isPresent()) {
            return it;
        }
        Optional<HeldRow> was = hand.origins()
                .only(it.row())
                .or(() -> held.size() == 1 ? Optional.of(held.get(0)) : Optional.empty())
                .filter(one ->
                        one.origin().isPresent() && !there.contains(one.row().text()));
        return was.map(one -> it.replacing(one.origin().orElseThrow(), one.made()))
                .or(() -> gone.map(one -> it.replacing(one.row(), one.sound())))
                .orElse(it);
    }

    /** Takes over rows that are missing in the group that this one was, as far as nothing stands here in their place that did not stand there. */
    void lack(RowGroup former) {
        if (former.missing.isEmpty()) {
            return;
        }
        Set<String> stood = texts(Stream.of(former.held.stream().map(HeldRow::row)));
        List<Slot> since = new ArrayList<>();
        for (HeldRow it : held) {
            if (!stood.contains(it.row().text())) {
                since.add(new Slot(since.size(), it.row()));
            }
        }
        List<Missing> all =
                Stream.concat(missing.stream(), former.missing.stream()).toList();
        leave(all, RowPairs.of(slots(all), since).values());
    }

    private static Set<String> texts(Stream<Stream<Row>> rows) {
        return rows.flatMap(Function.identity()).map(Row::text).collect(Collectors.toSet());
    }

    /** Returns which rows of another file that this one becomes are in force here, so that nothing said against their lines makes them void. */
    Set<Row> inForce(List<Row> rows, Hand hand) {
        Set<String> displaced = texts(Stream.of(displaced().stream()));
        Map<String, Integer> times = counted(rows.stream());
        List<Optional<HeldRow>> kept = RowCopies.kept(held, rows, hand);
        Set<Row> inForce = new HashSet<>();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            boolean only = times.getOrDefault(row.text(), 0) == 1;
            boolean back =
                    displaced.contains(row.text()) && (only || !hand.isOthers().test(row));
            if (back || kept.get(i).map(HeldRow::isInForce).orElse(false)) {
                inForce.add(row);
            }
        }
        return inForce;
    }

    /** Takes a row off those counted, if it is one of them. */
    private static boolean isOneOf(Map<String, Integer> counted, Row row) {
        return counted.merge(row.text(), -1, Integer::sum) >= 0;
    }

    private static Map<String, Integer> counted(Stream<Row> rows) {
        Map<String, Integer> counted = new HashMap<>();
        rows.forEach(row -> counted.merge(row.text(), 1, Integer::sum));
        return counted;
    }

    /** Returns what shows of the rows that are in force here, were, or are void here already. */
    Set<String> shown() {
        return Stream.concat(held.stream().map(HeldRow::row), displaced().stream())
                .map(Shown::of)
                .collect(Collectors.toSet());
    }

    /** Returns the rows that stand in the file and are in force. */
    List<Row> standing() {
        return held.stream()
                .filter(it -> it.voided().isEmpty())
                .map(HeldRow::row)
                .toList();
    }

    /** Returns the rows in force that others displaced. */
    List<Row> displaced() {
        return Stream.concat(
                        held.stream().flatMap(it -> it.replaces().stream()),
                        missing.stream().map(Missing::row))
                .toList();
    }

    /** Adds what is void: rows that stand, then those that are missing. */
    void report(List<VoidRow> voided) {
        held.forEach(it -> it.voided()
                .ifPresent(step -> voided.add(new VoidRow(it.row(), false, step, it.sound(), Unsettled.NONE))));
        missing.forEach(it -> voided.add(new VoidRow(it.row(), true, it.step())));
    }

    List<HeldRow> held() {
        return held;
    }
}
