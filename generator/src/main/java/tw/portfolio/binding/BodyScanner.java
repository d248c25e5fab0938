package tw.portfolio.binding;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tw.portfolio.model.BodyFacts;

/** Length, links and images of a Markdown body, without making a tree of it. */
final class BodyScanner {
    private static final Pattern TARGET = Pattern.compile(
            "(!?)\\[([^\\[\\]\n]{0,500})]\\(\\s{0,3}<?([^()<>\\s]{1,2000})>?(?:\\s+\"[^\"\n]{0,500}\")?\\s{0,3}\\)");
    private static final String FENCE = "```";

    private BodyScanner() {}

    static BodyFacts scan(String body, int firstLine) {
        List<BodyFacts.Target> links = new ArrayList<>();
        List<BodyFacts.Target> images = new ArrayList<>();
        boolean code = false;
        int line = firstLine;
        for (String text : body.split("\n", -1)) {
            if (text.stripLeading().startsWith(FENCE)) {
                code = !code;
            } else if (!code) {
                Matcher matcher = TARGET.matcher(text);
                while (matcher.find()) {
                    BodyFacts.Target target = new BodyFacts.Target(matcher.group(3), matcher.group(2), line);
                    (matcher.group(1).isEmpty() ? links : images).add(target);
                }
            }
            line++;
        }
        String stripped = body.strip();
        return new BodyFacts(firstLine, stripped.codePointCount(0, stripped.length()), links, images);
    }
}
