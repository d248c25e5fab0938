package tw.portfolio.diagnostic;

/** How much a finding matters, from least to most. */
public enum Severity {
    NOTE,
    WARNING,
    ERROR;

    /** Returns the word used in reports and options, in ASCII lower case. */
    public String word() {
        return switch (this) {
            case NOTE -> "note";
            case WARNING -> "warning";
            case ERROR -> "error";
        };
    }
}
