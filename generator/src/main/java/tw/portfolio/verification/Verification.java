package tw.portfolio.verification;

import java.util.List;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.model.form.Labelled;

/** What a check of something handed in found, in the order it is told. */
public record Verification(List<Line> lines) {

    public Verification {
        lines = List.copyOf(lines);
    }

    /** What was found of one thing. */
    public enum Result implements Labelled {
        SAME("相符", "matches"),
        DIFFERENT("不符", "differs"),
        /** It cannot be told. */
        UNKNOWN("無法確認", "unknown"),
        /** It is what the school gave out, and no longer what stands there. */
        NO_LONGER("已有變動", "no longer so"),
        /** Something worth knowing. */
        NOTE("說明", "note");

        private final String zh;
        private final String en;

        Result(String zh, String en) {
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

    /**
     * One thing that was looked at.
     *
     * @param what a record's path, or a file's name; empty for the whole
     */
    public record Line(Result result, String what, Text words) {}

    /** Returns whether everything is as it should be. */
    public boolean allMatch() {
        return lines.stream().allMatch(line -> line.result() == Result.SAME || line.result() == Result.NOTE);
    }
}
