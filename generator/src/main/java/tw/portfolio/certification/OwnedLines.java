package tw.portfolio.certification;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** The lines of one version of a file, each with who made it void, that are found by what they say. */
final class OwnedLines {
    /** As many places as are looked at for one row; a row that stands in more is taken for one that nobody has touched. */
    private static final int MOST_PLACES = 1_000;

    private final List<Line> lines;
    private final Optional<Decision> last;
    private Map<String, List<Integer>> places = Map.of();
    private Optional<OwnedLines> shown = Optional.empty();
    private final Map<String, String> asked = new HashMap<>();

    /**
     * A line.
     *
     * @param number in the file, from 1
     * @param text without blanks at its ends
     * @param voided who wrote it, where that was somebody not entitled
     * @param joined who brought it behind the line before it, where that was somebody not entitled
     * @param indent how many blanks stand before it
     */
    record Line(int number, String text, Optional<Decision> voided, Optional<Decision> joined, int indent) {
        static Line of(int number, String text, int indent) {
            return new Line(number, text, Optional.empty(), Optional.empty(), indent);
        }

        Line inForce() {
            return of(number, text, indent);
        }

        Line by(Optional<Decision> hand) {
            return new Line(number, text, hand, joined, indent);
        }

        Line apart() {
            return joined.isEmpty() ? this : new Line(number, text, voided, Optional.empty(), indent);
        }

        Line shown() {
            return new Line(number, Shown.of(text), voided, joined, indent);
        }

        /** Returns the column of the file, from 1, from which on something is said; beyond the line where nothing is. */
        int says() {
            int at = 0;
            while (at < text.length() && RowCutter.holds(text.charAt(at))) {
                at++;
            }
            return indent + at + 1;
        }

        /** Returns the line as it was, unless it is already somebody's who was not entitled. */
        Line or(Optional<Decision> hand, Optional<Decision> joint) {
            return new Line(number, text, voided.or(() -> hand), joined.or(() -> joint), indent);
        }
    }

    private OwnedLines(List<Line> lines) {
        this.lines = List.copyOf(lines);
        this.last = lines.stream().flatMap(line -> line.voided().stream()).reduce((first, next) -> next);
    }

    static OwnedLines of(List<Line> lines) {
        return new OwnedLines(lines);
    }

    /** Returns the same lines, of which nobody holds against anybody that they stand together. */
    OwnedLines apart() {
        return lines.stream().allMatch(line -> line.joined().isEmpty())
                ? this
                : of(lines.stream().map(Line::apart).toList());
    }

    List<Line> all() {
        return lines;
    }

    /** Returns who made a line void; of several the last one. */
    Optional<Decision> anyVoid() {
        return last;
    }

    /** Returns who made a line void of those from that number on. */
    Optional<Decision> voidFrom(int number) {
        return lines.subList(first(number), lines.size()).stream()
                .flatMap(line -> line.voided().stream())
                .findFirst();
    }

    List<Line> in(Row.Written written) {
        int begin = first(written.first());
        return lines.subList(begin, Math.max(begin, first(written.last() + 1)));
    }

    /** Returns whether of what is written in a place, if anything, every line is somebody's who was not entitled. */
    boolean isOthers(Row.Written written) {
        List<Line> there = in(written);
        return !there.isEmpty() && there.stream().allMatch(line -> line.voided().isPresent());
    }

    /** Returns which is the first line at or below the number of one. */
    private int first(int number) {
        int from = 0;
        int to = lines.size();
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (lines.get(middle).number() < number) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    /** Returns whether these lines stand somewhere, one below the other. */
    boolean has(List<String> written) {
        return !written.isEmpty() && !begins(written).isEmpty();
    }

    /** Returns who made a line void of what stands somewhere line for line so; nothing where no line is void, or it stands nowhere. */
    Optional<Decision> voided(List<String> written) {
        if (places(rarest(written)).size() > MOST_PLACES) {
            return anyVoid();
        }
        return begins(written).stream()
                .flatMap(begin -> lines.subList(begin, begin + written.size()).stream())
                .flatMap(line -> line.voided().stream())
                .findFirst();
    }

    /** Returns the same of what stands somewhere and shows line for line so, however it is set. */
    Optional<Decision> voidedAsShown(List<String> written) {
        List<String> wanted = written.stream()
                .map(this::shown)
                .filter(line -> !line.isEmpty())
                .toList();
        return wanted.isEmpty() || anyVoid().isEmpty() ? Optional.empty() : shown().voided(wanted);
    }

    /** Returns what shows of a line of this version, or of a row; many rows may stand on a long one, which is looked at once. */
    String shown(String line) {
        return asked.computeIfAbsent(line, Shown::of);
    }

    private OwnedLines shown() {
        if (shown.isEmpty()) {
            shown = Optional.of(of(lines.stream()
                    .map(Line::shown)
                    .filter(line -> !line.text().isEmpty())
                    .toList()));
        }
        return shown.get();
    }

    /** Returns who brought lines together that stand somewhere line for line so; nothing where they were written as they stand. */
    Optional<Decision> joined(List<String> written) {
        if (places(rarest(written)).size() > MOST_PLACES) {
            return lines.stream().flatMap(line -> line.joined().stream()).findFirst();
        }
        return begins(written).stream()
                .flatMap(begin -> lines.subList(begin + 1, begin + written.size()).stream())
                .flatMap(line -> line.joined().stream())
                .findFirst();
    }

    private List<Integer> begins(List<String> written) {
        String rarest = rarest(written);
        int offset = written.indexOf(rarest);
        return places(rarest).stream()
                .limit(MOST_PLACES)
                .map(at -> at - offset)
                .filter(begin -> isAt(begin, written))
                .toList();
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

    private boolean isAt(int begin, List<String> written) {
        return begin >= 0
                && begin + written.size() <= lines.size()
                && IntStream.range(0, written.size())
                        .allMatch(i -> lines.get(begin + i).text().equals(written.get(i)));
    }
}
