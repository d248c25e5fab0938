package tw.portfolio.model.edition;

import java.util.Optional;
import tw.portfolio.model.form.Labelled;

/** What an example of an edition, or of the ministry's rules, has so many of. */
public enum ExampleSubject implements Labelled {
    OUTCOME_ENTERED(CapSubject.OUTCOME_ENTERED),
    OUTCOME_SELECTED(CapSubject.OUTCOME_SELECTED),
    PERFORMANCE_ENTERED(CapSubject.PERFORMANCE_ENTERED),
    PERFORMANCE_SELECTED(CapSubject.PERFORMANCE_SELECTED),
    /** People in a seat of the working group, which {@code of} names. */
    SEAT("席次人數", "people in a seat"),
    /** Meetings of the working group in a term or school year. */
    MEETINGS("工作小組會議", "meetings of the working group"),
    /** Events of the kind that {@code of} names, in a term or school year. */
    EVENTS("訓練研習說明", "events"),
    /** Days from the end of lessons to the close of the window that {@code of} names. */
    DAYS_AFTER_END("休業式後的日數", "days after the end of lessons"),
    /** Days that the window is open which {@code of} names. */
    DAYS_OPEN("開放日數", "days open"),
    /** Days from the close of selecting, when offices have all they need, to the authority's deadline. */
    DAYS_BEFORE_DEADLINE("期限前的日數", "days before the deadline"),
    /** Bytes of a file of the type that {@code of} names, in a school year. */
    BYTES("位元組", "bytes"),
    /** Characters of a summary, in a school year. */
    CHARACTERS("簡述字數", "characters of a summary");

    private final String zh;
    private final String en;
    private final Optional<CapSubject> cap;

    ExampleSubject(CapSubject cap) {
        this.zh = cap.zh();
        this.en = cap.en();
        this.cap = Optional.of(cap);
    }

    ExampleSubject(String zh, String en) {
        this.zh = zh;
        this.en = en;
        this.cap = Optional.empty();
    }

    /** Returns what a cap counts, when it is that. */
    public Optional<CapSubject> cap() {
        return cap;
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
