package tw.portfolio.model.student;

import java.time.LocalDate;
import tw.portfolio.model.Origin;
import tw.portfolio.model.form.Audience;
import tw.portfolio.model.form.Field;

/** A post the student reports. */
public record CadrePost(
        @Field(zh = "單位名稱", en = "organisation", audience = Audience.FAMILY, example = "天文社")
        String organisation,

        @Field(zh = "擔任職務", en = "position", audience = Audience.FAMILY, example = "社長")
        String position,

        @Field(zh = "幹部等級", en = "level", audience = Audience.FAMILY, example = "club")
        PostLevel level,

        @Field(zh = "開始日期", en = "from", audience = Audience.FAMILY, example = "2025-09-01")
        LocalDate from,

        @Field(zh = "結束日期", en = "to", audience = Audience.FAMILY, example = "2026-01-20")
        LocalDate to,

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
