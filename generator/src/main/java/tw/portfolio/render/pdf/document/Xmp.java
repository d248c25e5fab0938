package tw.portfolio.render.pdf.document;

import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The metadata packet, with the claims to PDF/A-2a and PDF/UA-1. */
final class Xmp {
    private static final String FORM = new String(Objects.resource("metadata.xml"), StandardCharsets.UTF_8);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx", Locale.ROOT);

    private Xmp() {}

    static byte[] of(Imprint imprint) {
        return FORM.replace("{date}", DATE.format(imprint.date()))
                .replace("{language}", escaped(imprint.language()))
                .replace("{producer}", escaped(imprint.producer()))
                .replace("{subject}", escaped(imprint.subject()))
                .replace("{author}", escaped(imprint.author()))
                .replace("{receipts}", escaped(imprint.receipts()))
                .replace("{title}", escaped(imprint.title()))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Returns the text with markup escaped, braces too, for they mark what is filled in; what XML 1.0 does not know becomes U+FFFD. */
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(c -> {
            if ("&<>{}".indexOf(c) >= 0) {
                escaped.append("&#").append(c).append(';');
            } else {
                escaped.appendCodePoint(known(c) ? c : 0xFFFD);
            }
        });
        return escaped.toString();
    }

    private static boolean known(int c) {
        return c >= 0x20 && c != 0xFFFE && c != 0xFFFF && Character.getType(c) != Character.SURROGATE;
    }
}
