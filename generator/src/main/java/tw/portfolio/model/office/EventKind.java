package tw.portfolio.model.office;

import tw.portfolio.model.form.Labelled;

/** The yearly events the regulation asks for. Source: regulation 第六點. */
public enum EventKind implements Labelled {
    STUDENT_TRAINING("學生訓練", "student training"),
    TEACHER_WORKSHOP("教師研習", "teacher workshop"),
    PARENT_BRIEFING("親師說明", "parent briefing");

    private final String zh;
    private final String en;

    EventKind(String zh, String en) {
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
