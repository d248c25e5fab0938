package tw.portfolio.replay;

import tw.portfolio.model.form.Labelled;

/** What a platform does when somebody presses its merge button. */
enum MergeStyle implements Labelled {
    MERGE("合併提交", "merge commit"),
    SQUASH("壓縮合併", "squash"),
    FAST_FORWARD("快轉", "fast-forward"),
    OCTOPUS("多親合併", "octopus"),
    /** The branch, which had merged the main line into itself, is pushed as the main line: what was first parent no longer is. */
    FOXTROT("反客為主", "foxtrot");

    private final String zh;
    private final String en;

    MergeStyle(String zh, String en) {
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
