package tw.portfolio.model;

import tw.portfolio.model.form.Labelled;

/** A special way of taking a course. Source: the sheets of the national outcome register. */
public enum CourseWay implements Labelled {
    REGULAR("一般修習", "regular"),
    MAKE_UP("補修", "make-up"),
    RETAKE("重修", "retake"),
    REPEAT("重讀", "repeat"),
    TRANSFER("轉學轉科", "transfer"),
    GUEST("借讀", "guest study");

    private final String zh;
    private final String en;

    CourseWay(String zh, String en) {
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
