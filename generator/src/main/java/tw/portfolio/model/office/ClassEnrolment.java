package tw.portfolio.model.office;

import java.util.List;
import java.util.Optional;
import tw.portfolio.model.Origin;
import tw.portfolio.model.form.Audience;
import tw.portfolio.model.form.Field;

/**
 * A class in one term: its grade, homeroom teachers and the courses it takes.
 *
 * @param kind an ordinary day class where absent
 */
public record ClassEnrolment(
        @Field(zh = "班級名稱", en = "class name", audience = Audience.FAMILY, example = "二年一班")
        String name,

        @Field(zh = "年級", en = "grade", audience = Audience.FAMILY, example = "2")
        Integer grade,

        @Field(zh = "班別", en = "kind of class", example = "day")
        Optional<ClassKind> kind,

        @Field(zh = "導師", en = "homeroom teachers", audience = Audience.FAMILY)
        List<Teaching> homeroom,

        @Field(zh = "全班修習課程", en = "courses of the class", audience = Audience.FAMILY)
        List<CourseTaken> courses,

        @Field(zh = "免修", en = "exemptions") List<Exemption> exemptions,
        Origin origin) {

    public ClassEnrolment {
        homeroom = List.copyOf(homeroom);
        courses = List.copyOf(courses);
        exemptions = List.copyOf(exemptions);
    }
}
