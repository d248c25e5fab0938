package tw.portfolio.model.student;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import tw.portfolio.model.Origin;
import tw.portfolio.model.StaffId;
import tw.portfolio.model.form.Audience;
import tw.portfolio.model.form.Field;

/** The guidance office’s record of interests and fields of study (學群). Source: regulation 第五點(二)1. */
public record CareerPlan(
        @Field(zh = "討論日", en = "discussed on", audience = Audience.FAMILY, example = "2026-10-08")
        LocalDate discussedOn,

        @Field(zh = "輔導教師", en = "counsellor", audience = Audience.FAMILY, example = "tsai.rl")
        StaffId counsellor,

        @Field(zh = "學群", en = "fields of study", audience = Audience.FAMILY, example = "[數理化, 工程]")
        List<String> fields,

        @Field(zh = "就業或升學規劃", en = "plan", audience = Audience.FAMILY)
        Optional<String> plan,

        @Field(zh = "輔導紀要", en = "counsellor’s note") Optional<String> note,
        Origin origin) {

    public CareerPlan {
        fields = List.copyOf(fields);
    }
}
