package tw.portfolio.model.edition;

import tw.portfolio.diagnostic.RuleId;
import tw.portfolio.model.form.Labelled;

/** What a cap counts. Source: regulation 第五點(三), 第五點(四). */
public enum CapSubject implements Labelled {
    OUTCOME_ENTERED("登錄的課程學習成果", "outcomes entered", "cap.outcome-per-term"),
    OUTCOME_SELECTED("勾選的課程學習成果", "outcomes selected", "cap.outcome-selected"),
    PERFORMANCE_ENTERED("登錄的多元表現", "performances entered", "cap.performance-per-year"),
    PERFORMANCE_SELECTED("勾選的多元表現", "performances selected", "cap.performance-selected");

    private final String zh;
    private final String en;
    private final String rule;

    CapSubject(String zh, String en, String rule) {
        this.zh = zh;
        this.en = en;
        this.rule = rule;
    }

    /** Returns the rule that holds caps on it, whatever an edition calls that rule. */
    public RuleId rule() {
        return new RuleId(rule);
    }

    /** Returns the word that counts what it is about in Chinese; English has none. */
    public String unit() {
        return this == OUTCOME_ENTERED || this == OUTCOME_SELECTED ? "件" : "項";
    }

    /** Returns whether its works are filed by term; a school year's are filed by year. */
    public boolean byTerm() {
        return this == OUTCOME_ENTERED;
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
