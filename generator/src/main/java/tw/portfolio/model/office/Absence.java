package tw.portfolio.model.office;

import java.time.LocalDate;
import tw.portfolio.model.Origin;
import tw.portfolio.model.StudentNumber;
import tw.portfolio.model.form.Audience;
import tw.portfolio.model.form.Field;

/**
 * Absences of a student of one kind and period. Families see the periods of a term together, where the school shows them: never a kind.
 */
public record Absence(
        @Field(zh = "學號", en = "student", audience = Audience.FAMILY, example = "1130245")
        StudentNumber student,

        @Field(zh = "假別", en = "kind", example = "sick") AbsenceKind kind,

        @Field(zh = "節數", en = "periods", audience = Audience.FAMILY, example = "4")
        Integer periods,

        @Field(zh = "起日", en = "from", example = "2026-10-05")
        LocalDate from,

        @Field(zh = "迄日", en = "to", example = "2026-10-05") LocalDate to,
        Origin origin) {}
