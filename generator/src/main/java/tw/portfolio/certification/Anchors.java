package tw.portfolio.certification;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;
import tw.portfolio.certification.Verdict.Reason;

/** The accepted states of one source as steps of its main line. */
final class Anchors {
    private static final int SHORT_ID = 12;
    private final List<Anchor> anchors;
    private final Optional<Reason> lost;

    /** A step that was the head when it was accepted. */
    private record Anchor(Instant time, int step) {}

    private Anchors(List<Anchor> anchors, Optional<Reason> lost) {
        this.anchors = anchors;
        this.lost = lost;
    }

    /**
     * Finds the accepted heads of a source on its main line.
     *
     * @param genesis the commit that the school pinned as its beginning, which must be on the line as well
     */
    static Anchors of(String source, Mainline mainline, CertificationSettings settings, Optional<String> genesis)
            throws IOException {
        Map<String, Integer> steps = new HashMap<>();
        mainline.steps().forEach(step -> steps.put(step.name(), step.step()));
        List<Anchor> found = new ArrayList<>();
        Optional<Reason> lost = Optional.empty();
        if (genesis.isPresent() && !steps.containsKey(genesis.get())) {
            lost = Optional.of(notOnLine(genesis.get(), mainline));
        }
        List<Ledger.Acceptance> accepted = settings.ledger().map(Ledger::accepted).orElse(List.of()).stream()
                .sorted(Comparator.comparing(Ledger.Acceptance::time))
                .toList();
        for (Ledger.Acceptance acceptance : accepted) {
            for (Ledger.AcceptedHead head : acceptance.sources()) {
                if (head.source().equals(source)) {
                    Integer step = steps.get(head.head());
                    if (step != null) {
                        found.add(new Anchor(acceptance.time(), step));
                    } else if (settings.mustHold(acceptance.time())) {
                        lost = Optional.of(lost(Cause.ANCHOR_LOST, head.head()));
                    }
                }
            }
        }
        return new Anchors(found, lost);
    }

    /** Nobody accepted the genesis: somebody wrote it down, and an id that the clone does not have was first of all written wrongly. */
    private static Reason notOnLine(String genesis, Mainline mainline) throws IOException {
        boolean there = mainline.reader().has(ObjectId.fromString(genesis));
        return lost(there ? Cause.GENESIS_ELSEWHERE : Cause.GENESIS_UNKNOWN, genesis);
    }

    private static Reason lost(Cause cause, String commit) {
        return new Reason(cause, commit.substring(0, SHORT_ID));
    }

    /** Returns why nothing on the line can be believed: it has not what was accepted, or not what the school pinned as its beginning. */
    Optional<Reason> lost() {
        return lost;
    }

    /** Returns between which acceptances a step came about. */
    Bracket bracket(int step) {
        Optional<Instant> after = Optional.empty();
        for (Anchor anchor : anchors) {
            if (anchor.step() >= step) {
                return new Bracket(after, Optional.of(anchor.time()));
            }
            after = Optional.of(anchor.time());
        }
        return new Bracket(after, Optional.empty());
    }
}
