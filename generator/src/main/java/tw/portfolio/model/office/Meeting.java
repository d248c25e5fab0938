package tw.portfolio.model.office;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import tw.portfolio.model.Origin;
import tw.portfolio.model.StaffId;
import tw.portfolio.model.form.Audience;
import tw.portfolio.model.form.Field;

/**
 * A meeting of the working group; the body holds the minutes.
 *
 * @param calledBy absent where nobody wrote down who had called it
 */
public record Meeting(
        @Field(zh = "會議名稱", en = "title", audience = Audience.SCHOOL, example = "115學年度第1次工作小組會議")
        String title,

        @Field(zh = "日期", en = "date", audience = Audience.SCHOOL, example = "2026-09-09")
        LocalDate date,

        @Field(zh = "地點", en = "place", audience = Audience.SCHOOL, example = "第一會議室")
        String place,

        @Field(zh = "召集人", en = "called by", audience = Audience.SCHOOL, example = "zheng.wl")
        Optional<StaffId> calledBy,

        @Field(zh = "主持人", en = "chair", audience = Audience.SCHOOL, example = "zheng.wl")
        StaffId chair,

        @Field(zh = "代理主持", en = "acting chair", audience = Audience.SCHOOL)
        Optional<Boolean> actingChair,

        @Field(zh = "出席教職員", en = "staff who attended") List<StaffId> attended,
        @Field(zh = "出席其他代表", en = "others who attended") List<String> attendedOthers,

        @Field(zh = "決議", en = "decisions", audience = Audience.SCHOOL)
        List<String> decisions,

        Origin origin) {

    public Meeting {
        attended = List.copyOf(attended);
        attendedOthers = List.copyOf(attendedOthers);
        decisions = List.copyOf(decisions);
    }
}
