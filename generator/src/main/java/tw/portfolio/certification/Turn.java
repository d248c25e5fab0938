package tw.portfolio.certification;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import tw.portfolio.model.RecordKind;

/** Whose turn it is: who does the one next thing for a record that is not certified as it stands. */
public enum Turn {
    /** The student hands it in, again or mended. */
    STUDENT,
    /** Whoever is responsible looks at it and merges. */
    CERTIFIER,
    /** The registry mends its lists, or compares with another school's. */
    REGISTRY,
    /** The Teaching Section names a course's teacher. */
    TEACHING,
    /** Whoever keeps the forge and its keys. */
    IT,
    /** Whoever enters or keeps a record mends what the check found in it. */
    KEEPER;

    private static final Set<Cause> OF_LISTS = EnumSet.of(
            Cause.UNKNOWN_EMAIL,
            Cause.POLICY_AWAY,
            Cause.MERGER_NOT_IN_FORCE,
            Cause.ENROLMENT_NOT_IN_FORCE,
            Cause.UNLISTED_WROTE,
            Cause.WRITER_NOT_IN_FORCE,
            Cause.SHARED_EMAIL,
            Cause.NUMBER_OF_NOBODY,
            Cause.PROFILE_MOVED,
            Cause.PROFILE_UNREADABLE,
            Cause.FORMER_EMAIL,
            Cause.FORMER_EMAIL_ALONE,
            Cause.CARRIED_UNSIGNED,
            Cause.CARRIED_UNREADABLE,
            Cause.CARRIED_DIFFERENTLY);
    private static final Set<Cause> OF_FORGE = EnumSet.of(
            Cause.MAIN_TURNED_OVER,
            Cause.SIGNATURE_BROKEN,
            Cause.SIGNATURE_UNREADABLE,
            Cause.AUTHOR_UNREADABLE,
            Cause.UNKNOWN_KEY,
            Cause.FORGE_WITHOUT_SETTINGS,
            Cause.KEY_WITHOUT_SETTINGS,
            Cause.FORGE_NOT_LISTED,
            Cause.KEY_NOT_LISTED,
            Cause.AUTHOR_UNDER_KEY_NOT_LISTED,
            Cause.FORGE_KEY_OUT_OF_DATE,
            Cause.SHARED_KEY,
            Cause.NOT_A_SIGNING_KEY,
            Cause.WEAK_KEY,
            Cause.WEAK_HASH,
            Cause.DEMONSTRATION_KEY,
            Cause.BEFORE_PARENT,
            Cause.PARENT_IN_FUTURE,
            Cause.IN_FUTURE,
            Cause.AFTER_NOW,
            Cause.BEFORE_PROVEN,
            Cause.SIGNED_AT_ANOTHER_TIME,
            Cause.NO_HISTORY,
            Cause.ANCHOR_LOST,
            Cause.GENESIS_UNKNOWN,
            Cause.GENESIS_ELSEWHERE,
            Cause.CARRIED_NOT_ADMITTED);

    /** Returns whose turn it is, or nothing for a record of which nothing is asked. */
    public static Optional<Turn> of(Verdict verdict) {
        return verdict.reason().map(reason -> of(reason.cause(), verdict.recordKind()));
    }

    private static Turn of(Cause cause, RecordKind kind) {
        if (OF_LISTS.contains(cause)) {
            return REGISTRY;
        }
        if (OF_FORGE.contains(cause)) {
            return IT;
        }
        return Tracked.ofOwner(kind) ? STUDENT : CERTIFIER;
    }

    /** Returns the name used in reports. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
