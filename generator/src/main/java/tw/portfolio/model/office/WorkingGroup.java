package tw.portfolio.model.office;

import java.util.List;
import tw.portfolio.model.Origin;
import tw.portfolio.model.StaffId;
import tw.portfolio.model.form.Audience;
import tw.portfolio.model.form.Field;

/** The working group and its seats. Source: regulation 第三點. */
public record WorkingGroup(
        @Field(zh = "召集人", en = "convener", audience = Audience.SCHOOL, example = "zheng.wl")
        StaffId convener,

        @Field(zh = "執行秘書", en = "executive secretary", audience = Audience.SCHOOL, example = "wang.ym")
        StaffId secretary,

        @Field(zh = "席次", en = "seats") List<Seat> seats,
        Origin origin) {

    public WorkingGroup {
        seats = List.copyOf(seats);
    }
}
