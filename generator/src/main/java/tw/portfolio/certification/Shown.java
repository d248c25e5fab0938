package tw.portfolio.certification;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tw.portfolio.source.yaml.Node;

/** What anybody reads of a text, however it is set: its letters and numbers. */
final class Shown {
    /** Letters that are drawn as nothing: the fillers of Hangul. */
    private static final String FILLERS = "\u115f\u1160\u3164\uffa0";

    /** What is a number of any kind. */
    private static final int NUMBERS =
            1 << Character.DECIMAL_DIGIT_NUMBER | 1 << Character.LETTER_NUMBER | 1 << Character.OTHER_NUMBER;

    /** What a quoted value may have, or what holds values together: behind such a sign is no remark. */
    private static final Pattern OF_VALUES = Pattern.compile("[\"'{}\\[\\]\\\\]");

    /** What stands for a value that cannot be read; no letter and no number. */
    private static final String REFUSED = "!";

    private Shown() {}

    /** Returns the letters and numbers, alike where they look alike (Unicode, NFKD, without marks), without signs, blanks and whatever shows as none. */
    static String of(String text) {
        StringBuilder read = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFKD)
                .codePoints()
                .filter(Shown::isRead)
                .forEach(read::appendCodePoint);
        return read.toString();
    }

    private static boolean isRead(int sign) {
        boolean number = ((1 << Character.getType(sign)) & NUMBERS) != 0;
        return number || (Character.isLetter(sign) && FILLERS.indexOf(sign) < 0);
    }

    /** Returns the same of a row of the fields: its values by their keys, and the remarks behind them. */
    static String of(Row row) {
        return of(row.node()) + remarks(row);
    }

    /** Words of a value that stands in quotes over several lines may look like a remark, and come and go as it is set. */
    private static String remarks(Row row) {
        String written = row.text().substring(Row.words(row.node()).length());
        String values = of(written(row.node()));
        return written.lines()
                .map(Shown::remark)
                .map(Shown::of)
                .filter(remark -> !remark.isEmpty() && !values.contains(remark))
                .collect(Collectors.joining("", "#", ""));
    }

    /** Returns what of a line is a remark for certain: what begins with its sign behind all that may be of a value. */
    private static String remark(String line) {
        int begin = 0;
        Matcher values = OF_VALUES.matcher(line);
        while (values.find()) {
            begin = values.end();
        }
        int sign = line.indexOf('#', begin);
        return sign < 0 ? "" : line.substring(sign);
    }

    private static String written(Node node) {
        if (node instanceof Node.Scalar scalar) {
            return scalar.text();
        }
        if (node instanceof Node.Sequence sequence) {
            return sequence.items().stream().map(Shown::written).collect(Collectors.joining());
        }
        return node instanceof Node.Mapping mapping
                ? mapping.members().stream()
                        .map(member -> member.key() + written(member.value()))
                        .collect(Collectors.joining())
                : "";
    }

    /** Returns whether a row has a value that cannot be read. */
    static boolean isRefused(Row row) {
        return of(row.node()).contains(REFUSED);
    }

    /** Returns it in one order, whatever that of keys and of a list's items is. */
    private static String of(Node node) {
        if (node instanceof Node.Scalar scalar) {
            String words = of(scalar.text());
            return words.length() + ":" + words;
        }
        if (node instanceof Node.Sequence sequence) {
            return sequence.items().stream().map(Shown::of).sorted().collect(Collectors.joining("", "[", "]"));
        }
        if (node instanceof Node.Mapping mapping) {
            return mapping.members().stream()
                    .map(member -> of(member.key()) + "=" + of(member.value()))
                    .sorted()
                    .collect(Collectors.joining("", "{", "}"));
        }
        return REFUSED;
    }
}
