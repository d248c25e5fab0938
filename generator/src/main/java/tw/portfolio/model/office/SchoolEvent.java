package tw.portfolio.model.office;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import tw.portfolio.model.Office;
import tw.portfolio.model.Origin;
import tw.portfolio.model.form.Audience;
import tw.portfolio.model.form.Field;

/** A training, workshop or briefing. Source: regulation 第六點. */
public record SchoolEvent(
        @Field(zh = "名稱", en = "title", audience = Audience.SCHOOL, example = "高一學習歷程檔案說明")
        String title,

        @Field(zh = "類別", en = "kind", audience = Audience.SCHOOL, example = "student-training")
        EventKind kind,

        @Field(zh = "日期", en = "date", audience = Audience.SCHOOL, example = "2026-09-15")
        LocalDate date,

        @Field(zh = "地點", en = "place", audience = Audience.SCHOOL, example = "活動中心")
        String place,

        @Field(zh = "辦理處室", en = "offices", audience = Audience.SCHOOL, example = "[academic-affairs, guidance]")
        List<Office> offices,

        @Field(zh = "人數", en = "participants", audience = Audience.SCHOOL, example = "320")
        Optional<Integer> participants,

        Origin origin) {

    public SchoolEvent {
        offices = List.copyOf(offices);
    }
}
