package tw.portfolio.model.office;

import java.math.BigDecimal;
import java.util.Optional;
import tw.portfolio.model.CourseId;
import tw.portfolio.model.CourseWay;
import tw.portfolio.model.Origin;
import tw.portfolio.model.StudentNumber;
import tw.portfolio.model.form.Audience;
import tw.portfolio.model.form.Field;

/** A student’s result in one course. */
public record Grade(
        @Field(zh = "學號", en = "student", audience = Audience.FAMILY, example = "1130245")
        StudentNumber student,

        @Field(zh = "課程", en = "course", audience = Audience.FAMILY, example = "PHYS-2")
        CourseId course,

        @Field(zh = "學期成績", en = "score", audience = Audience.FAMILY, example = "87")
        Optional<BigDecimal> score,

        @Field(zh = "及格", en = "passed", audience = Audience.FAMILY, example = "true")
        Optional<Boolean> passed,

        @Field(zh = "補考成績", en = "resit score", audience = Audience.FAMILY, example = "60")
        Optional<BigDecimal> resitScore,

        @Field(zh = "補考及格", en = "resit passed", audience = Audience.FAMILY)
        Optional<Boolean> resitPassed,

        @Field(zh = "是否採計學分", en = "credit counting", example = "counted")
        Optional<CreditCounting> counting,

        @Field(zh = "修習方式", en = "way of taking", example = "regular")
        Optional<CourseWay> way,

        @Field(zh = "質性文字描述", en = "description", audience = Audience.FAMILY)
        Optional<String> description,

        Origin origin) {}
