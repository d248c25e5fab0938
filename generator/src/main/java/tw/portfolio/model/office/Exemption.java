package tw.portfolio.model.office;

import tw.portfolio.model.CourseId;
import tw.portfolio.model.Origin;
import tw.portfolio.model.StudentNumber;
import tw.portfolio.model.form.Field;

/** A student of the class who does not take one of its courses. */
public record Exemption(
        @Field(zh = "學號", en = "student", example = "1130245")
        StudentNumber student,

        @Field(zh = "課程", en = "course", example = "PHYS-2") CourseId course,
        @Field(zh = "事由", en = "reason", example = "抵免") String reason,
        Origin origin) {}
