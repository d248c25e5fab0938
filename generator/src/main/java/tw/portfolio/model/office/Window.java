package tw.portfolio.model.office;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
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

    /** How many grades a senior high school has. Source: 高級中等教育法第 42 條. */
    public static final int GRADES = 3;

    public Window {
        grades = List.copyOf(grades);
    }

    /** Returns the grades it is for, 1 to 3. */
    public IntStream each() {
        return IntStream.rangeClosed(1, GRADES).filter(this::isFor);
    }

    /** Returns the same window for some of its grades. */
    public Window ofGrades(List<Integer> some) {
        return new Window(window, some, batch, opens, closes, origin);
    }

    /** Returns whether it is for students of a grade, 1 to 3. */
    public boolean isFor(int grade) {
        return grades.isEmpty() || grades.contains(grade);
    }
}
