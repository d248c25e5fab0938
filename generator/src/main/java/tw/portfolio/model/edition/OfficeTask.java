package tw.portfolio.model.edition;

import java.util.List;
import tw.portfolio.model.Office;
import tw.portfolio.model.Origin;
import tw.portfolio.model.form.Field;

/** What offices do that leaves no record of its own. Source: regulation 第四點. */
public record OfficeTask(
        @Field(zh = "工作", en = "task", example = "帳號開設") String task,

        @Field(zh = "處室", en = "offices", example = "[registry]")
        List<Office> offices,

        @Field(zh = "條次", en = "clause", example = "第四點「系統維護」")
        String clause,

        Origin origin) {

    public OfficeTask {
        offices = List.copyOf(offices);
    }
}
