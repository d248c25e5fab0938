package tw.portfolio.model.edition;

import tw.portfolio.model.form.Labelled;

/** The stretch of time one cap covers. */
public enum CapPeriod implements Labelled {
    TERM("學期", "term"),
    SCHOOL_YEAR("學年", "school year");

    private final String zh;
    private final String en;

    CapPeriod(String zh, String en) {
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
