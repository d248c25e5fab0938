package tw.portfolio.binding;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Location;
import tw.portfolio.diagnostic.Noted;
import tw.portfolio.diagnostic.RuleId;
import tw.portfolio.model.BodyBounds;
import tw.portfolio.model.BodyFacts;

/** Length, links and images of a Markdown body, without making a tree of it. */
final class BodyScanner {
    static final RuleId FULL_WIDTH = new RuleId("body.full-width-link");
    static final RuleId TOO_LONG = new RuleId("body.too-long");
    static final RuleId AS_WRITTEN = new RuleId("body.as-written");
    static final RuleId SPACE = new RuleId("body.space-in-link");
    private static final Pattern TARGET = Pattern.compile("(!?)\\[([^\\[\\]\n]{0,500})]\\(\\s{0,3}"
            + "(?:<([^<>\n]{1,500})>|([^()<>\\s]{1,2000}))(?:\\s+\"[^\"\n]{0,500}\")?\\s{0,3}\\)");
    /** As people write it on a phone: full-width signs, or a name with blanks. */
    private static final Pattern MEANT = Pattern.compile(
            "([!！]?)[\\[［]([^\\[\\]［］\n]{0,200})[]］] ?[(（] {0,3}([^()（）<>\n\"]{1,200}\\.[A-Za-z0-9]{2,4}) {0,3}[)）]");

    private static final String FENCE = "```";
    private final String source;
    private final String path;
    private final List<BodyFacts.Target> links = new ArrayList<>();
    private final List<BodyFacts.Target> images = new ArrayList<>();
    private final List<Diagnostic> notes = new ArrayList<>();

    private BodyScanner(String source, String path) {
        this.source = source;
        this.path = path;
    }

    /** Scans the body of a file that begins at a 1-based line. */
    static Noted<BodyFacts> scan(Location file, String body, int firstLine) {
        BodyScanner scanner = new BodyScanner(file.source(), file.path());
        if (BodyBounds.isShown(body)) {
            if (!BodyBounds.isMarkup(body)) {
                scanner.notes.add(Diagnostic.warning(AS_WRITTEN, scanner.at(firstLine)));
            }
            scanner.lines(body, firstLine);
        } else { // what it links to is nowhere to be followed
            scanner.notes.add(Diagnostic.error(TOO_LONG, scanner.at(firstLine))
                    .with("found", body.length())
                    .with("limit", BodyBounds.MOST_SHOWN)
                    .with("count", body.lines().count())
                    .with("highest", BodyBounds.MOST_LINES_SHOWN));
        }
        String stripped = body.strip();
        int characters = stripped.codePointCount(0, stripped.length());
        return new Noted<>(new BodyFacts(firstLine, characters, scanner.links, scanner.images), scanner.notes);
    }

    private Location at(int line) {
        return new Location(source, path, line, 1);
    }

    private void lines(String body, int firstLine) {
        boolean code = false;
        int line = firstLine;
        for (String text : body.split("\n", -1)) {
            if (text.stripLeading().startsWith(FENCE)) {
                code = !code;
            } else if (!code) {
                line(text, line);
            }
            line++;
        }
    }

    private void line(String text, int line) {
        Matcher proper = TARGET.matcher(text);
        int end = 0;
        while (proper.find()) {
            meant(text, end, proper.start(), line);
            String to = proper.group(3) == null ? proper.group(4) : proper.group(3);
            add(
                    !proper.group(1).isEmpty(),
                    new BodyFacts.Target(to, proper.group(2), line, column(text, proper.start())));
            end = proper.end();
        }
        meant(text, end, text.length(), line);
    }

    private void meant(String text, int from, int to, int line) {
        Matcher meant = MEANT.matcher(text).region(from, to);
        while (meant.find()) {
            String target = meant.group(3).strip();
            boolean image = !meant.group(1).isEmpty();
            int column = column(text, meant.start());
            add(image, new BodyFacts.Target(target, meant.group(2), line, column));
            boolean blank = target.indexOf(' ') >= 0;
            String proper =
                    (image ? "!" : "") + "[" + meant.group(2) + "](" + (blank ? "<" + target + ">" : target) + ")";
            boolean wide = meant.group().chars().anyMatch(c -> "！［］（）".indexOf(c) >= 0);
            notes.add(Diagnostic.error(wide ? FULL_WIDTH : SPACE, new Location(source, path, line, column))
                    .with("file", target)
                    .corrected(text.substring(0, meant.start()) + proper + text.substring(meant.end())));
        }
    }

    private void add(boolean image, BodyFacts.Target target) {
        (image ? images : links).add(target);
    }

    private static int column(String text, int index) {
        return text.codePointCount(0, index) + 1;
    }
}
