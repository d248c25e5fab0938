package tw.portfolio.model.office;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import tw.portfolio.model.CourseId;
import tw.portfolio.model.Dated;
import tw.portfolio.model.Origin;
import tw.portfolio.model.StaffId;
import tw.portfolio.model.form.Field;
import tw.portfolio.model.form.ReadWhole;

/** Who acts in another’s place for a period. */
public record Deputy(
        @Field(zh = "被代理人", en = "absent person", example = "chen.yh")
        StaffId absent,

        @Field(zh = "代理人", en = "deputy", example = "lin.zh")
        StaffId deputy,

        @Field(zh = "起日", en = "from", example = "2025-10-01")
        LocalDate from,

        @Field(zh = "迄日", en = "to", example = "2025-11-30") Optional<LocalDate> to,

        @Field(zh = "限代理課程", en = "only these courses", example = "[PHYS-2]")
        List<CourseId> courses,

        @Field(zh = "事由", en = "reason", example = "公假") Optional<String> reason,

        @Field(zh = "核派人", en = "named by", example = "wang.ym")
        StaffId namedBy,

        Origin origin)
        implements Dated, ReadWhole {

    public Deputy {
        courses = List.copyOf(courses);
    }
}
