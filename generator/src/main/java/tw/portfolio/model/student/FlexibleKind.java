package tw.portfolio.model.student;

import tw.portfolio.model.form.Labelled;

/** Kinds of flexible learning time, with register codes. */
public enum FlexibleKind implements Labelled {
    SELF_DIRECTED("自主學習", "self-directed learning", "1"),
    ATHLETE_TRAINING("選手培訓", "contest training", "2"),
    ENRICHMENT("充實（增廣）課程", "enrichment", "3"),
    SUPPORT("補強性課程", "support", "4"),
    SCHOOL_FEATURE("學校特色活動", "school feature activity", "5");

    private final String zh;
    private final String en;
    private final String code;

    FlexibleKind(String zh, String en, String code) {
        this.zh = zh;
        this.en = en;
        this.code = code;
    }

    @Override
    public String zh() {
        return zh;
    }

    @Override
    public String en() {
        return en;
    }

    /** Returns the code written in the national register. */
    public String code() {
        return code;
    }
}
