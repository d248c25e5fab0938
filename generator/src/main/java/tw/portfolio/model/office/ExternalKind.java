package tw.portfolio.model.office;

import tw.portfolio.model.form.Labelled;

/** What outside bodies enter in the central database themselves. */
public enum ExternalKind implements Labelled {
    CONTEST("競賽", "contest"),
    CERTIFICATE("檢定證照", "certificate"),
    OTHER("其他", "other");

    private final String zh;
    private final String en;

    ExternalKind(String zh, String en) {
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
