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
record Decision(
        VerdictKind kind,
        Set<Flag> flags,
        Trust trust,
        Step step,
        Optional<Reason> reason,
        Optional<Punctuality> punctuality) {

    Decision {
        flags = Collections.unmodifiableSet(flags);
    }

    static Decision refused(Step step, Reason reason) {
        return new Decision(
                reason.cause().kind(),
                EnumSet.noneOf(Flag.class),
                step.trust(),
                step,
                Optional.of(reason),
                Optional.empty());
    }

    static Decision counts(VerdictKind kind, Step step, Set<Flag> flags, Optional<Punctuality> punctuality) {
        return new Decision(kind, flags, step.trust(), step, Optional.empty(), punctuality);
    }

    /** Returns what becomes of the decision where something else keeps it from counting. */
    Decision refused(Cause cause) {
        return refused(step, Reason.of(cause));
    }

    /** Returns the same decision with one more flag. */
    Decision with(Flag flag) {
        Set<Flag> more = EnumSet.of(flag);
        more.addAll(flags);
        return new Decision(kind, more, trust, step, reason, punctuality);
    }

    /** Returns the step as verdicts name it. */
    Verdict.Step named() {
        return step.named().judged(punctuality);
    }

    boolean counts() {
        return reason.isEmpty();
    }

    /** Returns what becomes of a later step by whoever is entitled, after which a file that this one left unreadable can be read again. */
    Decision hiding(Decision later) {
        return since(later, Cause.BEHIND_UNREADABLE);
    }

    /** Returns what becomes of a later step by whoever is entitled that takes away what this one left void, and puts something elsewhere. */
    Decision takenAway(Decision later) {
        return since(later, Cause.TAKES_VOID_AWAY);
    }

    private Decision since(Decision later, Cause cause) {
        Verdict.Step from = step.named();
        String since = SchoolTime.day(from.time()) + " (" + from.commit().substring(0, 12) + ")";
        return refused(later.step(), new Reason(cause, since));
    }
}
