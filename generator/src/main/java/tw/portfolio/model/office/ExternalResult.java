package tw.portfolio.model.office;

import java.time.LocalDate;
import java.util.Optional;
import tw.portfolio.model.Origin;
import tw.portfolio.model.StudentNumber;
import tw.portfolio.model.form.Audience;
import tw.portfolio.model.form.Field;

/** What an outside body reported of a student. */
public record ExternalResult(
        @Field(zh = "學號", en = "student", audience = Audience.FAMILY, example = "1130245")
        StudentNumber student,

        @Field(zh = "名稱", en = "name", audience = Audience.FAMILY, example = "全民英檢中級")
        String name,

        @Field(zh = "結果", en = "result", audience = Audience.FAMILY, example = "初試通過")
        String result,

        @Field(zh = "日期", en = "date", audience = Audience.FAMILY, example = "2026-11-01")
        LocalDate date,

        @Field(zh = "字號", en = "number") Optional<String> number,
        Origin origin) {}
