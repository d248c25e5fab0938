package tw.portfolio;

/** How far a run goes. */
public enum Goal {
    /** Read, bind, certify and check; write nothing. */
    CHECK("check"),
    /** Read, bind and certify, for the verdicts alone; write nothing. */
    CERTIFY("certify"),
    /** As {@code CHECK}, for what everybody is to do next; write nothing. */
    TODO("todo"),
    /** Everything, the package included. */
    BUILD("build"),
    /** As {@code CHECK}, then the submission package alone. */
    PACKAGE("package");

    private final String word;

    Goal(String word) {
        this.word = word;
    }

    /** Returns the verb of the command line, which is the goal of the Maven plugin too. */
    public String word() {
        return word;
    }

    /** Returns whether the regulation is checked. */
    boolean checks() {
        return this != CERTIFY;
    }

    /** Returns whether the files' own bytes are needed, and not only who changed them. */
    boolean needsBytes() {
        return this != CERTIFY;
    }

    /** Returns whether anything is written. */
    boolean writes() {
        return this == BUILD || this == PACKAGE;
    }

    /** Returns whether what is under review is read besides what stands on the main lines. */
    boolean readsRequests() {
        return this == BUILD || this == TODO;
    }

    /** Returns whether pages and books are made. */
    boolean makesPages() {
        return this == BUILD;
    }

    /** Returns whether the submission package is made. */
    boolean makesPackage() {
        return writes();
    }
}
