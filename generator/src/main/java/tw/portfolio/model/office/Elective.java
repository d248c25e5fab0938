package tw.portfolio.model.office;

import java.time.LocalDate;
import java.util.Optional;
import tw.portfolio.model.CourseWay;
import tw.portfolio.model.Origin;
import tw.portfolio.model.StudentNumber;
import tw.portfolio.model.form.Audience;
import tw.portfolio.model.form.Field;

/** A student on a course’s list, for a time. */
public record Elective(
        @Field(zh = "學號", en = "student", audience = Audience.FAMILY, example = "1130245")
        StudentNumber student,

        @Field(zh = "加選日", en = "from") Optional<LocalDate> from,
        @Field(zh = "退選日", en = "to") Optional<LocalDate> to,

        @Field(zh = "修習方式", en = "way of taking", example = "retake")
        Optional<CourseWay> way,

        Origin origin) {}
