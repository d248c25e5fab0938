package tw.portfolio.verification;

import java.util.ArrayList;
import java.util.List;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.verification.Verification.Line;
import tw.portfolio.verification.Verification.Result;

/** What is found, while it is found. */
final class Told {
    /** As many lines as anybody reads; what follows is counted. */
    private static final int MOST = 2_000;

    private final Phrases phrases;
    private final List<Line> lines = new ArrayList<>();
    private int more;

    Told(Phrases phrases) {
        this.phrases = phrases;
    }

    /** Says something; names and values alternate. */
    void say(Result result, String what, String key, Object... values) {
        say(result, what, phrases.say(key, values));
    }

    void say(Result result, String what, Text words) {
        if (lines.size() < MOST) {
            lines.add(new Line(result, what, words));
        } else if (result != Result.SAME && result != Result.NOTE) {
            more++;
        }
    }

    /**
     * Returns everything that was said.
     *
     * @param alone whether a proof was read without the repository
     */
    Verification all(boolean alone) {
        if (more > 0) {
            lines.add(new Line(Result.DIFFERENT, "", phrases.say("verify.more", "count", more)));
            more = 0;
        }
        return new Verification(lines, alone);
    }
}
