package tw.portfolio.verification;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.SortedMap;
import tw.portfolio.verification.Verification.Result;

/** Opens the state that something handed in says it was made from, or tells why there is none. */
record Opening(Told told, State.Past past) {

    /**
     * Opens it.
     *
     * @param what whose state it is
     * @param heads the commits it says it was made from, by source
     * @param clock the moment it says it took for now
     */
    Optional<State> of(String what, SortedMap<String, String> heads, Instant clock) throws IOException {
        if (toCome(clock)) {
            Instant now = past.now().stamp().clock();
            told.say(Result.DIFFERENT, what, "verify.future", "clock", clock, "now", now);
            return Optional.empty();
        }
        Optional<State> opened = heads.containsValue("") ? Optional.empty() : past.at(heads, clock);
        if (opened.isEmpty()) {
            told.say(Result.UNKNOWN, what, "verify.no-such-state", "heads", Origin.inWords(heads));
        } else if (precedesItsSteps(opened.get(), past.now(), clock)) {
            told.say(Result.DIFFERENT, what, "verify.before-its-steps", "clock", clock, "heads", Origin.inWords(heads));
            return Optional.empty();
        }
        return opened;
    }

    /** Returns whether a moment lies after now: nothing of it was given out yet, and whoever chooses the moment chooses the verdicts. */
    boolean toCome(Instant clock) throws IOException {
        return clock.isAfter(past.now().stamp().clock());
    }

    /** Returns whether what is named came about later: by its newest steps, or by any that is certified now, whatever was pushed behind it. */
    static boolean precedesItsSteps(State then, State now, Instant clock) {
        return then.precedesItsSteps() || then.certified().holdsLaterThan(clock, now.certified());
    }
}
