package tw.portfolio.model;

import tw.portfolio.model.form.Labelled;

/** What a person does at the school, for a time. */
public enum Duty implements Labelled {
    PRINCIPAL("校長", "principal"),
    DIRECTOR("主任", "director of an office"),
    SECTION_HEAD("組長", "head of a section"),
    OFFICER("組員", "member of an office"),
    TEACHER("教師", "teacher"),
    HOMEROOM_TEACHER("導師", "homeroom teacher"),
    COURSE_CONSULTANT("課程諮詢教師", "course consultant"),
    COUNSELLOR("專任輔導教師", "full-time counsellor");

    private final String zh;
    private final String en;

    Duty(String zh, String en) {
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
