package tw.portfolio.model.student;

import tw.portfolio.model.form.Labelled;

/** Alone or in a team, with its register code. */
public enum Participation implements Labelled {
    INDIVIDUAL("個人", "individual", "1"),
    TEAM("團體", "team", "2");

    private final String zh;
    private final String en;
    private final String code;

    Participation(String zh, String en, String code) {
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
