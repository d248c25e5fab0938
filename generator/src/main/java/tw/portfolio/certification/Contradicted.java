package tw.portfolio.certification;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Merges by somebody who was not entitled on the day that the ledger proves, whatever day the merge gives itself: no list is to be mended for those. */
final class Contradicted {
    private static final Set<Cause> BY_DAY = EnumSet.of(
            Cause.UNKNOWN_EMAIL,
            Cause.NOT_COURSE_TEACHER,
            Cause.NOT_THE_OFFICE,
            Cause.KEY_OUT_OF_DATE,
            Cause.FORGE_KEY_OUT_OF_DATE);

    private Contradicted() {}

    /** Returns when the ledger has such a merge to have come about; nothing where its own day holds. */
    static Optional<Instant> held(Verdict verdict) {
        if (!verdict.reason()
                .map(Verdict.Reason::cause)
                .filter(BY_DAY::contains)
                .isPresent()) {
            return Optional.empty();
        }
        return verdict.step().flatMap(step -> {
            Instant held = step.between().held(step.time());
            boolean same = SchoolTime.day(held).equals(SchoolTime.day(step.time()));
            return same ? Optional.empty() : Optional.of(held);
        });
    }
}
