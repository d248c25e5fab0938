package tw.portfolio.model.office;

import java.time.LocalDate;
import tw.portfolio.model.Origin;
import tw.portfolio.model.StudentNumber;
import tw.portfolio.model.form.Field;

/** Absences of a student of one kind and period. */
public record Absence(
        @Field(zh = "學號", en = "student", example = "1130245")
        StudentNumber student,

        @Field(zh = "假別", en = "kind", example = "sick") AbsenceKind kind,
        @Field(zh = "節數", en = "periods", example = "4") Integer periods,

        @Field(zh = "起日", en = "from", example = "2026-10-05")
        LocalDate from,

        @Field(zh = "迄日", en = "to", example = "2026-10-05") LocalDate to,
        Origin origin) {}
