package tw.portfolio.model.student;

import tw.portfolio.model.form.Labelled;

/** Level of a cadre post, with its register code. */
public enum PostLevel implements Labelled {
    SCHOOL("校級", "school", "1"),
    CLASS("班級", "class", "2"),
    CLUB("社團", "club", "3"),
    INTERNSHIP("實習", "internship", "4"),
    OUTSIDE("校外自治組織團體", "outside body", "5"),
    OTHER("其他", "other", "9");

    private final String zh;
    private final String en;
    private final String code;

    PostLevel(String zh, String en, String code) {
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
