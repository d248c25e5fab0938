package tw.portfolio.submission;

import java.util.List;
import tw.portfolio.model.Origin;
import tw.portfolio.model.form.Field;

/**
 * What the pre-check looks at besides the columns; the numbers are the ministry's, by school year.
 *
 * @param cover the headers of the first sheet
 * @param gradedAttribute the attribute that lets an activity course stand in a register of grades
 * @param eveningClasses national codes of kinds of classes whose grades are filed elsewhere
 * @param emptyWords what people write for an organiser where they have none; in lower case
 */
record Checks(
        @Field(zh = "封面", en = "cover") List<String> cover,
        @Field(zh = "年級", en = "grades") List<Integer> grades,
        @Field(zh = "活動類別", en = "activity categories") List<String> activityCategories,
        @Field(zh = "計分屬性", en = "graded attribute") String gradedAttribute,

        @Field(zh = "進修部班別", en = "classes of the evening school")
        List<String> eveningClasses,

        @Field(zh = "等於沒寫的字", en = "words that say nothing") List<String> emptyWords,
        @Field(zh = "來源", en = "source") String source,
        Origin origin) {

    Checks {
        cover = List.copyOf(cover);
        grades = List.copyOf(grades);
        activityCategories = List.copyOf(activityCategories);
        eveningClasses = List.copyOf(eveningClasses);
        emptyWords = List.copyOf(emptyWords);
    }
}
