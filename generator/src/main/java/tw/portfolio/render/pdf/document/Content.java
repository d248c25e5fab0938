package tw.portfolio.render.pdf.document;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The drawing operators of one page. */
final class Content {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream(4096);
    private Optional<Ink> fill = Optional.empty();
    private Optional<Ink> stroke = Optional.empty();

    byte[] bytes() {
        return out.toByteArray();
    }

    Content add(String operators) {
        out.writeBytes(operators.getBytes(StandardCharsets.US_ASCII));
        out.write('\n');
        return this;
    }

    void fill(Ink ink) {
        if (!fill.equals(Optional.of(ink))) {
            add(ink.operands() + " rg");
            fill = Optional.of(ink);
        }
    }

    void stroke(Ink ink) {
        if (!stroke.equals(Optional.of(ink))) {
            add(ink.operands() + " RG");
            stroke = Optional.of(ink);
        }
    }

    /** Returns lengths and coordinates joined by spaces, to a hundredth of a point. */
    static String numbers(float... values) {
        StringBuilder text = new StringBuilder();
        for (float value : values) {
            text.append(text.length() == 0 ? "" : " ").append(number(value, 100));
        }
        return text.toString();
    }

    /** Returns a number with as few digits as the precision needs, the same on every machine. */
    static String number(float value, int precision) {
        long scaled = Math.round((double) value * precision);
        long whole = Math.abs(scaled) / precision;
        long rest = Math.abs(scaled) % precision;
        String sign = scaled < 0 ? "-" : "";
        if (rest == 0) {
            return sign + whole;
        }
        String digits = Long.toString(precision + rest).substring(1).replaceAll("0+$", "");
        return sign + whole + "." + digits;
    }
}
