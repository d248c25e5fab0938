package tw.portfolio.certification;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.jgit.diff.RawText;
import tw.portfolio.source.LineWork;

/**
 * The lines of an office's file that say something, and whose they are: a line that somebody not entitled has written is void until somebody
 * entitled touches it. It is kept as well where nobody can read the file as a record.
 */
final class LineBook {
    private OwnedLines now = OwnedLines.of(List.of());

    /** The lines as somebody entitled left them last; none once somebody entitled has changed what cannot be read. */
    private OwnedLines left = now;

    /** Who has changed them since. */
    private Optional<Decision> hand = Optional.empty();

    /** Which line of the last step each line of the next one was, by their numbers. */
    private Map<Integer, Integer> former = Map.of();

    /** Who left a text that is not read, with which nothing can be compared. */
    private Optional<Decision> unread = Optional.empty();

    /** Takes a file all of whose lines are in force. */
    static LineBook of(FileVersion version) {
        LineBook book = new LineBook();
        book.now = OwnedLines.of(version.text().map(LineBook::read).orElse(List.of()));
        book.left = book.now;
        return book;
    }

    /** Takes the lines of a file for those of somebody not entitled, all of them. */
    static LineBook of(String text, Decision stranger) {
        LineBook book = new LineBook();
        book.now = OwnedLines.of(
                read(text).stream().map(line -> line.by(Optional.of(stranger))).toList());
        book.hand = Optional.of(stranger);
        return book;
    }

    private static List<OwnedLines.Line> read(String text) {
        List<String> all = List.of(text.split("\n", -1));
        BitSet says = SayingLines.of(all);
        List<OwnedLines.Line> lines = new ArrayList<>();
        int number = 0;
        for (String line : all) {
            if (says.get(number++)) {
                lines.add(OwnedLines.Line.of(number, Blanks.strip(line), Blanks.indent(line)));
            }
        }
        return lines;
    }

    /**
     * Returns the lines of a file as a step left it.
     *
     * @param stranger the step, where whoever made it was not entitled
     * @param from what stood before: this book, or those of files that were renamed
     */
    static OwnedLines written(String text, Optional<Decision> stranger, List<LineBook> from) {
        List<OwnedLines.Line> read = read(text);
        for (LineBook before : from) {
            read = before.compared(read, stranger);
        }
        return OwnedLines.of(read);
    }

    /**
     * Takes the file as a step left it.
     *
     * @param written its lines; absent where it is no text that is read
     */
    void step(Optional<OwnedLines> written, Optional<Decision> stranger, List<LineBook> from) {
        Optional<Decision> doubt = stranger.or(
                () -> from.stream().flatMap(before -> before.latest().stream()).findFirst());
        if (written.isPresent()) {
            now = written.get();
            unread = Optional.empty();
        } else {
            unread = doubt;
            now = OwnedLines.of(List.of());
        }
        hand = stranger.or(() -> hand);
        if (stranger.isEmpty()) {
            forget();
        }
    }

    /** Takes nothing any more for what somebody entitled has left. */
    void forget() {
        left = OwnedLines.of(List.of());
    }

    /**
     * Takes the lines as they are for what somebody entitled has left and anybody can read: what stands together in a row that is not void now
     * was looked at so.
     */
    void accept() {
        now = now.apart();
        left = now;
        hand = Optional.empty();
    }

    /** Takes the lines from that number on for such as somebody entitled has left: they are of a text that is in force as a whole. */
    void acceptFrom(int number) {
        now = OwnedLines.of(now.all().stream()
                .map(line -> line.number() < number ? line : line.inForce())
                .toList());
    }

    /** Returns lines as they were where they stood before; the others are of whoever made the step, or as they are given. */
    private List<OwnedLines.Line> compared(List<OwnedLines.Line> read, Optional<Decision> stranger) {
        List<OwnedLines.Line> lines = now.all();
        RawText before = StayedLines.text(lines.stream().map(OwnedLines.Line::text));
        RawText after = StayedLines.text(read.stream().map(OwnedLines.Line::text));
        former = new HashMap<>();
        if (unread.isPresent() || !LineWork.isBounded(before, after)) {
            Optional<Decision> doubtful = stranger.or(this::latest);
            return read.stream().map(line -> line.by(doubtful)).toList();
        }
        int[] stayed = StayedLines.of(before, after);
        Map<String, Decision> gone = stranger.isPresent() ? Map.of() : voidAsShown(lines, stayed);
        List<OwnedLines.Line> compared = new ArrayList<>();
        for (int i = 0; i < read.size(); i++) {
            OwnedLines.Line line = read.get(i);
            if (stayed[i] >= 0) {
                former.put(line.number(), lines.get(stayed[i]).number());
            }
            boolean together = i == 0 || (stayed[i] > 0 && stayed[i] == stayed[i - 1] + 1);
            Optional<Decision> wrote = stayed[i] < 0
                    ? stranger.or(() -> reset(line, gone))
                    : lines.get(stayed[i]).voided();
            Optional<Decision> joined = !together
                    ? stranger
                    : i == 0 ? Optional.empty() : lines.get(stayed[i]).joined();
            compared.add(line.or(wrote, joined));
        }
        return compared;
    }

