package tw.portfolio.model.office;

import java.util.List;
import tw.portfolio.model.Origin;
import tw.portfolio.model.form.Audience;
import tw.portfolio.model.form.Field;

/** The grades of one class in one term. */
public record GradeList(
        @Field(zh = "成績", en = "grades", audience = Audience.FAMILY)
        List<Grade> grades,

        Origin origin) {

    public GradeList {
        grades = List.copyOf(grades);
    }
}
