package tw.portfolio.submission;

import java.math.BigDecimal;
import java.util.List;
import tw.portfolio.model.Origin;
import tw.portfolio.model.form.Field;

/**
 * What the pre-check looks at besides the columns.
 *
 * @param cover the headers of the first sheet
 * @param gradedAttribute the attribute that lets an activity course stand in a register of grades
 */
record Checks(
        @Field(zh = "封面", en = "cover") List<String> cover,
        @Field(zh = "年級", en = "grades") List<Integer> grades,
        @Field(zh = "補考及格分數", en = "pass mark of a resit") BigDecimal resitPassMark,
        @Field(zh = "週數上限", en = "weeks") Integer maxWeeks,
        @Field(zh = "課程類別", en = "course categories") List<String> courseCategories,
        @Field(zh = "科目屬性", en = "course attributes") List<String> courseAttributes,
        @Field(zh = "活動類別", en = "activity categories") List<String> activityCategories,
        @Field(zh = "計分屬性", en = "graded attribute") String gradedAttribute,
        @Field(zh = "來源", en = "source") String source,
        Origin origin) {

    Checks {
        cover = List.copyOf(cover);
        grades = List.copyOf(grades);
        courseCategories = List.copyOf(courseCategories);
        courseAttributes = List.copyOf(courseAttributes);
        activityCategories = List.copyOf(activityCategories);
    }
}
