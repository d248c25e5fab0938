package tw.portfolio.model.student;

import tw.portfolio.model.form.Labelled;

/** Kinds of workplace learning, with register codes. */
public enum WorkplaceKind implements Labelled {
    VISIT("職場體驗或參訪", "visit", "1"),
    INTERNSHIP("職場實習", "internship", "2"),
    EXPERIENCE("職場工作經驗", "work experience", "3"),
    OTHER("其他", "other", "4");

    private final String zh;
    private final String en;
    private final String code;

    WorkplaceKind(String zh, String en, String code) {
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
