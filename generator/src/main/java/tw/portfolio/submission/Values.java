package tw.portfolio.submission;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import tw.portfolio.model.SchoolYear;

/** Cells of one row while it is made, each as the central database writes it. */
final class Values {
    /** What a score or a pass flag says when there is none. Source: register columns 4.2.7 to 4.2.10. */
    private static final String NONE = "-1";

    private static final int WESTERN_OFFSET = 1911;
    private final SortedMap<String, String> cells = new TreeMap<>();

    /** Puts a text on one line: a line break in a cell breaks the central export. */
    Values text(String key, String text) {
        cells.put(key, oneLine(text));
        return this;
    }

    Values text(String key, Optional<String> text) {
        return text(key, text.orElse(""));
    }

    /** Puts seven digits of the ROC calendar, such as 0970315. */
    Values date(String key, LocalDate date) {
        cells.put(
                key,
                String.format(
                        Locale.ROOT,
                        "%03d%02d%02d",
                        date.getYear() - WESTERN_OFFSET,
                        date.getMonthValue(),
                        date.getDayOfMonth()));
        return this;
    }

    Values date(String key, Optional<LocalDate> date) {
        date.ifPresentOrElse(day -> date(key, day), () -> text(key, ""));
        return this;
    }

    Values year(String key, SchoolYear year) {
        return text(key, year.toString());
    }

    Values number(String key, BigDecimal number) {
        cells.put(key, plain(number));
        return this;
    }

    Values number(String key, int number) {
        cells.put(key, Integer.toString(number));
        return this;
    }

    Values score(String key, Optional<BigDecimal> score) {
        cells.put(key, score.map(Values::plain).orElse(NONE));
        return this;
    }

    Values flag(String key, Optional<Boolean> flag) {
        cells.put(key, flag.map(passed -> passed ? "1" : "0").orElse(NONE));
        return this;
    }

    Values all(Values other) {
        cells.putAll(other.cells);
        return this;
    }

    SortedMap<String, String> map() {
        return cells;
    }

    static boolean breaksLine(String text) {
        return text.strip().codePoints().anyMatch(Values::breaking);
    }

    static String oneLine(String text) {
        StringBuilder line = new StringBuilder();
        text.strip().codePoints().forEach(point -> {
            if (!breaking(point)) {
                line.appendCodePoint(point);
            } else if (line.length() > 0 && line.charAt(line.length() - 1) != ' ') {
                line.append(' ');
            }
        });
        return line.toString();
    }

    private static boolean breaking(int point) {
        int type = Character.getType(point);
        return type == Character.CONTROL || type == Character.LINE_SEPARATOR || type == Character.PARAGRAPH_SEPARATOR;
    }

    private static String plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
    }
}
