package tw.portfolio.certification;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Location;
import tw.portfolio.diagnostic.RuleId;
import tw.portfolio.model.RecordKind;

/**
 * The steps at the end of a main line that are dated after now. None that follows shows their dates to be wrong, so that the first thing
 * to doubt is what the run takes for now, and nobody is asked to merge again.
 */
final class ToCome {
    static final RuleId BEHIND = new RuleId("certification.clock-behind");

    private static final int SHORT_ID = 12;
    private static final ZoneOffset SCHOOL = ZoneOffset.ofHours(8);
    private final Instant now;
    private final int first;
    private final int steps;
    private final Optional<Newest> newest;

    private record Newest(String commit, Instant time) {}

    private ToCome(Instant now, int first, int steps, Optional<Newest> newest) {
        this.now = now;
        this.first = first;
        this.steps = steps;
        this.newest = newest;
    }

    static ToCome of(Mainline mainline, Instant now) throws IOException {
        List<StepCommit> steps = mainline.steps();
        Optional<Newest> newest = Optional.empty();
        int first = steps.size();
        while (first > 0) {
            StepCommit step = steps.get(first - 1);
            Instant time = mainline.text(step).committer().time();
            if (!time.isAfter(now.plus(CertainDates.TOLERANCE))) {
                break;
            }
            if (newest.map(it -> time.isAfter(it.time())).orElse(true)) {
                newest = Optional.of(new Newest(step.name(), time));
            }
            first--;
        }
        return new ToCome(now, first, steps.size(), newest);
    }

    /** Returns whether the step is one of them. */
    boolean has(StepCommit step) {
        return step.step() >= first;
    }

    /** Returns the one finding that tells of them; nothing where there are none. */
    Optional<Diagnostic> finding(String source) {
        return newest.map(it -> Diagnostic.error(BEHIND, Location.ofFile("", RecordKind.SCHOOL.pattern()))
                .with("repository", source)
                .with("merges", steps - first)
                .with("commit", it.commit().substring(0, SHORT_ID))
                .with("found", it.time().atOffset(SCHOOL))
                .with("date", now.atOffset(SCHOOL)));
    }
}
