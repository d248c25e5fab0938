package tw.portfolio.model.office;

import tw.portfolio.model.form.Labelled;

/** The periods a term’s calendar opens and closes. */
public enum WindowKind implements Labelled {
    OUTCOME_UPLOAD("課程學習成果登錄", "outcome upload"),
    CERTIFICATION("教師認證", "certification"),
    PERFORMANCE_UPLOAD("多元表現登錄", "performance upload"),
    SELECTION("勾選", "selection"),
    RECEIPT("收訖明細確認", "receipt confirmation");

    private final String zh;
    private final String en;

    WindowKind(String zh, String en) {
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
