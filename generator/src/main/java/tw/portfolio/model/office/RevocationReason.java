package tw.portfolio.model.office;

import tw.portfolio.model.form.Labelled;

/** Why a signing key was given up. */
public enum RevocationReason implements Labelled {
    /** Somebody else may have it: nothing it signed can be believed, for it can be dated back. */
    COMPROMISED("外洩或遺失", "lost or in others’ hands"),
    /** Replaced by another in the ordinary way: what it signed before stays good. */
    SUPERSEDED("已換新", "replaced"),
    /** No longer used: what it signed before stays good. */
    RETIRED("停用", "no longer used");

    private final String zh;
    private final String en;

    RevocationReason(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    @Override
    public String zh() {
        return zh;
    }

    @Override
    public String en() {
        return en;
    }
}
