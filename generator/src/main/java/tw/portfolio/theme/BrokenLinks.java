package tw.portfolio.theme;

import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.BinaryOperator;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Location;
import tw.portfolio.diagnostic.RuleId;

/** Links of made pages that lead nowhere: each target is told once, and the same ones whichever thread comes first. */
final class BrokenLinks {
    static final RuleId BROKEN_LINK = new RuleId("theme.broken-link");

    /** A template may write another link on every page. */
    private static final int MOST = 20;

    private static final int LONGEST = 200;
    private final ConcurrentSkipListMap<String, Diagnostic> byTarget = new ConcurrentSkipListMap<>();

    void add(Location at, String template, String page, String written) {
        String target = written.replaceFirst("^(?:\\.\\.?/)+", "");
        Diagnostic broken = Diagnostic.warning(BROKEN_LINK, at)
                .with("file", template)
                .with("link", written.substring(0, Math.min(written.length(), LONGEST)))
                .with("path", page);
        byTarget.merge(
                target,
                broken,
                BinaryOperator.minBy(Comparator.comparing((Diagnostic it) -> it.at() + " " + it.values())));
        while (byTarget.size() > MOST) {
            byTarget.pollLastEntry();
        }
    }

    List<Diagnostic> all() {
        return List.copyOf(byTarget.values());
    }
}
