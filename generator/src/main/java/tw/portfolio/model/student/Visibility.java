package tw.portfolio.model.student;

import tw.portfolio.model.form.Labelled;

/** How far the student lets a performance be shown. */
public enum Visibility implements Labelled {
    FAMILY("家庭版", "family edition"),
    SCHOOL_ONLY("僅校內", "within the school only");

    private final String zh;
    private final String en;

    Visibility(String zh, String en) {
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
