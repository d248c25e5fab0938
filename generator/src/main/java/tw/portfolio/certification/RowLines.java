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
        int rarest = 0;
        for (int i = 1; i < written.size(); i++) {
            rarest = places(written.get(i)).size() < places(written.get(rarest)).size() ? i : rarest;
        }
        List<Integer> found = places(written.get(rarest));
        if (found.size() > MOST_PLACES) {
            return latest;
        }
        for (int at : found) {
            Optional<Decision> voided = voided(written, at - rarest);
            if (voided.isPresent()) {
                return voided;
            }
        }
        return Optional.empty();
    }

    private List<Integer> places(String line) {
        return places.getOrDefault(line, List.of());
    }

    /** Returns what made void what stands at a place, where that is the same line for line. */
    private Optional<Decision> voided(List<String> written, int begin) {
        if (begin < 0 || begin + written.size() > lines.size()) {
            return Optional.empty();
        }
        Optional<Decision> voided = Optional.empty();
        for (int i = 0; i < written.size(); i++) {
            Line line = lines.get(begin + i);
            if (!line.text().equals(written.get(i))) {
                return Optional.empty();
            }
            voided = voided.or(line::voided);
        }
        return voided;
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
