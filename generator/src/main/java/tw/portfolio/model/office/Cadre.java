package tw.portfolio.model.office;

import java.time.LocalDate;
import java.util.Optional;
import tw.portfolio.model.Origin;
import tw.portfolio.model.StudentNumber;
import tw.portfolio.model.form.Audience;
import tw.portfolio.model.form.Field;
import tw.portfolio.model.student.PostLevel;

/** A post held in class, club or student council, entered by the school. */
public record Cadre(
        @Field(zh = "學號", en = "student", audience = Audience.FAMILY, example = "1130245")
        StudentNumber student,

        @Field(zh = "單位名稱", en = "organisation", audience = Audience.FAMILY, example = "二年一班")
        String organisation,

        @Field(zh = "擔任職務", en = "position", audience = Audience.FAMILY, example = "班長")
        String position,

        @Field(zh = "幹部等級", en = "level", audience = Audience.FAMILY, example = "class")
        PostLevel level,

        @Field(zh = "開始日期", en = "from", audience = Audience.FAMILY, example = "2025-09-01")
        LocalDate from,

        @Field(zh = "結束日期", en = "to", audience = Audience.FAMILY, example = "2026-01-20")
        Optional<LocalDate> to,

        Origin origin) {

    /** Returns the post as families read it: without the name of a class, which would tell of a repeated year. */
    public Cadre forFamilies() {
        return level == PostLevel.CLASS ? new Cadre(student, "", position, level, from, to, origin) : this;
    }
}
