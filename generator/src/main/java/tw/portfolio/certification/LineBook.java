package tw.portfolio.certification;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.jgit.diff.Edit;
import org.eclipse.jgit.diff.HistogramDiff;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;
import tw.portfolio.source.LineWork;

/**
 * The lines of an office's file that say something, and whose they are: a line that somebody not entitled has written is void until somebody
 * entitled touches it. It is kept as well where nobody can read the file as a record.
 */
final class LineBook {
    /** As many places as are looked at for one row; a row that stands in more is taken for one that nobody has touched. */
    private static final int MOST_PLACES = 1_000;

    private List<Line> lines = List.of();

    /** Who left a text that is not read, with which nothing can be compared. */
    private Optional<Decision> unread = Optional.empty();

    private Map<String, List<Integer>> places = Map.of();

    /**
     * A line.
     *
     * @param number in the file, from 1
     * @param text without blanks at its ends
     */
    private record Line(int number, String text, Optional<Decision> voided) {
        Line by(Optional<Decision> hand) {
            return new Line(number, text, hand);
        }

        Line or(Optional<Decision> hand) {
            return voided.isPresent() ? this : by(hand);
        }
    }

    /** Takes a file all of whose lines are in force. */
    static LineBook of(FileVersion version) {
        LineBook book = new LineBook();
        book.lines = version.text().map(LineBook::read).orElse(List.of());
        return book;
    }

    private static List<Line> read(String text) {
        List<Line> lines = new ArrayList<>();
        int number = 0;
        for (String line : text.split("\n", -1)) {
            number++;
            String stripped = line.strip();
            if (RowCutter.says(stripped)) {
                lines.add(new Line(number, stripped, Optional.empty()));
            }
        }
        return lines;
    }

    /**
     * Takes the file as a step left it.
     *
     * @param hand the step, where whoever made it was not entitled
     * @param from what stood before: this book, or those of files that were renamed
     */
    void step(Optional<String> text, Optional<Decision> hand, List<LineBook> from) {
        if (text.isPresent()) {
            List<Line> now = read(text.get());
            for (LineBook before : from) {
                now = before.compared(now, hand);
            }
            lines = now;
            unread = Optional.empty();
        } else {
            unread = hand.or(() ->
                    from.stream().flatMap(before -> before.latest().stream()).findFirst());
            lines = List.of();
        }
        places = Map.of();
    }

    /** Returns lines as they were where they stood before; the others are of whoever made the step, or as they are given. */
    private List<Line> compared(List<Line> now, Optional<Decision> hand) {
        RawText before = raw(lines);
        RawText after = raw(now);
        if (unread.isPresent() || !LineWork.isBounded(before, after)) {
            Optional<Decision> doubtful = hand.or(this::latest);
            return now.stream().map(line -> line.by(doubtful)).toList();
        }
        List<Line> compared = new ArrayList<>();
        int old = 0;
        for (Edit edit : new HistogramDiff().diff(RawTextComparator.DEFAULT, before, after)) {
            for (; old < edit.getBeginA(); old++) {
                compared.add(now.get(compared.size()).or(lines.get(old).voided()));
            }
            while (compared.size() < edit.getEndB()) {
                compared.add(now.get(compared.size()).or(hand));
            }
            old = edit.getEndA();
        }
        for (; old < lines.size(); old++) {
            compared.add(now.get(compared.size()).or(lines.get(old).voided()));
        }
        return compared;
    }

    private static RawText raw(List<Line> lines) {
        return new RawText(lines.stream()
                .map(line -> line.text() + "\n")
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8));
    }

    /** Takes every line for one of a step that left the file so that it cannot be read, or in more ways than one. */
    void hide(Decision hand) {
        lines = lines.stream().map(line -> line.by(Optional.of(hand))).toList();
    }

    /**
     * Takes the lines of void rows for those of who made them so. A line of a row in force may be void all the same, when another line of it
     * was touched: as long as the row reads so, it is in force.
     */
    void join(List<RowBook.VoidRow> rows) {
        Map<Integer, Decision> voided = new HashMap<>();
        for (RowBook.VoidRow it : rows) {
            Row.Written written = it.row().written();
            for (int number = written.first(); !it.removed() && number <= written.last(); number++) {
                voided.put(number, it.step());
            }
        }
        if (!voided.isEmpty()) {
            lines = lines.stream()
                    .map(line -> voided.containsKey(line.number())
                            ? line.by(Optional.ofNullable(voided.get(line.number())))
                            : line)
                    .toList();
        }
    }

    boolean anyVoid() {
        return latest().isPresent();
    }

    private Optional<Decision> latest() {
        return unread.or(
                () -> lines.stream().flatMap(line -> line.voided().stream()).reduce((first, next) -> next));
    }

    /** Returns whether a row stood before line for line as it does now. */
    boolean has(Row row) {
        List<String> written = row.written().lines();
        return unread.isEmpty()
                && places(written.isEmpty() ? "" : rarest(written)).stream()
                        .limit(MOST_PLACES)
                        .anyMatch(at -> isAt(at - written.indexOf(rarest(written)), written));
    }

    /** Returns what made a row void that stands now line for line as it stood before; nothing for one that was in force, or was touched. */
    Optional<Decision> untouched(Row row) {
        List<String> written = row.written().lines();
        if (written.isEmpty() || unread.isPresent()) {
            return unread;
        }
        String rarest = rarest(written);
        List<Integer> found = places(rarest);
        if (found.size() > MOST_PLACES) {
            return latest();
        }
        return found.stream()
                .map(at -> at - written.indexOf(rarest))
                .filter(begin -> isAt(begin, written))
                .flatMap(begin -> lines.subList(begin, begin + written.size()).stream())
                .flatMap(line -> line.voided().stream())
                .findFirst();
    }

    /** Returns the line of a row that stands in the fewest places. */
    private String rarest(List<String> written) {
        String rarest = written.get(0);
        for (String line : written) {
            rarest = places(line).size() < places(rarest).size() ? line : rarest;
        }
        return rarest;
    }

    private List<Integer> places(String line) {
        if (places.isEmpty()) {
            Map<String, List<Integer>> all = new HashMap<>();
            for (int i = 0; i < lines.size(); i++) {
                all.computeIfAbsent(lines.get(i).text(), text -> new ArrayList<>(1))
                        .add(i);
            }
            places = all;
        }
        return places.getOrDefault(line, List.of());
    }

    /** Returns whether these lines stand one below the other from a place on. */
    private boolean isAt(int begin, List<String> written) {
        return begin >= 0
                && begin + written.size() <= lines.size()
                && IntStream.range(0, written.size())
                        .allMatch(i -> lines.get(begin + i).text().equals(written.get(i)));
    }
}
