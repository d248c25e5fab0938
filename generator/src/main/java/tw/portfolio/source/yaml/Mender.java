package tw.portfolio.source.yaml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Location;
import tw.portfolio.diagnostic.Severity;

/**
 * Mends, line by line, what people and editors write for YAML's own signs. A line stays a line, text inside values is left alone, and
 * each slip is noted at its place with the line as it should read.
 */
final class Mender {
    private static final int NONE = -1;
    private static final Pattern KEY_LINE =
            Pattern.compile("\\s*+(?:- )?+[A-Za-z][A-Za-z0-9_-]{0,40}+ *+[:：](?:\\s.*+|)");
    private static final Pattern MARKER = Pattern.compile("(?:---|\\.\\.\\.|%).*+");
    private final String source;
    private final String path;
    private final Set<String> vocabulary;
    private final String[] lines;
    private final List<Diagnostic> notes = new ArrayList<>();
    private final Map<Integer, Mended.Change> changed = new HashMap<>();

    /** The column of the key or dash whose text goes on in every deeper line. */
    private int textBelow = NONE;

    /** How many more characters may be looked at ahead of their line, so that no file costs more than its length many times over. */
    private int budget = 8_000_000;

    private FlowMender flow;
    private boolean ofKey;
    private boolean block;
    private int next;

    private Mender(String source, String path, Set<String> vocabulary, String text) {
        this.source = source;
        this.path = path;
        this.vocabulary = vocabulary;
        this.lines = text.split("\n", -1);
        this.flow = new FlowMender(vocabulary);
    }

    /**
     * Mends a text.
     *
     * @param vocabulary the keys and labels that may stand in it; with none, only what needs no such knowledge is mended
     */
    static Mended mend(String source, String path, Set<String> vocabulary, String text) {
        Mender mender = new Mender(source, path, vocabulary, text);
        StringBuilder mended = new StringBuilder(text.length() + 64);
        for (int i = 0; i < mender.lines.length; i++) {
            mended.append(i == 0 ? "" : "\n").append(mender.line(i));
        }
        return new Mended(mended.toString(), mender.notes, mender.changed);
    }

    private String line(int index) {
        LineMender line = new LineMender(lines[index], vocabulary);
        line.removeControls();
        if (index < next) {
            line.mendFlow(flow);
        } else if (!isText(line)) {
            structure(index, line);
        }
        return finish(index, line);
    }

    private boolean isText(LineMender line) {
        if (line.isBlank()) {
            return true;
        }
        if (textBelow == NONE || line.indentation() <= textBelow) {
            textBelow = NONE;
            return MARKER.matcher(line.text()).matches();
        }
        if (block || !ofKey || !line.startsWithKnownKey()) {
            return true;
        }
        line.indentTo(textBelow);
        textBelow = NONE;
        return false;
    }

    private void structure(int index, LineMender line) {
        line.mendIndentation();
        if (line.isComment()) {
            return;
        }
        line.mendDash();
        line.mendKey();
        flow = new FlowMender(vocabulary);
        if (line.rest().startsWith("{") || line.rest().startsWith("[")) {
            line.mendFlow(flow);
        }
        ValueText value = ValueText.of(line.rest(), line.keyed());
        if (value.state() == ValueText.State.OPEN) {
            int end = closingLine(index, value, line.column());
            value = end == NONE ? value.closed() : value;
            next = end == NONE ? next : end + 1;
        }
        if (line.keyed() || line.dashed()) {
            line.mendValue(value);
            if (value.state() != ValueText.State.EMPTY) {
                textBelow = line.column();
                ofKey = line.keyed();
                block = value.state() == ValueText.State.BLOCK;
            }
        }
    }

    /** Returns the line on which a quotation or bracket that is open at the end of {@code index} closes, unless another key begins. */
    private int closingLine(int index, ValueText value, int column) {
        StringBuilder whole = new StringBuilder(value.text());
        for (int i = index + 1; i < lines.length && budget > 0 && !isNextKey(lines[i], value, column); i++) {
            whole.append('\n').append(lines[i]);
            budget -= lines[i].length() + 1;
            if (lines[i].indexOf(value.closing()) >= 0) {
                budget -= whole.length();
                if (ValueText.of(whole.toString(), true).state() != ValueText.State.OPEN) {
                    return i;
                }
            }
        }
        return NONE;
    }

    /** Returns whether a line begins another key; within brackets and braces, those that are deeper are keys of what these hold. */
    private static boolean isNextKey(String line, ValueText value, int column) {
        boolean deeper = line.length() - line.stripLeading().length() > column;
        return KEY_LINE.matcher(line).matches() && !(deeper && "]}".indexOf(value.closing()) >= 0);
    }

    private String finish(int index, LineMender line) {
        String mended = line.finish();
        for (LineMender.Slip slip : line.slips()) {
            Location at = new Location(source, path, index + 1, slip.column());
            Diagnostic note = slip.severity() == Severity.ERROR
                    ? Diagnostic.error(slip.rule(), at)
                    : Diagnostic.warning(slip.rule(), at);
            notes.add(note.with("line", index + 1).with("found", slip.found()).corrected(mended));
        }
        if (!mended.equals(lines[index])) {
            changed.put(index + 1, new Mended.Change(lines[index], mended));
        }
        return mended;
    }
}
