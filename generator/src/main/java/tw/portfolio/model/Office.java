package tw.portfolio.model;

import tw.portfolio.model.form.Labelled;

/** The offices and sections of the school that the regulation names. Source: regulation 第四點. */
public enum Office implements Labelled {
    ACADEMIC_AFFAIRS("教務處", "Academic Affairs"),
    REGISTRY("教務處註冊組", "Registry"),
    TEACHING("教務處教學組", "Teaching Section"),
    RESEARCH("教務處實研組", "Research Section"),
    JUNIOR_REGISTRY("教務處國中註冊組", "Junior Registry"),
    STUDENT_AFFAIRS("學務處", "Student Affairs"),
    ACTIVITIES("學務處訓育組", "Activities Section"),
    DISCIPLINE("學務處生輔組", "Discipline Section"),
    GUIDANCE("輔導室", "Guidance Office"),
    LIBRARY("圖書館", "Library"),
    MEDIA("圖書館資媒組", "Media Section");

    private final String zh;
    private final String en;

    Office(String zh, String en) {
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
