package tw.portfolio.model.office;

import java.util.List;
import tw.portfolio.model.Origin;
import tw.portfolio.model.form.Audience;
import tw.portfolio.model.form.Field;

/** The courses of one term. */
public record CourseList(
        @Field(zh = "課程", en = "courses", audience = Audience.FAMILY)
        List<Course> courses,

        Origin origin) {

    public CourseList {
        courses = List.copyOf(courses);
    }
}
