package tw.portfolio.render.markdown;

/**
 * What a text may ask of the parser, whose time grows with the square of some marks. The bounds lie far beyond what people write; a
 * text past them is set as plain paragraphs, so nothing of it is lost.
 */
final class Bounds {
    /** How deep lists, quotes and emphasis may nest in the tree. */
    static final int MAX_DEPTH = 40;

    private static final int MAX_CHARACTERS = 200_000;
    private static final int MAX_LINES = 8_000;
    private static final int MAX_INDENT = 80;
    private static final int MAX_CONTAINERS_IN_A_LINE = 16;
    private static final int MAX_RUN = 200;
    private static final int MAX_LINES_IN_A_PART = 1_000;
    private static final int MAX_MARKS_IN_A_PART = 300;
    private static final int MAX_BARS_IN_A_PART = 4_000;
    private static final String MARKS = "[]`<&*_!\\";
    private final int[] marks = new int[MARKS.length()];
    private int bars;
    private int linesOfPart;

    private Bounds() {}

    static boolean hold(String body) {
        return body.length() <= MAX_CHARACTERS && new Bounds().allLines(body);
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
        return true;
    }

    /** A part is what stands between two blank lines. */
    private void begin() {
        java.util.Arrays.fill(marks, 0);
        bars = 0;
        linesOfPart = 0;
    }

    private boolean line(String line) {
        return ++linesOfPart <= MAX_LINES_IN_A_PART && containersHold(line) && marksHold(line) && runsHold(line);
    }

    private static boolean containersHold(String line) {
        int containers = 0;
        int at = 0;
        for (; at < line.length() && " \t>-+*.)0123456789".indexOf(line.charAt(at)) >= 0; at++) {
            if (">-+*.)".indexOf(line.charAt(at)) >= 0) {
                containers++;
            }
        }
        return at <= MAX_INDENT
                && (containers <= MAX_CONTAINERS_IN_A_LINE || line.strip().matches("[-*=+.]*"));
    }

    private boolean marksHold(String line) {
        for (int i = 0; i < line.length(); i++) {
            int mark = MARKS.indexOf(line.charAt(i));
            if (mark >= 0 && ++marks[mark] > MAX_MARKS_IN_A_PART) {
                return false;
            }
            if (line.charAt(i) == '|' && ++bars > MAX_BARS_IN_A_PART) {
                return false;
            }
        }
        return true;
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
