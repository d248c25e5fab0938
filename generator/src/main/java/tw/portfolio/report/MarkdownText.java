package tw.portfolio.report;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tw.portfolio.diagnostic.Seen;

/**
 * Text that a forge shows as it is. What records say may hold links, pictures, HTML, mentions and commands of the forge; a backslash stops
 * Markdown but not mentions, which forges look for afterwards and everywhere but in code. So whatever is not plain words stands in code.
 */
final class MarkdownText {
    private static final int MOST_CHARACTERS = 200;

    /** What stands between Chinese characters, their punctuation and blanks. */
    private static final Pattern RUN = Pattern.compile("[^\\p{IsHan}\\s、。，：；！？「」『』（）《》〈〉…—·－～／＋＆]+");

    /** The same, with the names of what is to be filled in, as in students/〈入學年度〉/〈學號〉. */
    private static final Pattern PATH = Pattern.compile("(?:" + RUN.pattern() + "|〈[^〈〉\\s]{1,20}〉)+");

    private static final Pattern HARMLESS = Pattern.compile("[\\p{L}\\p{N}.,;?\"'“”‘’()/+-]*");
    private static final Pattern PUNCTUATION = Pattern.compile("[\\\\`*_{}\\[\\]<>()#+!|~&$@^%-]");
    /** Marks by themselves are nobody's punctuation. */
    private static final Pattern SPOKEN = Pattern.compile(".*[\\p{L}\\p{N}.,()+-].*");

    private static final Pattern TICKS = Pattern.compile("`+");

    private MarkdownText() {}

    /** Returns our own words, their punctuation escaped. */
    static String words(String text) {
        return PUNCTUATION.matcher(text).replaceAll("\\\\$0");
    }

    /** Returns what a record says on one line: plain words as they are, anything else as code; at most 200 characters. */
    static String value(String text) {
        return PATH.matcher(oneLine(text)).replaceAll(run -> Matcher.quoteReplacement(path(run.group())));
    }

    private static String path(String path) {
        return path.contains("〈") && path.contains("/")
                ? code(path)
                : RUN.matcher(path).replaceAll(run -> Matcher.quoteReplacement(run(run.group())));
    }

    /** Returns text as code on one line, whatever is in it; at most 200 characters. */
    static String code(String text) {
        String line = oneLine(text);
        int longest = TICKS.matcher(line)
                .results()
                .mapToInt(ticks -> ticks.group().length())
                .max()
                .orElse(0);
        String fence = "`".repeat(longest + 1);
        boolean padded = line.startsWith("`") || line.endsWith("`") || line.isBlank();
        return padded ? fence + " " + line + " " + fence : fence + line + fence;
    }

    private static String run(String run) {
        boolean address = run.toLowerCase(Locale.ROOT).contains("www.") || run.contains("//");
        boolean command = run.startsWith("/"); // gitlab: a line that begins with a slash may be an order
        boolean plain = HARMLESS.matcher(run).matches() && SPOKEN.matcher(run).matches();
        return plain && !address && !command ? run : code(run);
    }

    private static String oneLine(String text) {
        String seen = Seen.line(text);
        return seen.codePointCount(0, seen.length()) <= MOST_CHARACTERS
                ? seen
                : seen.substring(0, seen.offsetByCodePoints(0, MOST_CHARACTERS)) + "…";
    }
}
