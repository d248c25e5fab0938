package tw.portfolio;

/** How far a run goes. */
public enum Goal {
    /** Read, bind, certify and check; write nothing. */
    CHECK,
    /** As {@code CHECK}, for the verdicts alone. */
    CERTIFY,
    /** Everything, the package included. */
    BUILD,
    /** As {@code CHECK}, then the submission package alone. */
    PACKAGE;

    /** Returns whether pages and books are made. */
    boolean makesPages() {
        return this == BUILD;
    }

    /** Returns whether the submission package is made. */
    boolean makesPackage() {
        return this == BUILD || this == PACKAGE;
    }
}
