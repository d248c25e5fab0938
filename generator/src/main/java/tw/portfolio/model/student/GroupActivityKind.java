package tw.portfolio.model.student;

import tw.portfolio.model.form.Labelled;

/** Kinds of group activity time, with register codes. */
public enum GroupActivityKind implements Labelled {
    CLASS("班級活動", "class activity", "1"),
    CLUB("社團活動", "club activity", "2"),
    STUDENT_COUNCIL("學生自治會活動", "student council", "3"),
    ASSEMBLY("週會", "assembly", "4"),
    LECTURE("講座", "lecture", "5"),
    OTHER("其他", "other", "6");

    private final String zh;
    private final String en;
    private final String code;

    GroupActivityKind(String zh, String en, String code) {
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
