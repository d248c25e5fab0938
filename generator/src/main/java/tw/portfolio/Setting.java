package tw.portfolio;

/** What may be chosen for a run, with its default: an option of the command line and a parameter of the Maven plugin. */
public enum Setting {
    REPOSITORY("repository", "DIR", "."),
    SOURCE("source", "NAME=DIR", ""),
    BRANCH("branch", "NAME", ""),
    WORKTREE("worktree", "", "false"),
    OUTPUT("output", "DIR", "target/portfolio"),
    /** Where resized pictures are kept from run to run; by default in the output folder. */
    CACHE("cache", "DIR", ""),
    HANDOUT("handout", "page|zip|showcase", ""),
    LOCK("lock", "FILE", ""),
    ADDRESS("address", "URL", ""),
    /** Says that the pages of {@code family/} will be hosted as they are. */
    PLAIN_HOSTING("plain-hosting", "", "false"),
    CLOCK("clock", "INSTANT", ""),
    TRUST("trust", "FILE", ""),
    LEDGER("ledger", "FILE", ""),
    ACCEPT("accept", "", "false"),
    SINCE("since", "REV", ""),
    REPORT("report", "FORMAT=FILE", ""),
    REQUESTS("requests", "FILE", ""),
    PERSON("person", "PERSON", ""),
    FAIL_ON("fail-on", "SEVERITY", "error"),
    LANGUAGE("language", "LANGUAGE", "zh-TW"),
    THREADS("threads", "NUMBER", ""),
    /** For the sample school alone. */
    DEMONSTRATION("demonstration", "", "false"),
    /** For the sample school alone. */
    HISTORY("history", "FILE", ""),
    /** For the sample school alone. */
    HISTORY_OUTPUT("history-output", "DIR", "target/portfolio-history");

    private final String word;
    private final String form;
    private final String byDefault;

    Setting(String word, String form, String byDefault) {
        this.word = word;
        this.form = form;
        this.byDefault = byDefault;
    }

    /** Returns the name, in lower case with hyphens. */
    public String word() {
        return word;
    }

    /** Returns what a value looks like; empty for a switch. */
    public String form() {
        return form;
    }

    /** Returns the value when nothing is chosen; empty where the run decides or nothing is meant. */
    public String byDefault() {
        return byDefault;
    }

    /** Returns whether it is on or off rather than a value. */
    public boolean isSwitch() {
        return form.isEmpty();
    }

    /** Returns whether it may be chosen several times. */
    public boolean isList() {
        return this == SOURCE || this == REPORT || this == HANDOUT;
    }

    /** Returns whether a run that goes this far has a use for it. */
    public boolean isFor(Goal goal) {
        return switch (this) {
            case OUTPUT, ACCEPT -> goal.writes();
            case CACHE, HANDOUT, PLAIN_HOSTING, LOCK, ADDRESS -> goal.makesPages();
            case SINCE -> goal == Goal.CHECK;
            case REQUESTS -> goal.readsRequests() || goal == Goal.CHECK;
            case PERSON -> goal == Goal.TODO;
            default -> true;
        };
    }

    /** Returns whether schools have no use for it. */
    public boolean forTheSample() {
        return this == DEMONSTRATION || this == HISTORY || this == HISTORY_OUTPUT;
    }
}
