package tw.portfolio.model.office;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import tw.portfolio.model.Origin;
import tw.portfolio.model.form.Audience;
import tw.portfolio.model.form.Field;

/**
 * A period in which something may be done.
 *
 * @param grades 1 to 3; empty for all of them
 * @param batch which of the two batches of grade 3 it is for; absent where there is one
 */
public record Window(
        @Field(zh = "項目", en = "window", audience = Audience.FAMILY, example = "outcome-upload")
        WindowKind window,

        @Field(zh = "適用年級", en = "grades", audience = Audience.FAMILY, example = "[1, 2]")
        List<Integer> grades,

        @Field(zh = "梯次", en = "batch", audience = Audience.FAMILY, example = "2")
        Optional<Integer> batch,

        @Field(zh = "開始", en = "opens", audience = Audience.FAMILY, example = "2026-01-05T08:00")
        LocalDateTime opens,

        @Field(zh = "截止", en = "closes", audience = Audience.FAMILY, example = "2026-02-06T23:59")
        LocalDateTime closes,

        Origin origin) {

    public Window {
        grades = List.copyOf(grades);
    }

    /** Returns whether it is for students of a grade, 1 to 3. */
    public boolean isFor(int grade) {
        return grades.isEmpty() || grades.contains(grade);
    }
}
