package tw.portfolio.output;

/** Who may read an output root. */
public enum Access {
    /** Everybody who can reach the folder. */
    PUBLIC,
    /** The owner of the files alone. */
    OWNER
}
