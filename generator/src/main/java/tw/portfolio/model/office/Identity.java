package tw.portfolio.model.office;

import java.time.LocalDate;
import tw.portfolio.model.Origin;
import tw.portfolio.model.StudentNumber;
import tw.portfolio.model.form.Audience;
import tw.portfolio.model.form.Field;

/** What only the central submission needs of a student. */
public record Identity(
        @Field(zh = "學號", en = "student", audience = Audience.PACKAGE, example = "1130245")
        StudentNumber student,

        @Field(
                zh = "身分證號",
                en = "national identity number",
                audience = Audience.PACKAGE,
                pattern = "[A-Z][A-Z0-9][0-9]{8}",
                patternWords = "1 個大寫英文字母加 9 碼|a capital letter and nine more",
                example = "A200000003")
        String nationalId,

        @Field(zh = "出生日期", en = "birth date", audience = Audience.PACKAGE, example = "2009-03-15")
        LocalDate birthDate,

        Origin origin) {}
