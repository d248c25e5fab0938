package tw.portfolio.certification;

import java.util.Locale;
import java.util.Optional;
import tw.portfolio.model.Homes;

/**
 * Why a record is not certified as it stands. Each cause has its words, and the one next action, in the catalogue under
 * {@code verdict.cause.<word>}.
 */
public enum Cause {
    IMPORTED(VerdictKind.PENDING),
    NOT_MERGED(VerdictKind.PENDING),
    ENTERED_DIRECTLY(VerdictKind.PENDING),
    EDITED(VerdictKind.UNCOMMITTED),
    NO_HISTORY(VerdictKind.UNCOMMITTED),
    BYTES_MISSING(VerdictKind.PENDING),
    OCTOPUS(VerdictKind.AMBIGUOUS_MERGE),
    /** The merge took the main line itself in, so that all it had got looks like this merge's. */
    MAIN_TURNED_OVER(VerdictKind.AMBIGUOUS_MERGE),
    FOREIGN_COMMITTER(VerdictKind.AMBIGUOUS_MERGE),
    FORGE_WITHOUT_SETTINGS(VerdictKind.AMBIGUOUS_MERGE),
    FORGE_NOT_LISTED(VerdictKind.AMBIGUOUS_MERGE),
    UNKNOWN_EMAIL(VerdictKind.UNKNOWN_IDENTITY),
    /** A file that says who is entitled was taken away or left wrong by who may: nobody can tell, and whoever merged did nothing amiss. */
    POLICY_AWAY(VerdictKind.PENDING),
    /** The address stands in a list, in a row that is not in force. */
    MERGER_NOT_IN_FORCE(VerdictKind.UNKNOWN_IDENTITY),
    /** Whoever might change the lists had the address until a step took it out of them; somebody else may still. */
    FORMER_EMAIL(VerdictKind.UNKNOWN_IDENTITY),
    /** As {@link #FORMER_EMAIL}, where nobody else may: perhaps a slip that only the settings mend. */
    FORMER_EMAIL_ALONE(VerdictKind.UNKNOWN_IDENTITY),
    AUTHOR_UNREADABLE(VerdictKind.UNKNOWN_IDENTITY),
    SHARED_EMAIL(VerdictKind.UNKNOWN_IDENTITY),
    BOT(VerdictKind.AUTOMATED_MERGE),
    SIGNATURE_BROKEN(VerdictKind.BAD_SIGNATURE),
    SIGNATURE_UNREADABLE(VerdictKind.BAD_SIGNATURE),
    UNKNOWN_KEY(VerdictKind.BAD_SIGNATURE),
    KEY_WITHOUT_SETTINGS(VerdictKind.BAD_SIGNATURE),
    KEY_NOT_LISTED(VerdictKind.BAD_SIGNATURE),
    /** The settings list the forge's key, for other days. */
    FORGE_KEY_OUT_OF_DATE(VerdictKind.BAD_SIGNATURE),
    /** The author is on no list either, perhaps because the step that lists them is signed so too. */
    AUTHOR_UNDER_KEY_NOT_LISTED(VerdictKind.UNKNOWN_IDENTITY),
    ANOTHER_PERSONS_KEY(VerdictKind.BAD_SIGNATURE),
    SHARED_KEY(VerdictKind.BAD_SIGNATURE),
    KEY_OUT_OF_DATE(VerdictKind.BAD_SIGNATURE),
    KEY_COMPROMISED(VerdictKind.BAD_SIGNATURE),
    NOT_A_SIGNING_KEY(VerdictKind.BAD_SIGNATURE),
    WEAK_KEY(VerdictKind.BAD_SIGNATURE),
    WEAK_HASH(VerdictKind.BAD_SIGNATURE),
    DEMONSTRATION_KEY(VerdictKind.BAD_SIGNATURE),
    BELOW_MINIMUM(VerdictKind.UNSIGNED),
    BY_OWNER(VerdictKind.SELF_CERTIFIED),
    BY_STUDENT(VerdictKind.WRONG_CERTIFIER),
    NOT_COURSE_TEACHER(VerdictKind.WRONG_CERTIFIER),
    NOT_THE_OFFICE(VerdictKind.WRONG_CERTIFIER),
    NOT_ENROLLED(VerdictKind.WRONG_CERTIFIER),
    /** The lists have it that the student takes the course, in rows that are not in force. */
    ENROLMENT_NOT_IN_FORCE(VerdictKind.WRONG_CERTIFIER),
    CONTENT_UNREADABLE(VerdictKind.WRONG_CERTIFIER),
    BEFORE_PARENT(VerdictKind.CLOCK_ANOMALY),
    /** The step follows one whose date has not come: that one's is wrong, and not this one's. */
    PARENT_IN_FUTURE(VerdictKind.CLOCK_ANOMALY),
    /** A later step is not, so that the run's clock is right. */
    IN_FUTURE(VerdictKind.CLOCK_ANOMALY),
    /** So are all later steps: the run's own clock may be behind. */
    AFTER_NOW(VerdictKind.CLOCK_ANOMALY),
    BEFORE_PROVEN(VerdictKind.CLOCK_ANOMALY),
    SIGNED_AT_ANOTHER_TIME(VerdictKind.CLOCK_ANOMALY),
    ALTERED(VerdictKind.MERGE_ALTERED),
    CERTIFIER_WROTE(VerdictKind.CERTIFIER_IS_AUTHOR),
    OTHERS_WROTE(VerdictKind.NOT_BY_OWNER),
    OTHERS_WROTE_BEFORE(VerdictKind.NOT_BY_OWNER),
    UNLISTED_WROTE(VerdictKind.NOT_BY_OWNER),
    /** As {@link #UNLISTED_WROTE}, of addresses that stand in a list, in rows that are not in force. */
    WRITER_NOT_IN_FORCE(VerdictKind.NOT_BY_OWNER),
    OWNER_DID_NOT_WRITE(VerdictKind.NOT_BY_OWNER),
    SYMBOLIC_LINK(VerdictKind.UNSAFE_CONTENT),
    SUBMODULE(VerdictKind.UNSAFE_CONTENT),
    /** A tree lists as a file what is a folder, a commit or a tag. */
    OTHER_OBJECT(VerdictKind.UNSAFE_CONTENT),
    EXECUTABLE(VerdictKind.UNSAFE_CONTENT),
    GIT_SETTINGS(VerdictKind.UNSAFE_CONTENT),
    LARGE_FILE_POINTER(VerdictKind.UNSAFE_CONTENT),
    NAME_TWINS(VerdictKind.UNSAFE_CONTENT),
    DOUBLED_ENTRY(VerdictKind.UNSAFE_CONTENT),
    NAME_NOT_COMPOSED(VerdictKind.UNSAFE_CONTENT),
    NAME_HIDDEN_CHARACTERS(VerdictKind.UNSAFE_CONTENT),
    NAME_PATH_CHARACTERS(VerdictKind.UNSAFE_CONTENT),
    TOO_LARGE(VerdictKind.UNSAFE_CONTENT),
    UNREADABLE(VerdictKind.UNSAFE_CONTENT),
    /** Rows that differ since the file could last be read in one way. */
    BEHIND_UNREADABLE(VerdictKind.CHANGED_SINCE_CERTIFIED),
    /** The step takes something away that is void, and what it puts elsewhere may be the same. */
    TAKES_VOID_AWAY(VerdictKind.CHANGED_SINCE_CERTIFIED),
    /** The step takes away more than what it puts there can be compared with. */
    TAKES_TOO_MUCH_AWAY(VerdictKind.AMBIGUOUS_MERGE),
    /** The student's folder is that of another entry year. */
    WRONG_ENTRY_YEAR(VerdictKind.UNSAFE_CONTENT),
    NUMBER_OF_NOBODY(VerdictKind.UNSAFE_CONTENT),
    /** Somebody not entitled moved the student's own file, or deleted it. */
    PROFILE_MOVED(VerdictKind.UNSAFE_CONTENT),
    /** The student's own file cannot be read: the record itself may be well written. */
    PROFILE_UNREADABLE(VerdictKind.UNSAFE_CONTENT),
    ROWS_NOT_IN_FORCE(VerdictKind.CHANGED_SINCE_CERTIFIED),
    /** As {@link #ROWS_NOT_IN_FORCE}, where it is only files beside the record's own. */
    FILES_NOT_IN_FORCE(VerdictKind.CHANGED_SINCE_CERTIFIED),
    ANCHOR_LOST(VerdictKind.HISTORY_BROKEN),
    /** The settings pin a beginning that the clone has not at all. */
    GENESIS_UNKNOWN(VerdictKind.HISTORY_BROKEN),
    /** The settings pin a beginning that the clone has, and not on the main line. */
    GENESIS_ELSEWHERE(VerdictKind.HISTORY_BROKEN),
    /** A manifest lists the work, and the Registry has yet to sign it as it stands. */
    CARRIED_UNSIGNED(VerdictKind.PENDING),
    /** A carry-over manifest that the school admitted cannot be read, is changed or gone, and may have listed the work. */
    CARRIED_UNREADABLE(VerdictKind.PENDING),
    /** A manifest lists the work, and the run's settings do not admit it as it stands. */
    CARRIED_NOT_ADMITTED(VerdictKind.PENDING),
    CARRIED_DIFFERENTLY(VerdictKind.PENDING);

