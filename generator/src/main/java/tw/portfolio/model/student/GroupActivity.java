package tw.portfolio.model.student;

import java.math.BigDecimal;
import java.time.LocalDate;
import tw.portfolio.model.Origin;
import tw.portfolio.model.Term;
import tw.portfolio.model.form.Audience;
import tw.portfolio.model.form.Field;

/** Activity in group time. */
public record GroupActivity(
        @Field(zh = "類別", en = "kind", audience = Audience.FAMILY, example = "club")
        GroupActivityKind kind,

        @Field(zh = "辦理單位", en = "organiser", audience = Audience.FAMILY, example = "天文社")
        String organiser,

        @Field(zh = "學期", en = "term", audience = Audience.FAMILY, example = "115-1")
        Term term,

        @Field(zh = "時數", en = "hours", audience = Audience.FAMILY, example = "12")
        BigDecimal hours,

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
