package tw.portfolio.submission;

import tw.portfolio.model.form.Labelled;

/** In which round a row travels. Source: the register codes; grade 3 sends in two rounds within the same yearly caps. */
enum Batch implements Labelled {
    ALL("各年級", "all grades"),
    REGULAR("一、二年級", "grades 1 and 2"),
    GRADE_THREE_FIRST("三年級第一梯次", "grade 3, first batch"),
    GRADE_THREE_SECOND("三年級第二梯次", "grade 3, second batch");

    private final String zh;
    private final String en;

    Batch(String zh, String en) {
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
