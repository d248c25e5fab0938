package tw.portfolio.model.student;

import java.math.BigDecimal;
import java.time.LocalDate;
import tw.portfolio.model.Origin;
import tw.portfolio.model.form.Audience;
import tw.portfolio.model.form.Field;

/** Anything else. */
public record OtherPerformance(
        @Field(zh = "主辦單位", en = "organiser", audience = Audience.FAMILY, example = "天文協會")
        String organiser,

        @Field(zh = "開始日期", en = "from", audience = Audience.FAMILY, example = "2025-09-01")
        LocalDate from,

        @Field(zh = "結束日期", en = "to", audience = Audience.FAMILY, example = "2026-01-20")
        LocalDate to,

        @Field(zh = "時數", en = "hours", audience = Audience.FAMILY, example = "12")
        BigDecimal hours,

        Origin origin)
        implements PerformanceDetail {

    @Override
    public LocalDate datedOn() {
        return to;
    }

    @Override
    public LocalDate beganOn() {
        return from;
    }
}
