package tw.portfolio.model.student;

import java.math.BigDecimal;
import java.time.LocalDate;
import tw.portfolio.model.Origin;
import tw.portfolio.model.Term;
import tw.portfolio.model.form.Audience;
import tw.portfolio.model.form.Field;

/** Learning in flexible time. */
public record FlexibleLearning(
        @Field(zh = "類別", en = "kind", audience = Audience.FAMILY, example = "self-directed")
        FlexibleKind kind,

        @Field(zh = "開設單位", en = "organiser", audience = Audience.FAMILY, example = "圖書館")
        String organiser,

        @Field(zh = "學期", en = "term", audience = Audience.FAMILY, example = "115-1")
        Term term,

        @Field(zh = "每週節數", en = "periods a week", audience = Audience.FAMILY, example = "2")
        BigDecimal hoursPerWeek,

        @Field(zh = "週數", en = "weeks", audience = Audience.FAMILY, example = "9")
        Integer weeks,

        Origin origin)
        implements PerformanceDetail {

    @Override
    public LocalDate datedOn() {
        return term.lastDay();
    }

    @Override
    public LocalDate beganOn() {
        return term.firstDay();
    }
}
