package tw.portfolio.model.office;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import tw.portfolio.model.Origin;
import tw.portfolio.model.form.Audience;
import tw.portfolio.model.form.Field;

/**
 * A window kept open longer, for a stated reason.
 *
 * @param grades 1 to 3; empty for every grade of the window
 * @param batch which of the two batches of grade 3 it is for; absent for both, and for windows of none
 */
public record Extension(
        @Field(zh = "項目", en = "window", audience = Audience.FAMILY, example = "outcome-upload")
        WindowKind window,

        @Field(zh = "適用年級", en = "grades", audience = Audience.FAMILY, example = "[3]")
        List<Integer> grades,

        @Field(zh = "梯次", en = "batch", audience = Audience.FAMILY, example = "1")
        Optional<Integer> batch,

        @Field(zh = "延至", en = "until", audience = Audience.FAMILY, example = "2026-02-09T23:59")
        LocalDateTime until,

        @Field(zh = "原因", en = "reason", audience = Audience.FAMILY, example = "颱風停班停課")
        String reason,

        @Field(zh = "依據文號", en = "document", example = "府教中字第1150000000號")
        String document,

        Origin origin) {

    public Extension {
        grades = List.copyOf(grades);
    }

    /** Returns whether it keeps a window open for its students of a grade, 1 to 3. */
    public boolean isFor(Window of, int grade) {
        return window == of.window()
                && of.isFor(grade)
                && (grades.isEmpty() || grades.contains(grade))
                && (batch.isEmpty() || batch.equals(of.batch()));
    }
}
