package tw.portfolio.model.edition;

import tw.portfolio.model.form.Labelled;

/** Where the staff's pages lay out the facts by which people decide on a clause that no record can show kept. */
public enum ClausePage implements Labelled {
    /** The edition's title, basis and day of adoption. */
    ADOPTION("通過日期與依據", "adoption and basis"),
    /** What was due of each office and teacher. */
    EVALUATION("成效評核事實", "facts for the evaluation"),
    /** Who entered and certified each record, and what changed after. */
    TRAIL("登錄、認證與更動的紀錄", "who entered, certified and changed");

    private final String zh;
    private final String en;

    ClausePage(String zh, String en) {
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
