package tw.portfolio.model.student;

import java.time.LocalDate;
import java.util.Optional;
import tw.portfolio.model.Origin;
import tw.portfolio.model.form.Audience;
import tw.portfolio.model.form.Field;

/** A contest the student took part in. */
public record Contest(
        @Field(zh = "項目", en = "event", audience = Audience.FAMILY, example = "新詩組")
        Optional<String> event,

        @Field(zh = "競賽等級", en = "level", audience = Audience.FAMILY, example = "county")
        ContestLevel level,

        @Field(zh = "獎項", en = "award", audience = Audience.FAMILY, example = "佳作")
        String award,

        @Field(zh = "結果公布日期", en = "results announced on", audience = Audience.FAMILY, example = "2026-10-30")
        LocalDate announcedOn,

        @Field(zh = "參與方式", en = "participation", audience = Audience.FAMILY, example = "individual")
        Participation participation,

        Origin origin)
        implements PerformanceDetail {

    @Override
    public LocalDate datedOn() {
        return announcedOn;
    }
}
