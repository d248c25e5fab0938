package tw.portfolio.model.office;

import java.time.LocalDate;
import java.util.List;
import tw.portfolio.model.Origin;
import tw.portfolio.model.StaffId;
import tw.portfolio.model.form.Field;

/** The check of a class’s roster each term, also when nothing changed. Source: regulation 第五點(一)1. */
public record RosterRecheck(
        @Field(zh = "檢核日", en = "checked on", example = "2026-09-20")
        LocalDate checkedOn,

        @Field(zh = "檢核人", en = "checked by", example = "huang.ml")
        StaffId checkedBy,

        @Field(zh = "人數", en = "number of students", example = "36")
        Integer students,

        @Field(zh = "更正", en = "changes") List<RosterChange> changes,
        Origin origin) {

    public RosterRecheck {
        changes = List.copyOf(changes);
    }
}
