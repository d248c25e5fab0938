package tw.portfolio.certification;

import tw.portfolio.model.form.Labelled;

/** How far the certifier's identity is proven, from least to most. */
public enum Trust implements Labelled {
    /** An unsigned merge: whoever can push to the main branch can forge it. */
    CLAIMED("自稱（未簽章）", "claimed (unsigned)"),
    /** The merge verifies under a pinned key of the forge. */
    FORGE_SIGNED("平臺簽章", "signed by the forge"),
    /** The merge verifies under the certifier's own key. */
    PERSON_SIGNED("本人簽章", "signed by the person");

    private final String zh;
    private final String en;

    Trust(String zh, String en) {
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
