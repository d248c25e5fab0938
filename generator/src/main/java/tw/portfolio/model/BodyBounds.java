package tw.portfolio.model;

import java.util.Arrays;

/**
 * What a record's text may ask of pages and books. The bounds lie far beyond what people write. A text past those of its marks, whose time
 * grows with their square, is set as plain paragraphs, so nothing of it is lost; one past those of its length is not shown, and stays in its
 * file.
 */
public final class BodyBounds {
    /** The longest text shown, in UTF-16 units. */
    public static final int MOST_SHOWN = 500_000;

    /** The most lines of a text shown. */
    public static final int MOST_LINES_SHOWN = 20_000;

    private static final int MAX_CHARACTERS = 200_000;
    private static final int MAX_LINES = 8_000;
    private static final int MAX_INDENT = 80;
    private static final int MAX_CONTAINERS_IN_A_LINE = 16;
    private static final int MAX_CONTAINERS = 10_000;
    private static final int MAX_MARKS = 30_000;
    private static final int MAX_RUN = 200;
    private static final int MAX_LINES_IN_A_PART = 1_000;
    private static final int MAX_MARKS_IN_A_PART = 300;
    private static final int MAX_BARS_IN_A_PART = 4_000;
    /** The parser matches the line below a head by recursion, column by column. */
    private static final int MAX_BARS_IN_A_LINE = 300;

    /** Of all tables, each short row filled to the width of the widest. */
    private static final int MAX_CELLS = 20_000;

    private static final String MARKS = "[]`<&*_!\\";
    private final int[] marks = new int[MARKS.length()];
    private int bars;
    private int widest;
    private int linesOfPart;
    private int cells;
    private int allContainers;
    private int allMarks;

    private BodyBounds() {}

    /** Returns whether the text is short enough to be shown. */
    public static boolean isShown(String body) {
        return body.length() <= MOST_SHOWN
                && body.chars().filter(c -> c == '\n').count() < MOST_LINES_SHOWN;
    }

    /** Returns whether the text's marks are read as what they mean. */
    public static boolean isMarkup(String body) {
        return body.length() <= MAX_CHARACTERS && new BodyBounds().allLines(body);
    }

    private boolean allLines(String body) {
        String[] lines = body.split("\n", -1);
        if (lines.length > MAX_LINES) {
            return false;
        }
        for (String line : lines) {
            if (line.isBlank()) {
                begin();
            }
            if (!line(line)) {
                return false;
            }
        }
        begin();
        return cells <= MAX_CELLS && allContainers <= MAX_CONTAINERS && allMarks <= MAX_MARKS;
    }

    /** A part is what stands between two blank lines. */
    private void begin() {
        cells += widest == 0 ? 0 : (widest + 1) * linesOfPart;
        Arrays.fill(marks, 0);
        bars = 0;
        widest = 0;
        linesOfPart = 0;
    }

    private boolean line(String line) {
        return ++linesOfPart <= MAX_LINES_IN_A_PART && containersHold(line) && marksHold(line) && runsHold(line);
    }

    private boolean containersHold(String line) {
        int containers = 0;
        int at = 0;
        for (; at < line.length() && " \t>-+*.)0123456789".indexOf(line.charAt(at)) >= 0; at++) {
            if (">-+*.)".indexOf(line.charAt(at)) >= 0) {
                containers++;
            }
        }
        boolean rule = line.strip().matches("[-*=+.]*");
        allContainers += rule ? 0 : containers;
        return at <= MAX_INDENT && (containers <= MAX_CONTAINERS_IN_A_LINE || rule);
    }

    private boolean marksHold(String line) {
        int before = bars;
        for (int i = 0; i < line.length(); i++) {
            int mark = MARKS.indexOf(line.charAt(i));
            allMarks += mark >= 0 ? 1 : 0;
            if (mark >= 0 && ++marks[mark] > MAX_MARKS_IN_A_PART) {
                return false;
            }
            if (line.charAt(i) == '|' && ++bars > MAX_BARS_IN_A_PART) {
                return false;
            }
        }
        widest = Math.max(widest, bars - before);
        return widest <= MAX_BARS_IN_A_LINE;
    }

    private static boolean runsHold(String line) {
        int run = 0;
        for (int i = 1; i < line.length(); i++) {
            run = line.charAt(i) == line.charAt(i - 1) && !Character.isLetterOrDigit(line.charAt(i)) ? run + 1 : 0;
            if (run >= MAX_RUN) {
                return false;
            }
        }
        return true;
    }
}
