package tw.portfolio.model.edition;

import java.util.List;
import tw.portfolio.model.Office;
import tw.portfolio.model.Origin;
import tw.portfolio.model.form.Field;
import tw.portfolio.model.office.EventKind;

/**
 * How often a training, workshop or briefing is held. Source: regulation 第六點.
 *
 * @param atLeast events in each period, inclusive
 * @param offices who may hold it, one or several together
 */
public record EventRow(
        @Field(zh = "類別", en = "kind", example = "student-training")
        EventKind event,

        @Field(zh = "期間", en = "period", example = "school-year")
        CapPeriod per,

        @Field(zh = "至少次數", en = "at least", example = "1") Integer atLeast,

        @Field(zh = "處室", en = "offices", example = "[academic-affairs]")
        List<Office> offices,

        @Field(zh = "條次", en = "clause", example = "第六點(一)") String clause,

        Origin origin) {

    public EventRow {
        offices = List.copyOf(offices);
    }
}
