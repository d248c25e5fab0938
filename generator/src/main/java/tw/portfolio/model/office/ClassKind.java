package tw.portfolio.model.office;

import tw.portfolio.model.form.Labelled;

/** Kind of a class, with its register code. Source: column 班別 of the national student register. */
public enum ClassKind implements Labelled {
    DAY("日間部（一般班）", "day school", "1"),
    NIGHT("夜間部（一般班）", "night school", "2"),
    PRACTICAL("實用技能學程", "practical skills programme", "3"),
    COOPERATIVE("建教班", "cooperative education", "4"),
    INDUSTRY("產學訓合作計畫班", "industry training", "6"),
    DUAL_TRAINING("雙軌訓練旗艦班", "dual training", "7"),
    OVERSEAS_COOPERATIVE("建教僑生專班", "cooperative education for overseas students", "8"),
    EXPERIMENTAL("實驗班", "experimental class", "9"),
    EVENING("進修部（核定班）", "evening school", "01"),
    EVENING_STAFF("進修部（員工進修班）", "evening school for employees", "04");

    private final String zh;
    private final String en;
    private final String code;

    ClassKind(String zh, String en, String code) {
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
