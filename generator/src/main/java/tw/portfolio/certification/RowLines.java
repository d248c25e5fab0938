package tw.portfolio.certification;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The lines of an office's file as they stood before a step, and who made those void that are. */
final class RowLines {
    /** As many places as are looked at for one row; a row that stands in more is taken for one that nobody has touched. */
    private static final int MOST_PLACES = 1_000;

    private final List<Block> blocks = new ArrayList<>();
    private Optional<Decision> latest = Optional.empty();
    private final List<Line> lines = new ArrayList<>();
    private final Map<String, List<Integer>> places = new HashMap<>();

    private record Block(Row.Written written, Optional<Decision> voided) {}

    private record Line(String text, Optional<Decision> voided) {}

    /** Adds a row. */
    void add(Row row, Optional<Decision> voided) {
        if (row.isField()) {
            blocks.add(new Block(row.written(), voided));
            latest = voided.or(() -> latest);
        }
    }

    boolean anyVoid() {
        return latest.isPresent();
    }

    /** Returns what made a row void that stands now line for line as it stood before; nothing for one that was in force, or was touched. */
    Optional<Decision> changedBy(Row row) {
        List<String> written = row.written().lines();
        if (written.isEmpty()) {
            return Optional.empty();
        }
        if (lines.isEmpty()) {
            lay();
        }
        List<Integer> begins = places.getOrDefault(written.get(0), List.of());
        if (begins.size() > MOST_PLACES) {
            return latest;
        }
        return begins.stream()
                .map(begin -> lines.subList(begin, Math.min(begin + written.size(), lines.size())))
                .filter(there -> there.stream().map(Line::text).toList().equals(written))
                .flatMap(there -> there.stream().flatMap(line -> line.voided().stream()))
                .findFirst();
    }

    /** Puts the rows one below the other; those that share a line are void where one of them is. */
    private void lay() {
        blocks.sort(Comparator.comparingInt(block -> block.written().line()));
        int line = -1;
        for (Block block : blocks) {
            boolean shares = block.written().line() == line && !lines.isEmpty();
            if (shares && block.voided().isPresent()) {
                Line shared = lines.remove(lines.size() - 1);
                lines.add(new Line(shared.text(), block.voided()));
            } else if (!shares) {
                block.written().lines().forEach(text -> lines.add(new Line(text, block.voided())));
            }
            line = block.written().line();
        }
        for (int i = 0; i < lines.size(); i++) {
            places.computeIfAbsent(lines.get(i).text(), text -> new ArrayList<>(1))
                    .add(i);
        }
    }
}
