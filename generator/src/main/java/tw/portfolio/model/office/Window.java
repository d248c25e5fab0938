package tw.portfolio.model.office;

import java.time.LocalDateTime;
import java.util.List;
import tw.portfolio.model.Origin;
import tw.portfolio.model.form.Audience;
import tw.portfolio.model.form.Field;

/** A period in which something may be done. */
public record Window(
        @Field(zh = "項目", en = "window", audience = Audience.FAMILY, example = "outcome-upload")
        WindowKind window,

        @Field(zh = "適用年級", en = "grades", audience = Audience.FAMILY, example = "[1, 2]")
        List<Integer> grades,

        @Field(zh = "開始", en = "opens", audience = Audience.FAMILY, example = "2026-01-05T08:00")
        LocalDateTime opens,

        @Field(zh = "截止", en = "closes", audience = Audience.FAMILY, example = "2026-02-06T23:59")
        LocalDateTime closes,

        Origin origin) {

    public Window {
        grades = List.copyOf(grades);
    }
}
