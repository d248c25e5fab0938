package tw.portfolio.model.student;

import java.time.LocalDate;
import java.util.Optional;
import tw.portfolio.model.Origin;
import tw.portfolio.model.form.Audience;
import tw.portfolio.model.form.Field;

/** A certificate the student earned. */
public record Certificate(
        @Field(zh = "證照代碼", en = "certificate code", example = "0000")
        String certificateCode,

        @Field(zh = "檢定證照類型", en = "type", audience = Audience.FAMILY)
        Optional<String> type,

        @Field(zh = "分數", en = "score", audience = Audience.FAMILY, example = "92")
        Optional<String> score,

        @Field(zh = "分項結果", en = "results by part", audience = Audience.FAMILY)
        Optional<String> parts,

        @Field(zh = "取得證照日期", en = "obtained on", audience = Audience.FAMILY, example = "2026-11-05")
        LocalDate obtainedOn,

        @Field(zh = "證照字號", en = "number", example = "000-000000")
        Optional<String> number,

        @Field(zh = "檢定組別", en = "group", audience = Audience.FAMILY)
        Optional<String> group,

        Origin origin)
        implements PerformanceDetail {

    @Override
    public LocalDate datedOn() {
        return obtainedOn;
    }
}
