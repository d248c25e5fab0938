package tw.portfolio.model.office;

import java.util.Optional;
import tw.portfolio.model.Origin;
import tw.portfolio.model.StudentNumber;
import tw.portfolio.model.form.Field;

/** What a re-check of the roster corrected. */
public record RosterChange(
        @Field(zh = "學號", en = "student", example = "1130245")
        StudentNumber student,

        @Field(zh = "欄位", en = "field", example = "座號") String field,
        @Field(zh = "原值", en = "before") Optional<String> before,
        @Field(zh = "新值", en = "after") Optional<String> after,
        Origin origin) {}
