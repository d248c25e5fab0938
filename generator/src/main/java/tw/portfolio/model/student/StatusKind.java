package tw.portfolio.model.student;

import tw.portfolio.model.form.Labelled;

/** A student’s standing at the school, for a time. */
public enum StatusKind implements Labelled {
    ENROLLED("在學", "enrolled"),
    SUSPENDED("休學", "leave of absence"),
    REPEATING("重讀", "repeating the year"),
    TRANSFERRED_IN("轉入", "transferred in"),
    TRANSFERRED_OUT("轉出", "transferred out"),
    GUEST("借讀", "guest student"),
    GRADUATED("畢業", "graduated"),
    WITHDRAWN("放棄或廢止學籍", "withdrawn");

    private final String zh;
    private final String en;

    StatusKind(String zh, String en) {
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
