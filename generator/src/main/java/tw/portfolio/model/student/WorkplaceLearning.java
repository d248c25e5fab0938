package tw.portfolio.model.student;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import tw.portfolio.model.Origin;
import tw.portfolio.model.form.Audience;
import tw.portfolio.model.form.Field;

/** Learning at a workplace. */
public record WorkplaceLearning(
        @Field(zh = "類別", en = "kind", audience = Audience.FAMILY, example = "visit")
        WorkplaceKind kind,

        @Field(zh = "職場學習單位", en = "organiser", audience = Audience.FAMILY, example = "桃園農業改良場")
        String organiser,

        @Field(zh = "職稱", en = "position", audience = Audience.FAMILY)
        Optional<String> position,

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
