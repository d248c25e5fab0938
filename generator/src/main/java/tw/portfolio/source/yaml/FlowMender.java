package tw.portfolio.source.yaml;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tw.portfolio.diagnostic.RuleId;

/** Mends the signs between keys and values of what stands in braces, over all the lines it takes. What is quoted, or in brackets, is left alone. */
final class FlowMender {
    static final RuleId FULL_WIDTH_COMMA = new RuleId("yaml.full-width-comma");
    private static final Pattern KEY =
            Pattern.compile("([^\\s\\u3000:：,，\"'{}\\[\\]&*!#]{1,41}+)([ \\u3000]*+)([:：])([ \\u3000\\u00a0\\t]*+)");
    private static final Pattern NEXT_KEY =
            Pattern.compile("，[ \\u3000]*+([^\\s:：,，\"'{}\\[\\]]{1,41}+)[ \\u3000]*+[:：]");
    private static final Pattern ASCII_KEY = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*+");
    private final Set<String> vocabulary;
    private final Deque<Character> open = new ArrayDeque<>();
    private final List<Slip> slips = new ArrayList<>();
    private char quote;

    /** Whether a key may begin here. */
    private boolean begins;

    FlowMender(Set<String> vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * A sign that was written otherwise.
     *
     * @param offset where in the piece, in UTF-16 units
     */
    record Slip(RuleId rule, int offset, String found) {}

    /** Returns the next piece of the value as it should be written; {@link #slips()} tells what differs. */
    String mend(String piece) {
        slips.clear();
        StringBuilder mended = new StringBuilder(piece.length() + 8);
        Matcher key = KEY.matcher(piece);
        Matcher next = NEXT_KEY.matcher(piece);
        int at = 0;
        while (at < piece.length()) {
            if (begins && key.region(at, piece.length()).lookingAt() && isKey(key)) {
                mended.append(pair(key));
                begins = false;
                at = key.end();
            } else if (piece.charAt(at) == '，' && isComma(next.region(at, piece.length()))) {
                slip(FULL_WIDTH_COMMA, at, "，");
                mended.append(", ");
                begins = true;
                at = next.start(1);
            } else {
                mended.append(piece.charAt(at));
                step(piece, at++);
            }
        }
        return mended.toString();
    }

    /** Returns the slips of the piece mended last, the first of each rule. */
    List<Slip> slips() {
        return List.copyOf(slips);
    }

    private boolean isKey(Matcher key) {
        String word = key.group(1);
        boolean spaced = !key.group(4).isEmpty();
        boolean certain = key.group(3).equals("：") || spaced;
        return vocabulary.contains(word) || (certain && ASCII_KEY.matcher(word).matches());
    }

    private String pair(Matcher key) {
        String blank = key.group(4);
        if (key.group(3).equals("：")) {
            slip(LineMender.FULL_WIDTH_COLON, key.start(3), "：");
        } else if (blank.isEmpty() && !key.hitEnd()) {
            slip(LineMender.COLON_SPACE, key.start(3), key.group(1) + ":");
        } else if (blank.indexOf('\u3000') >= 0) {
            slip(LineMender.FULL_WIDTH_SPACE, key.start(4), "　");
        } else if (blank.indexOf('\t') >= 0) {
            slip(LineMender.TAB, key.start(4), "Tab");
        }
        return slips.isEmpty() ? key.group() : key.group(1) + ": ";
    }

    private boolean isComma(Matcher next) {
        return quote == 0 && inBraces() && next.lookingAt() && vocabulary.contains(next.group(1));
    }

    private void step(String piece, int at) {
        char sign = piece.charAt(at);
        if (quote != 0) {
            quote = sign == quote ? 0 : quote;
        } else if (sign == '"' || sign == '\'') {
            quote = at == 0 || " [{,".indexOf(piece.charAt(at - 1)) >= 0 ? sign : 0;
        } else if (sign == '{' || sign == '[') {
            open.push(sign);
        } else if (sign == '}' || sign == ']') {
            open.poll();
        }
        begins = quote == 0 && inBraces() && (sign == '{' || sign == ',' || (begins && " \u3000\t".indexOf(sign) >= 0));
    }

    private boolean inBraces() {
        return !open.isEmpty() && open.peek() == '{';
    }

    private void slip(RuleId rule, int offset, String found) {
        if (slips.stream().noneMatch(slip -> slip.rule().equals(rule))) {
            slips.add(new Slip(rule, offset, found));
        }
    }
}
