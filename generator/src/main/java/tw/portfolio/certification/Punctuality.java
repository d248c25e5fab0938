package tw.portfolio.certification;

import java.time.Instant;
import tw.portfolio.model.form.Labelled;

/** Whether a certification came before its deadline, and how far that is proven. */
public enum Punctuality implements Labelled {
    /** It stood in a state accepted before the deadline. */
    PROVEN_IN_TIME("準時（有驗收為證）", "in time, proven by an acceptance"),
    /** Its own date says so, and no acceptance says otherwise. */
    CLAIMED_IN_TIME("準時（依提交日期）", "in time by its own date"),
    LATE("逾期", "late"),
    /** Acceptances contradict its own date, and leave open on which side of the deadline it came. */
    UNDECIDABLE("無法判定", "undecidable");

    private final String zh;
    private final String en;

    Punctuality(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    static Punctuality of(Instant claimed, Bracket bracket, Instant deadline) {
        if (bracket.before().map(it -> !it.isAfter(deadline)).orElse(false)) {
            return PROVEN_IN_TIME;
        }
        if (bracket.after().map(it -> !it.isBefore(deadline)).orElse(false)) {
            return LATE;
        }
        if (!bracket.allows(claimed)) {
            return UNDECIDABLE;
        }
        return claimed.isAfter(deadline) ? LATE : CLAIMED_IN_TIME;
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
