package tw.portfolio.source.yaml;

import java.util.Optional;
import java.util.regex.Pattern;
import tw.portfolio.diagnostic.RuleId;
import tw.portfolio.diagnostic.Severity;

/**
 * What stands after a key or a dash, and how it should be written where YAML would read it otherwise than meant.
 *
 * @param text the value as it should be written
 * @param rule the slip, when there is one
 * @param offset where in the value the slip is, in UTF-16 units
 * @param closing the sign an open value waits for
 */
record ValueText(State state, String text, Optional<RuleId> rule, int offset, char closing) {
    static final RuleId FULL_WIDTH_QUOTES = new RuleId("yaml.full-width-quotes");
    static final RuleId UNCLOSED_QUOTE = new RuleId("yaml.unclosed-quote");
    static final RuleId TEXT_AFTER_QUOTE = new RuleId("yaml.text-after-quote");
    static final RuleId NEEDS_QUOTES = new RuleId("yaml.needs-quotes");
    static final RuleId COLON_IN_TEXT = new RuleId("yaml.colon-in-text");
    static final RuleId HASH_IN_TEXT = new RuleId("yaml.hash-in-text");
    static final RuleId FULL_WIDTH_BRACKET = new RuleId("yaml.full-width-bracket");
    static final RuleId UNCLOSED_BRACKET = new RuleId("yaml.unclosed-bracket");
    private static final Pattern BLOCK = Pattern.compile("[|>][-+0-9]{0,2}+\\s*+(?:#.*+)?+");

    /** An anchor alone: what it names stands on the lines below. */
    private static final Pattern ANCHOR = Pattern.compile("&\\S++\\s*+(?:#.*+)?+");

    private static final String CURLY = "“”„‘’＂";

    /** How the value stands at the end of its line. */
    enum State {
        EMPTY,
        BLOCK,
        /** A quotation or bracket that is not closed. */
        OPEN,
        WHOLE
    }

    /** Returns what a stripped value is. */
    static ValueText of(String value, boolean ofKey) {
        if (value.isEmpty() || value.startsWith("#") || ANCHOR.matcher(value).matches()) {
            return new ValueText(State.EMPTY, value, Optional.empty(), 0, ' ');
        }
        char first = value.charAt(0);
        if (BLOCK.matcher(value).matches()) {
            return new ValueText(State.BLOCK, value, Optional.empty(), 0, ' ');
        }
        if (first == '"' || first == '\'') {
            return quoted(value, first);
        }
        if (first == '[' || first == '{') {
            return flow(value, first == '[' ? ']' : '}');
        }
        if (isCurly(value)) {
            String inner = value.substring(1, value.length() - 1);
            return slip("\"" + inner.replace("\\", "\\\\").replace("\"", "\\\"") + "\"", FULL_WIDTH_QUOTES, 0);
        }
        boolean reserved = "@`%".indexOf(first) >= 0 || (ofKey && (value.startsWith("- ") || value.startsWith("? ")));
        return reserved ? slip(quote(value), NEEDS_QUOTES, 0) : plain(value);
    }

    private static boolean isCurly(String value) {
        int last = value.length() - 1;
        return last > 0
                && CURLY.indexOf(value.charAt(0)) >= 0
                && CURLY.indexOf(value.charAt(last)) >= 0
                && value.substring(1, last).chars().noneMatch(c -> CURLY.indexOf(c) >= 0);
    }

    private static ValueText plain(String value) {
        int comment = value.indexOf(" #");
        String before = comment < 0 ? value : value.substring(0, comment);
        int colon = before.endsWith(":") ? before.length() - 1 : before.indexOf(": ");
        boolean indicated = "&*!|>".indexOf(value.charAt(0)) >= 0;
        if (colon >= 0 && !indicated) {
            return slip(quote(before.strip()) + value.substring(before.length()), COLON_IN_TEXT, colon);
        }
        boolean meant = comment >= 0 && comment + 2 < value.length() && value.charAt(comment + 2) > ' ';
        return meant && !indicated ? slip(quote(value), HASH_IN_TEXT, comment + 1) : whole(value);
    }

    private static ValueText quoted(String value, char quote) {
        int end = 1;
        while ((end < value.length() && value.charAt(end) != quote) || doubled(value, end, quote)) {
            end += doubled(value, end, quote) || (quote == '"' && value.charAt(end) == '\\') ? 2 : 1;
        }
        if (end >= value.length()) {
            return new ValueText(State.OPEN, value, Optional.empty(), 0, quote);
        }
        boolean key = value.startsWith(":", end + 1);
        return key || endsAfter(value, end) ? whole(value) : slip(quote(value), TEXT_AFTER_QUOTE, end + 1);
    }

    private static boolean doubled(String value, int at, char quote) {
        return quote == '\'' && value.startsWith("''", at);
    }

    private static ValueText flow(String value, char closing) {
        int depth = 0;
        char quote = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = " [{,\n".indexOf(value.charAt(Math.max(0, i - 1))) >= 0 ? c : 0;
            } else if (c == '[' || c == '{') {
                depth++;
            } else if ((c == ']' || c == '}') && --depth == 0) {
                return endsAfter(value, i) ? whole(value) : slip(quote(value), NEEDS_QUOTES, 0);
            }
        }
        return new ValueText(State.OPEN, value, Optional.empty(), 0, closing);
    }

    private static boolean endsAfter(String value, int end) {
        String after = value.substring(end + 1).strip();
        return after.isEmpty() || after.startsWith("#");
    }

    /** Returns an open value with the sign it lacks. */
    ValueText closed() {
        boolean bracket = closing == ']' || closing == '}';
        if (bracket && text.length() == 1) {
            return whole(text); // what it holds is on other lines: nobody can tell where it should end
        }
        char last = text.charAt(text.length() - 1);
        boolean wide = text.length() > 1 && (bracket ? "］｝】" : CURLY).indexOf(last) >= 0;
        String ended = (wide ? text.substring(0, text.length() - 1) : text) + closing;
        RuleId why =
                bracket ? (wide ? FULL_WIDTH_BRACKET : UNCLOSED_BRACKET) : (wide ? FULL_WIDTH_QUOTES : UNCLOSED_QUOTE);
        return slip(ended, why, wide ? text.length() - 1 : 0);
    }

    /** Returns how much the slip matters: marks that YAML would have kept or dropped as it stands are a warning. */
    Severity severity() {
        boolean mild = rule.filter(it -> it.equals(FULL_WIDTH_QUOTES) || it.equals(HASH_IN_TEXT))
                .isPresent();
        return mild ? Severity.WARNING : Severity.ERROR;
    }

    /** Returns the sign at the slip. */
    String found() {
        return text;
    }

    private static ValueText whole(String value) {
        return new ValueText(State.WHOLE, value, Optional.empty(), 0, ' ');
    }

    private static ValueText slip(String text, RuleId rule, int offset) {
        return new ValueText(State.WHOLE, text, Optional.of(rule), offset, ' ');
    }

    private static String quote(String value) {
        return "'" + value.replace("'", "''") + "'";
    }
}