    /** Returns who made the lines void that are gone, by what shows of them. */
    private static Map<String, Decision> voidAsShown(List<OwnedLines.Line> lines, int[] stayed) {
        BitSet there = new BitSet();
        Arrays.stream(stayed).filter(line -> line >= 0).forEach(there::set);
        Map<String, Decision> gone = new HashMap<>();
        for (int i = there.nextClearBit(0); i < lines.size(); i = there.nextClearBit(i + 1)) {
            OwnedLines.Line line = lines.get(i);
            line.voided().ifPresent(by -> gone.put(Shown.of(line.text()), by));
        }
        return gone;
    }

    /** Returns who made a line void that only reads otherwise now, or stands elsewhere. */
    private static Optional<Decision> reset(OwnedLines.Line line, Map<String, Decision> gone) {
        return gone.isEmpty() ? Optional.empty() : Optional.ofNullable(gone.get(Shown.of(line.text())));
    }

    /**
     * Takes the lines of rows that have become void for such as are of who made them so. A line of a row in force may be void all the same: as long as
     * the row reads so, it is in force.
     */
    void spoil(List<VoidRow> rows) {
        Map<Integer, Decision> voided = new HashMap<>();
        for (VoidRow it : rows) {
            Row.Written written = it.row().written();
            for (int number = written.first(); !it.removed() && number <= written.last(); number++) {
                voided.put(number, it.step());
            }
        }
        if (!voided.isEmpty()) {
            now = OwnedLines.of(now.all().stream()
                    .map(line -> Optional.ofNullable(voided.get(line.number()))
                            .map(by -> line.by(Optional.of(by)))
                            .orElse(line))
                    .toList());
        }
    }

    /**
     * Takes the lines of rows for such as are in force: all that differs in them from what was so is of somebody entitled.
     *
     * @param voided those that are not: a line that one of them shares stays as it is
     */
    void settle(List<Row> rows, List<VoidRow> voided) {
        BitSet settled = new BitSet();
        rows.forEach(row -> settled.set(row.written().first(), row.written().last() + 1));
        voided.stream()
                .filter(it -> !it.removed())
                .forEach(it -> settled.clear(
                        it.row().written().first(), it.row().written().last() + 1));
        now = settled.isEmpty()
                ? now
                : OwnedLines.of(now.all().stream()
                        .map(line -> settled.get(line.number()) ? line.inForce() : line)
                        .toList());
    }

    /** Returns what void lines say, by what shows of them, that the step that is looked at leaves nowhere. */
    Set<String> gone() {
        Set<Integer> stayed = Set.copyOf(former.values());
        return now.all().stream()
                .filter(line -> line.voided().isPresent() && !stayed.contains(line.number()))
                .map(line -> Shown.of(line.text()))
                .collect(Collectors.toSet());
    }

    /** Returns whether a line, by its number before the step that is looked at, is void. */
    boolean isVoid(int number) {
        return now.in(new Row.Written(number, number, List.of())).stream()
                .anyMatch(line -> line.voided().isPresent());
    }

    /** Returns the number that a line, by its own after the step that is looked at, had before it; nothing for a new one. */
    Optional<Integer> former(int number) {
        return Optional.ofNullable(former.get(number));
    }

    /** Returns its lines as the last step left them. */
    OwnedLines lines() {
        return now;
    }

    /** Returns void rows with the numbers of the lines that nobody entitled has touched. */
    List<VoidRow> told(List<VoidRow> rows) {
        return rows.stream()
                .map(it -> it.removed() ? it : it.open(OpenValues.unsettled(now, it)))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** Returns who made void what is so, or has changed the file since somebody entitled left it; nothing where all of it is in force. */
    Optional<Decision> latest() {
        return unread.or(() -> hand).or(now::anyVoid);
    }

    /** Returns the first void line that is in none of these rows. */
    Optional<OwnedLines.Line> others(List<VoidRow> rows) {
        BitSet told = new BitSet();
        rows.stream()
                .filter(it -> !it.removed() && !it.row().written().equals(Row.Written.NOWHERE))
                .map(it -> it.row().written())
                .forEach(it -> told.set(it.first(), it.last() + 1));
        return now.all().stream()
                .filter(line -> line.voided().isPresent() && !told.get(line.number()))
                .findFirst();
    }

    /** Returns whether a row stood before line for line as it does now. */
    boolean has(Row row) {
        return unread.isEmpty() && now.has(row.written().lines());
    }

    /** Returns whether a row still stood, line for line, when somebody entitled left the file last. */
    boolean isAsLeft(Row row) {
        return left.has(row.written().lines());
    }

    /**
     * Returns what made a row void that stands now line for line as it stood before: one of its lines is void, or they were brought together
     * since somebody entitled left the file. Nothing for one that was in force, or was touched.
     */
    Optional<Decision> untouched(Row row) {
        List<String> written = row.written().lines();
        if (written.isEmpty() || unread.isPresent()) {
            return unread;
        }
        return now.voided(written).or(() -> left.has(written) ? Optional.empty() : now.joined(written));
    }

    /** Returns the same of a row that is set otherwise now and reads line for line as it stood before. */
    Optional<Decision> untouchedAsShown(Row row) {
        List<String> written = row.written().lines();
        return untouched(row).or(() -> left.has(written) ? Optional.empty() : now.voidedAsShown(written));
    }
}
