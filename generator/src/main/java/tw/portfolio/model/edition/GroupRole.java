package tw.portfolio.model.edition;

import tw.portfolio.model.form.Labelled;

/** A part somebody has in the working group besides the seat. Source: regulation 第三點. */
public enum GroupRole implements Labelled {
    CONVENER("召集人", "convener"),
    EXECUTIVE_SECRETARY("執行秘書", "executive secretary");

    private final String zh;
    private final String en;

    GroupRole(String zh, String en) {
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
