package tw.portfolio.rules;

import tw.portfolio.model.form.Labelled;

/** Whether what somebody owes is there. */
public enum DeliveryState implements Labelled {
    /** Nothing is there, and nothing need be yet. */
    NOT_YET_DUE("未到期", "not yet due"),
    /** Nothing is there, lessons have ended and the deadline is still to come. */
    DUE("待登錄", "due"),
    /** It is there, and nobody responsible vouches for it as it stands. */
    IN("已登錄，待認證", "in, not certified"),
    /** It is there, and does not count as it stands: a re-check of another day, or of another number of students. */
    NOT_COUNTED("已登錄，還不算數", "in, does not count yet"),
    CERTIFIED("已完成", "certified"),
    /** It was entered, or last corrected, after the deadline. */
    LATE("逾期登錄或更正", "entered or corrected late"),
    MISSING("逾期未登錄", "missing");

    private final String zh;
    private final String en;

    DeliveryState(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** Returns whether something is there, as it should be or not. */
    public boolean there() {
        return done() || this == IN || this == NOT_COUNTED;
    }

    /** Returns whether nothing more is to be done. */
    public boolean done() {
        return this == CERTIFIED || this == LATE;
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