    private final VerdictKind kind;

    Cause(VerdictKind kind) {
        this.kind = kind;
    }

    /** Returns the verdict this cause leads to. */
    public VerdictKind kind() {
        return kind;
    }

    /**
     * Returns whether the run cannot tell a forge from anybody, because it was given no trust settings or its settings do not name the
     * forge or the key: nobody at the school did wrong.
     */
    boolean forWantOfSettings() {
        return this == FORGE_WITHOUT_SETTINGS || this == KEY_WITHOUT_SETTINGS || notListed();
    }

    /** Returns whether the record lies in a folder that is no student's own. */
    boolean homeless() {
        return this == WRONG_ENTRY_YEAR || this == NUMBER_OF_NOBODY;
    }

    /** Returns the cause why a record is in no student's own folder. */
    static Optional<Verdict.Reason> homeless(Homes homes, Tracked record) {
        if (!record.kind().ofStudent() || homes.isHome(record.file())) {
            return Optional.empty();
        }
        return Optional.of(homes.home(record.file())
                .map(home -> new Verdict.Reason(WRONG_ENTRY_YEAR, home))
                .orElseGet(
                        () -> new Verdict.Reason(NUMBER_OF_NOBODY, record.kind().key(record.file(), "student"))));
    }

    /** Returns whether the run itself may be what is wrong, its settings or its clock: nobody at the school is asked to do anything again. */
    boolean ofRun() {
        return this == AFTER_NOW || forWantOfSettings();
    }

    /** Returns whether the trust settings do not name the forge that committed a merge, or the key it signed with, on that day. */
    boolean notListed() {
        return this == FORGE_NOT_LISTED
                || this == KEY_NOT_LISTED
                || this == AUTHOR_UNDER_KEY_NOT_LISTED
                || this == FORGE_KEY_OUT_OF_DATE;
    }

    /** Returns whether the lists in force do not have who wrote, so that they are what is to be mended first. */
    boolean ofUnlisted() {
        return this == UNLISTED_WROTE || this == WRITER_NOT_IN_FORCE;
    }

    /** Returns the name used in reports and in the catalogue. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
