package tw.portfolio.certification;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The accepted states of one source as steps of its main line. */
final class Anchors {
    private final List<Anchor> anchors;
    private final Optional<String> lost;

    /** A step that was the head when it was accepted. */
    private record Anchor(Instant time, int step) {}

    private Anchors(List<Anchor> anchors, Optional<String> lost) {
        this.anchors = anchors;
        this.lost = lost;
    }

    /**
     * Finds the accepted heads of a source on its main line.
     *
     * @param genesis the commit that the school pinned as its beginning, which must be on the line as well
     */
    static Anchors of(String source, Mainline mainline, CertificationSettings settings, Optional<String> genesis) {
        Map<String, Integer> steps = new HashMap<>();
        mainline.steps().forEach(step -> steps.put(step.name(), step.step()));
        List<Anchor> found = new ArrayList<>();
        Optional<String> lost = genesis.filter(commit -> !steps.containsKey(commit));
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
                        lost = Optional.of(head.head());
                    }
                }
            }
        }
        return new Anchors(found, lost);
    }

    /** Returns an accepted head that is not on the line; with one, nothing on it can be believed. */
    Optional<String> lost() {
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
