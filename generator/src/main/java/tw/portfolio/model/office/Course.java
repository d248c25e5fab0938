package tw.portfolio.model.office;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tw.portfolio.model.CourseId;
import tw.portfolio.model.CourseWay;
import tw.portfolio.model.Origin;
import tw.portfolio.model.form.Audience;
import tw.portfolio.model.form.Field;

/** A course of one term. */
public record Course(
        @Field(zh = "課程代號", en = "id", audience = Audience.FAMILY, example = "PHYS-2")
        CourseId id,

        @Field(zh = "科目名稱", en = "name", audience = Audience.FAMILY, example = "選修物理－力學一")
        String name,

        @Field(zh = "家庭版名稱", en = "name for families", audience = Audience.FAMILY, example = "數學")
        Optional<String> familyName,

        @Field(
                zh = "課程代碼",
                en = "national course code",
                pattern = "[0-9]{3}[0-9A-Z]{20}",
                patternWords = "23 碼課程代碼|the 23 characters of the national code",
                example = "113030000H1110103010401")
        String code,

        @Field(zh = "學分", en = "credits", audience = Audience.FAMILY, example = "2")
        BigDecimal credits,

        @Field(zh = "年級", en = "grade", audience = Audience.FAMILY, example = "2")
        Integer grade,

        @Field(zh = "任課教師", en = "teachers", audience = Audience.FAMILY)
        List<Teaching> teachers,

        @Field(zh = "修習方式", en = "way of taking", example = "regular")
        Optional<CourseWay> way,

        Origin origin) {
    private static final Pattern BRACKETS = Pattern.compile("(?<=.)[（(][^（()）]{0,40}+[)）]$");

    public Course {
        teachers = List.copyOf(teachers);
    }

    /**
     * Returns the name as families read it: that a course is for those who take it once more is nobody's business. Without a name of its
     * own, one that is not taken the regular way is shown without what stands in brackets at its end.
     */
    public String nameForFamilies() {
        boolean regular = way.isEmpty() || way.get() == CourseWay.REGULAR;
        return familyName.orElseGet(
                () -> regular ? name : BRACKETS.matcher(name).replaceFirst(""));
    }
}
