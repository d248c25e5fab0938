package tw.portfolio.certification;

/** What else is worth knowing of a verdict. */
public enum Flag {
    ANCHOR_NOT_ON_FIRST_PARENT_CHAIN,
    AUTO_MERGED,
    BULK,
    CLAIMED,
    DEPUTY,
    LAST_CHANGE_AMBIGUOUS_MERGE,
    LAST_CHANGE_AUTOMATED_MERGE,
    LAST_CHANGE_BAD_SIGNATURE,
    LAST_CHANGE_CERTIFIER_IS_AUTHOR,
    LAST_CHANGE_CLOCK_ANOMALY,
    LAST_CHANGE_MERGE_ALTERED,
    LAST_CHANGE_NOT_BY_OWNER,
    LAST_CHANGE_PENDING,
    LAST_CHANGE_SELF_CERTIFIED,
    LAST_CHANGE_UNKNOWN_IDENTITY,
    LAST_CHANGE_UNSAFE_CONTENT,
    LAST_CHANGE_UNSIGNED,
    LAST_CHANGE_WRONG_CERTIFIER,
    /** Handed in or certified after the window for it had closed; marked and never lost. */
    LATE,
    RESTORED,
    /** Handed in after the window for it had closed. */
    UPLOADED_LATE,
    VOID_ROWS;

    /** Returns the flag that says why the last change of a record certified before does not count. */
    static Flag lastChange(VerdictKind kind) {
        return valueOf("LAST_CHANGE_" + kind.name());
    }
}
