package tw.portfolio.certification;

/** What else is worth knowing of a verdict. */
public enum Flag {
    ANCHOR_NOT_ON_FIRST_PARENT_CHAIN,
    AUTO_MERGED,
    BULK,
    CLAIMED,
    DEPUTY,
    LAST_CHANGE_PENDING,
    LAST_CHANGE_WRONG_CERTIFIER,
    LATE,
    RESTORED
}
