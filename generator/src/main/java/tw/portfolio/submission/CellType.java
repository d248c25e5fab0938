package tw.portfolio.submission;

import tw.portfolio.model.form.Labelled;

/** How a cell is written. Codes and dates are text, for their leading zeros matter. */
enum CellType implements Labelled {
    TEXT("文字", "text"),
    NUMBER("數字", "number");

    private final String zh;
    private final String en;

    CellType(String zh, String en) {
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
