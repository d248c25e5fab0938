package tw.portfolio.diagnostic;

/** The languages every message exists in. */
public enum Language {
    ZH_TW("zh-TW"),
    EN("en");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /** Returns the BCP 47 tag. */
    public String tag() {
        return tag;
    }
}
