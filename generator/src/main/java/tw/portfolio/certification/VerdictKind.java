package tw.portfolio.certification;

/** What history says of a record. Anything but {@code CERTIFIED} and {@code NOT_REQUIRED} means: not certified as it stands. */
public enum VerdictKind {
    CERTIFIED,
    NOT_REQUIRED,
    ATTESTED,
    CHANGED_SINCE_CERTIFIED,
    PENDING,
    UNCOMMITTED,
    AMBIGUOUS_MERGE,
    UNKNOWN_IDENTITY,
    AUTOMATED_MERGE,
    BAD_SIGNATURE,
    UNSIGNED,
    SELF_CERTIFIED,
    WRONG_CERTIFIER,
    CLOCK_ANOMALY,
    MERGE_ALTERED,
    CERTIFIER_IS_AUTHOR,
    NOT_BY_OWNER,
    UNSAFE_CONTENT,
    POLICY_TAMPERED,
    HISTORY_BROKEN
}
