package tw.portfolio.regulation;

import tw.portfolio.model.form.Labelled;

/** What a number of the ministry's beside caps, files and windows is for. */
public enum NationalNumberKind implements Labelled {
    PASS_MARK("及格分數", "pass mark"),
    /** The lowest that holds for any student. */
    LOWEST_PASS_MARK("最低及格分數", "lowest pass mark"),
    RESIT_PASS_MARK("補考及格分數", "pass mark of a resit"),
    HIGHEST_SCORE("最高分數", "highest score"),
    /** Of flexible learning. */
    WEEKS("彈性學習週數", "weeks of flexible learning"),
    /** Of flexible learning; more is unlikely, not impossible. */
    WEEKLY_HOURS("彈性學習每週節數", "periods of flexible learning a week"),
    /** In one term; more is unlikely, not impossible. */
    GROUP_HOURS("團體活動節數", "periods of group activity"),
    /** From the first day to the last. */
    DAILY_HOURS("一日時數", "hours a day"),
    /** Whose works of a school year travel in two rounds; every other grade has one. */
    TWO_BATCH_GRADE("分兩梯次提交的年級", "grade that sends in two batches");

    private final String zh;
    private final String en;

    NationalNumberKind(String zh, String en) {
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
