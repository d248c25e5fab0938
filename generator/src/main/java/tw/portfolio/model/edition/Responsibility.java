package tw.portfolio.model.edition;

import java.util.List;
import java.util.Optional;
import tw.portfolio.model.Duty;
import tw.portfolio.model.Office;
import tw.portfolio.model.Origin;
import tw.portfolio.model.RecordKind;
import tw.portfolio.model.form.Field;
import tw.portfolio.model.form.ReadWhole;
import tw.portfolio.model.student.PerformanceCategory;

/**
 * Who certifies one kind of record. Source: regulation 第四點.
 *
 * @param category the category of performances the row is for; absent for the whole kind
 * @param offices whose members may certify, the one to turn to first
 * @param duties who may certify by their duty, in any office; a teacher of an outcome is a teacher of its course, a homeroom teacher
 *     the one of the student's class
 * @param waived whether no certification is asked for
 */
public record Responsibility(
        @Field(zh = "紀錄", en = "record") RecordKind record,
        @Field(zh = "類別", en = "category") Optional<PerformanceCategory> category,
        @Field(zh = "處室", en = "offices") List<Office> offices,
        @Field(zh = "職務", en = "duties") List<Duty> duties,
        @Field(zh = "免認證", en = "waived") Optional<Boolean> waived,
        @Field(zh = "條次", en = "clause") Optional<String> clause,
        Origin origin)
        implements ReadWhole {

    public Responsibility {
        offices = List.copyOf(offices);
        duties = List.copyOf(duties);
    }
}
