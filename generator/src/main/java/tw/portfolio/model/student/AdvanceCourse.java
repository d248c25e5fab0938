package tw.portfolio.model.student;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import tw.portfolio.model.Origin;
import tw.portfolio.model.form.Audience;
import tw.portfolio.model.form.Field;

/** A course taken at a university ahead of time. */
public record AdvanceCourse(
        @Field(zh = "計畫專案", en = "project", audience = Audience.FAMILY)
        Optional<String> project,

        @Field(zh = "開設單位", en = "organiser", audience = Audience.FAMILY, example = "國立中央大學")
        String organiser,

        @Field(zh = "開始日期", en = "from", audience = Audience.FAMILY, example = "2025-09-01")
        LocalDate from,

        @Field(zh = "結束日期", en = "to", audience = Audience.FAMILY, example = "2026-01-20")
        LocalDate to,

        @Field(zh = "學分數", en = "credits", audience = Audience.FAMILY, example = "2")
        BigDecimal credits,

        @Field(zh = "總時數", en = "hours", audience = Audience.FAMILY, example = "36")
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
