package tw.portfolio.certification;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import tw.portfolio.certification.Verdict.Reason;

/**
 * What one step does for one record.
 *
 * @param reason why it does not count; absent when it does
 */
record Decision(VerdictKind kind, Set<Flag> flags, Trust trust, Step step, Optional<Reason> reason) {

    Decision {
        flags = Collections.unmodifiableSet(flags);
    }

    static Decision refused(Step step, Reason reason) {
        return new Decision(
                reason.cause().kind(), EnumSet.noneOf(Flag.class), Trust.CLAIMED, step, Optional.of(reason));
    }

    static Decision counts(VerdictKind kind, Step step, Set<Flag> flags) {
        return new Decision(kind, flags, step.trust(), step, Optional.empty());
    }

    boolean counts() {
        return reason.isEmpty();
    }
}
