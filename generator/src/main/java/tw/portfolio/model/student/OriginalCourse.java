package tw.portfolio.model.student;

import java.math.BigDecimal;
import java.util.Optional;
import tw.portfolio.model.Origin;
import tw.portfolio.model.Term;
import tw.portfolio.model.form.Audience;
import tw.portfolio.model.form.Field;

/** The course a special way of taking replaces. */
public record OriginalCourse(
        @Field(zh = "原校代碼", en = "school code", example = "030001")
        Optional<String> school,

        @Field(zh = "原修課學期", en = "term", example = "114-1") Term term,
        @Field(zh = "原課程代碼", en = "course code") String code,

        @Field(zh = "原科目名稱", en = "course name", audience = Audience.FAMILY)
        String name,

        @Field(zh = "原學分", en = "credits") BigDecimal credits,
        @Field(zh = "原年級", en = "grade") Integer grade,
        Origin origin) {}
