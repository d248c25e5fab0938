package tw.portfolio.model.office;

import tw.portfolio.model.form.Labelled;

/** The three reasons for which a teacher may send a work back; quality is none of them. */
public enum RefusalReason implements Labelled {
    NOT_THIS_COURSE("不是這門課的成果", "not of this course"),
    NOT_OWN_WORK("不是學生本人的作品", "not the student’s own"),
    FILE_UNREADABLE("檔案打不開", "file unreadable");

    private final String zh;
    private final String en;

    RefusalReason(String zh, String en) {
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
