package tw.portfolio.model.student;

import java.time.LocalDate;
import tw.portfolio.model.Origin;
import tw.portfolio.model.form.Audience;
import tw.portfolio.model.form.Field;

/** A work made outside courses. */
public record CreativeWork(
        @Field(zh = "作品日期", en = "date", audience = Audience.FAMILY, example = "2026-07-20")
        LocalDate date,

        Origin origin)
        implements PerformanceDetail {

    @Override
    public LocalDate datedOn() {
        return date;
    }
}
