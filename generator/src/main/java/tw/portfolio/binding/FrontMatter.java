package tw.portfolio.binding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Location;
import tw.portfolio.diagnostic.Noted;
import tw.portfolio.diagnostic.RuleId;

/**
 * A Markdown file split at its {@code ---} lines.
 *
 * @param yaml the front matter, preceded by as many empty lines as the file has before it, so that places stay true
 * @param body the student's text
 * @param bodyLine 1-based line of the file at which the body begins
 */
record FrontMatter(String yaml, String body, int bodyLine) {
    static final RuleId NONE = new RuleId("record.no-front-matter");
    static final RuleId FENCE_FORM = new RuleId("record.fence-form");
    static final RuleId FENCE_LATE = new RuleId("record.fence-late");
    static final RuleId NO_OPENING = new RuleId("record.no-opening-fence");
    static final RuleId NO_CLOSING = new RuleId("record.no-closing-fence");
    private static final String FENCE = "---";
    private static final Pattern FENCE_LIKE = Pattern.compile("[ \\t\\u3000]{0,8}[-－–—─]{1,20}[ \\t\\u3000]*+");
    private static final Pattern FIELD =
            Pattern.compile("(?:[ \\t\\u3000#].*+|- .*+|[\\p{L}][\\p{L}0-9_-]{0,40}+ *+[:：].*+)");

    /** Returns the parts, or nothing when the file has no front matter. */
    static Optional<FrontMatter> split(String text) {
        return read("", "", text).value();
    }

    /** Splits a file; fences that are missing or malformed are noted, and understood where the fields can be told from the text. */
    static Noted<Optional<FrontMatter>> read(String source, String path, String text) {
        String[] lines = text.split("\n", -1);
        List<Diagnostic> notes = new ArrayList<>();
        int first = firstWritten(lines);
        boolean opened =
                first < lines.length && FENCE_LIKE.matcher(lines[first]).matches();
        if (!opened && (first == lines.length || !FIELD.matcher(lines[first]).matches() || closing(lines, first) < 0)) {
            Diagnostic none = Diagnostic.error(NONE, new Location(source, path, Math.min(first + 1, lines.length), 1));
            return new Noted<>(Optional.empty(), List.of(none));
        }
        if (opened) {
            form(lines, first, source, path, notes);
        }
        if (!opened) {
            notes.add(Diagnostic.error(NO_OPENING, new Location(source, path, first + 1, 1)));
        } else if (first > 0) {
            notes.add(Diagnostic.error(FENCE_LATE, new Location(source, path, first + 1, 1))
                    .with("line", first + 1));
        }
        int begin = opened ? first + 1 : first;
        int end = closing(lines, begin);
        if (end >= 0) {
            form(lines, end, source, path, notes);
            return new Noted<>(Optional.of(parts(lines, begin, end, end + 1)), notes);
        }
        int text0 = firstText(lines, begin);
        notes.add(Diagnostic.error(NO_CLOSING, new Location(source, path, Math.min(text0 + 1, lines.length), 1)));
        return new Noted<>(Optional.of(parts(lines, begin, text0, text0)), notes);
    }

    private static int firstWritten(String[] lines) {
        int first = 0;
        while (first < lines.length && lines[first].isBlank()) {
            first++;
        }
        return first;
    }

    private static int closing(String[] lines, int from) {
        for (int i = from; i < lines.length; i++) {
            if (FENCE_LIKE.matcher(lines[i]).matches() && !lines[i].strip().equals("-")) {
                return i;
            }
        }
        return -1;
    }

    /** Returns the first line that can be no field. */
    private static int firstText(String[] lines, int from) {
        int i = from;
        while (i < lines.length && FIELD.matcher(lines[i]).matches()) {
            i++;
        }
        return i;
    }

    private static void form(String[] lines, int fence, String source, String path, List<Diagnostic> notes) {
        if (!lines[fence].stripTrailing().equals(FENCE)) {
            notes.add(Diagnostic.error(FENCE_FORM, new Location(source, path, fence + 1, 1))
                    .with("line", fence + 1)
                    .with("found", lines[fence].strip())
                    .corrected(FENCE));
        }
    }

    private static FrontMatter parts(String[] lines, int begin, int end, int body) {
        String yaml =
                "\n".repeat(begin) + String.join("\n", Arrays.asList(lines).subList(begin, end)) + "\n";
        return new FrontMatter(yaml, String.join("\n", Arrays.asList(lines).subList(body, lines.length)), body + 1);
    }
}
