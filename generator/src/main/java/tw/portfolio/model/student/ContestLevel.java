package tw.portfolio.model.student;

import tw.portfolio.model.form.Labelled;

/** Level of a contest, with its register code. */
public enum ContestLevel implements Labelled {
    SCHOOL("校級", "school", "1"),
    COUNTY("縣市級", "city or county", "2"),
    NATIONAL("全國", "national", "3"),
    INTERNATIONAL("國際", "international", "4");

    private final String zh;
    private final String en;
    private final String code;

    ContestLevel(String zh, String en, String code) {
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
