package tw.portfolio.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import tw.portfolio.diagnostic.Seen;

/**
 * UTF-8 on its way out, in which nothing commands the terminal or a pipeline's runner, or turns the direction of writing: whoever wrote a
 * name, an address or a title, no writer has to remember that. Line feeds and tabs stay.
 */
final class SeenStream extends OutputStream {
    private static final byte[] REPLACEMENT = "\uFFFD".getBytes(StandardCharsets.UTF_8);
    private static final int REPLACED = 0xFFFD;
    private static final int LONGEST = 4;
    private final OutputStream out;
    private final boolean escaping;
    private final RunnerCommands commands;
    private final byte[] character = new byte[LONGEST];
    private int length;
    private int wanted;
    private boolean carriageReturn;

    private SeenStream(OutputStream out, boolean escaping, RunnerCommands commands) {
        this.out = out;
        this.escaping = escaping;
        this.commands = commands;
    }

    /** Shows U+FFFD for what cannot be seen. */
    static SeenStream replacing(OutputStream out) {
        return new SeenStream(out, false, RunnerCommands.none());
    }

    /** Does the same for a form whose lines are commands for a runner. */
    static SeenStream commanding(OutputStream out) {
        return new SeenStream(out, false, RunnerCommands.byLines());
    }

    /** Escapes what cannot be seen as JSON has it, so that a program reads the very same. */
    static SeenStream escaping(OutputStream out) {
        return new SeenStream(out, true, RunnerCommands.none());
    }

    @Override
    public void write(int next) throws IOException {
        int octet = next & 0xFF;
        if (carriageReturn) {
            carriageReturn = false;
            if (octet == '\n') {
                out.write('\r');
            } else {
                unseen('\r');
            }
        }
        if (length > 0 && (octet & 0xC0) == 0x80) {
            character[length++] = (byte) octet;
            if (length == wanted) {
                complete();
            }
            return;
        }
        cut();
        if (octet == '\r') {
            carriageReturn = true;
        } else if (octet < 0x80) {
            shown(octet, octet);
        } else {
            wanted = octet >= 0xF0 ? LONGEST : octet >= 0xE0 ? LONGEST - 1 : octet >= 0xC2 ? 2 : 0;
            if (wanted == 0) {
                out.write(REPLACEMENT);
            } else {
                character[length++] = (byte) octet;
            }
        }
    }

    private void shown(int point, int octet) throws IOException {
        if (point != '\n' && point != '\t' && Seen.isUnseen(point)) {
            unseen(point);
        } else {
            if (commands.wouldBegin(point)) {
                unseen(point);
            } else {
                out.write(octet);
            }
        }
    }

    private void complete() throws IOException {
        String text = new String(character, 0, length, StandardCharsets.UTF_8);
        int octets = length;
        length = 0;
        if (text.codePointCount(0, text.length()) != 1 || text.equals("\uFFFD")) {
            out.write(REPLACEMENT);
        } else if (Seen.isUnseen(text.codePointAt(0))) {
            unseen(text.codePointAt(0));
        } else {
            commands.passes(text.codePointAt(0));
            out.write(character, 0, octets);
        }
    }

    /** Shows a character that breaks off in the middle. */
    private void cut() throws IOException {
        if (length > 0) {
            length = 0;
            out.write(REPLACEMENT);
        }
    }

    private void unseen(int point) throws IOException {
        commands.passes(REPLACED);
        if (!escaping) {
            out.write(REPLACEMENT);
            return;
        }
        for (char unit : Character.toChars(point)) {
            out.write(String.format(Locale.ROOT, "\\u%04X", (int) unit).getBytes(StandardCharsets.US_ASCII));
        }
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    @Override
    public void close() throws IOException {
        cut();
        out.close();
    }
}
