package tw.portfolio.model.office;

import tw.portfolio.model.form.Labelled;

/** Whether a grade counts credits. Source: register column 4.2.11. */
public enum CreditCounting implements Labelled {
    COUNTED("採計學分", "credits counted", "1"),
    NOT_COUNTED("不計學分", "no credits", "2"),
    NOT_GRADED("不需評分", "not graded", "3");

    private final String zh;
    private final String en;
    private final String code;

    CreditCounting(String zh, String en, String code) {
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
