package tw.portfolio.model.office;

import java.time.LocalDate;
import java.util.Optional;
import tw.portfolio.model.Dated;
import tw.portfolio.model.Origin;
import tw.portfolio.model.StaffId;
import tw.portfolio.model.form.Audience;
import tw.portfolio.model.form.Field;
import tw.portfolio.model.form.ReadWhole;

/** Who teaches a course, for a time. */
public record Teaching(
        @Field(zh = "任課教師", en = "teacher", audience = Audience.FAMILY, example = "chen.yh")
        StaffId teacher,

        @Field(zh = "起日", en = "from", example = "2025-08-01")
        LocalDate from,

        @Field(zh = "迄日", en = "to", example = "2026-07-31") Optional<LocalDate> to,
        Origin origin)
        implements Dated, ReadWhole {}
