package tw.portfolio.model.edition;

import tw.portfolio.model.form.Labelled;

/** What a cap counts. Source: regulation 第五點(三), 第五點(四). */
public enum CapSubject implements Labelled {
    OUTCOME_ENTERED("登錄的課程學習成果", "outcomes entered"),
    OUTCOME_SELECTED("勾選的課程學習成果", "outcomes selected"),
    PERFORMANCE_ENTERED("登錄的多元表現", "performances entered"),
    PERFORMANCE_SELECTED("勾選的多元表現", "performances selected");

    private final String zh;
    private final String en;

    CapSubject(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** Returns whether it is about works that are entered, and not about a selection of them. */
    public boolean entered() {
        return this == OUTCOME_ENTERED || this == PERFORMANCE_ENTERED;
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
