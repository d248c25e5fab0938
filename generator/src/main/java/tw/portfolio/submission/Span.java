package tw.portfolio.submission;

import tw.portfolio.model.form.Labelled;

/** What stretch of time one workbook of a register covers. */
enum Span implements Labelled {
    TERM("學期", "term"),
    YEAR("學年", "school year");

    private final String zh;
    private final String en;

    Span(String zh, String en) {
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
