package tw.portfolio.source.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tw.portfolio.diagnostic.RuleId;
import tw.portfolio.diagnostic.Severity;

/** One line in the making: what is mended so far, and the rest as it stands. */
final class LineMender {
    static final RuleId TAB = new RuleId("yaml.tab");
    static final RuleId FULL_WIDTH_SPACE = new RuleId("yaml.full-width-space");
    static final RuleId CONTROL = new RuleId("yaml.control-character");
    static final RuleId WRONG_INDENT = new RuleId("yaml.wrong-indent");
    static final RuleId WRONG_DASH = new RuleId("yaml.wrong-dash");
    static final RuleId DASH_SPACE = new RuleId("yaml.dash-space");
    static final RuleId FULL_WIDTH_COLON = new RuleId("yaml.full-width-colon");
    static final RuleId COLON_SPACE = new RuleId("yaml.colon-space");
    static final RuleId MISSING_COLON = new RuleId("yaml.missing-colon");
    private static final String BLANKS = " \t\u3000\u00a0\u200b\ufeff";
    private static final Pattern CONTROLS = Pattern.compile("[\\x00-\\x08\\x0b-\\x1f\\x7f\\ufffe\\uffff]");
    private static final Pattern DASH = Pattern.compile("(-|－|–|—|•|・|‧|●)([ \\u3000\\u00a0\\t]*+)(?=[^\\s\\-－–—])");
    private static final Pattern KEY =
            Pattern.compile("([^\\s:：\"'#\\[{&*!|>@`%-][^\\s:：]{0,40}+)[ \\u3000]*+([:：])([ \\u3000\\u00a0\\t]?+)");
    private static final Pattern WORD = Pattern.compile("([a-z][a-z-]{0,40}+) ++(?=[^\\s:：])");
    private static final Pattern ASCII_KEY = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*+");
    private final Set<String> vocabulary;
    private final StringBuilder mended = new StringBuilder();
    private final List<Slip> slips = new ArrayList<>();
    private String original;
    private String rest;
    private boolean dashed;
    private boolean keyed;
    private int column;

    /** By how much what is mended in the rest made it longer. */
    private int grown;

    LineMender(String line, Set<String> vocabulary) {
        this.original = line;
        this.rest = line;
        this.vocabulary = vocabulary;
    }

    /**
     * A sign that was written otherwise.
     *
     * @param column 1-based, in code points
     */
    record Slip(RuleId rule, Severity severity, int column, String found) {}

    void removeControls() {
        if (original.chars().noneMatch(c -> (c < ' ' && c != '\t') || c == 0x7f || c >= 0xfffe)) {
            return;
        }
        Matcher control = CONTROLS.matcher(original);
        if (control.find()) {
            String code = String.format(Locale.ROOT, "U+%04X", (int) original.charAt(control.start()));
            slip(CONTROL, control.start(), code);
            original = control.replaceAll("");
            rest = original;
        }
    }

    boolean isBlank() {
        return rest.isBlank();
    }

    boolean isComment() {
        return rest.startsWith("#");
    }

    String text() {
        return rest;
    }

    /** Returns the width of the indentation in half-width columns. */
    int indentation() {
        return spaces(leading()).length();
    }

    boolean startsWithKnownKey() {
        Matcher key = KEY.matcher(rest.substring(leading().length()));
        return key.lookingAt()
                && vocabulary.contains(key.group(1))
                && !key.group(3).isEmpty();
    }

    void indentTo(int width) {
        String leading = leading();
        boolean tab = leading.indexOf('\t') >= 0;
        slip(tab ? TAB : WRONG_INDENT, tab ? leading.indexOf('\t') : leading.length(), tab ? "Tab" : "");
        mended.append(" ".repeat(width));
        rest = rest.substring(leading.length());
    }

    void mendIndentation() {
        String leading = leading();
        if (leading.indexOf('\t') >= 0) {
            slip(TAB, leading.indexOf('\t'), "Tab");
        } else if (leading.chars().anyMatch(c -> c != ' ')) {
            slip(FULL_WIDTH_SPACE, 0, "　");
        }
        mended.append(spaces(leading));
        rest = rest.substring(leading.length());
        column = mended.length();
    }

