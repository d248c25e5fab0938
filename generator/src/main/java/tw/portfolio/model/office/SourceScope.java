package tw.portfolio.model.office;

import tw.portfolio.model.form.Labelled;

/** What a source may hold. */
public enum SourceScope implements Labelled {
    RECORDS("學習歷程紀錄", "portfolio records"),
    IDENTITIES("身分資料", "identities");

    private final String zh;
    private final String en;

    SourceScope(String zh, String en) {
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
