package tw.portfolio.model.edition;

import tw.portfolio.model.form.Labelled;

/** How often a record is to be delivered. Source: regulation 第四點, 第五點. */
public enum Due implements Labelled {
    /** Anew every term, also when nothing changed. */
    EACH_TERM("每學期", "each term"),
    EACH_SCHOOL_YEAR("每學年", "each school year"),
    /** Every term in which courses were chosen, once choosing is over. */
    AFTER_COURSE_SELECTION("選課作業完成後", "after course selection"),
    /** Once, when the student enters the school. */
    ON_ENTRY("入學後", "after entry"),
    /** As often as it happens; its absence is no fault. */
    WHEN_IT_HAPPENS("辦理時", "when it happens");

    private final String zh;
    private final String en;

    Due(String zh, String en) {
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