    void mendDash() {
        Matcher dash = DASH.matcher(rest);
        if (!dash.lookingAt()) {
            dashed = rest.equals("-");
            return;
        }
        boolean proper = dash.group(1).equals("-");
        if (!proper) {
            slip(WRONG_DASH, here(), dash.group(1));
        } else if (dash.group(2).isEmpty()) {
            slip(DASH_SPACE, here(), "-");
        } else {
            blank(here() + 1, dash.group(2));
        }
        String spaces = dash.group(2).isEmpty() ? " " : spaces(dash.group(2).replace('\t', ' '));
        mended.append('-').append(spaces);
        rest = rest.substring(dash.end());
        dashed = true;
    }

    void mendKey() {
        Matcher key = KEY.matcher(rest);
        if (!key.lookingAt() || !isKey(key)) {
            missingColon();
            return;
        }
        String after = key.group(3);
        boolean last = key.end() == rest.length();
        if (key.group(2).equals("：")) {
            slip(FULL_WIDTH_COLON, here() + key.start(2), "：");
        } else if (after.isEmpty() && !last) {
            slip(COLON_SPACE, here() + key.start(2), key.group(1) + ":");
        } else {
            blank(here() + key.start(3), after);
        }
        take(key.group(1), key.end());
    }

    /** Tells of a blank that is no half-width space; a tab after a sign loses nothing, but not every program reads it. */
    private void blank(int offset, String blank) {
        if (blank.startsWith("\t")) {
            slip(TAB, Severity.WARNING, offset, "Tab");
        } else if (blank.chars().anyMatch(c -> c > ' ')) {
            slip(FULL_WIDTH_SPACE, offset, "　");
        }
    }

    /** A word that is a key followed by text: the colon was left out. */
    private void missingColon() {
        Matcher word = WORD.matcher(rest);
        if (!dashed && word.lookingAt() && vocabulary.contains(word.group(1))) {
            slip(MISSING_COLON, here() + word.end(1), word.group(1));
            take(word.group(1), word.end());
        }
    }

    private void take(String key, int end) {
        column = dashed ? mended.length() : column;
        keyed = true;
        mended.append(key).append(end == rest.length() ? ":" : ": ");
        rest = rest.substring(end);
    }

    private boolean isKey(Matcher key) {
        String word = key.group(1);
        boolean known = vocabulary.contains(word);
        boolean certain = (key.group(2).equals(":") && !key.group(3).isEmpty()) || key.end() == rest.length();
        boolean ascii = ASCII_KEY.matcher(word).matches();
        if (rest.startsWith("//", key.end()) || (!ascii && !known)) {
            return false;
        }
        return known || certain || !dashed;
    }

    /** Mends what stands in braces from here on, as far as this line goes. */
    void mendFlow(FlowMender flow) {
        String whole = flow.mend(rest);
        for (FlowMender.Slip slip : flow.slips()) {
            Severity severity = slip.rule().equals(TAB) ? Severity.WARNING : Severity.ERROR;
            slip(slip.rule(), severity, here() + slip.offset(), slip.found());
        }
        grown += whole.length() - rest.length();
        rest = whole;
    }

    void mendValue(ValueText value) {
        value.rule().ifPresent(rule -> slip(rule, value.severity(), here() + value.offset(), value.found()));
        mended.append(value.text());
        rest = "";
    }

    String rest() {
        return rest.strip();
    }

    boolean keyed() {
        return keyed;
    }

    boolean dashed() {
        return dashed;
    }

    /** Returns the 0-based column of the key, or of the dash where there is no key. */
    int column() {
        return column;
    }

    List<Slip> slips() {
        return slips;
    }

    String finish() {
        return slips.isEmpty() ? original : mended + rest;
    }

    private int here() {
        return original.length() + grown - rest.length();
    }

    private String leading() {
        int end = 0;
        while (end < rest.length() && BLANKS.indexOf(rest.charAt(end)) >= 0) {
            end++;
        }
        return rest.substring(0, end);
    }

    /** Returns half-width spaces in place of other blanks: two for a tab or a full-width space, none for what nobody sees. */
    private static String spaces(String blanks) {
        StringBuilder spaces = new StringBuilder(blanks.length());
        blanks.chars()
                .forEach(c -> spaces.append(c == '\t' || c == '\u3000' ? "  " : c == ' ' || c == '\u00a0' ? " " : ""));
        return spaces.toString();
    }

    private void slip(RuleId rule, int offset, String found) {
        slip(rule, Severity.ERROR, offset, found);
    }

    private void slip(RuleId rule, Severity severity, int offset, String found) {
        slips.add(new Slip(rule, severity, original.codePointCount(0, offset) + 1, found));
    }
}
