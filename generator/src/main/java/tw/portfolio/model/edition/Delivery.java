package tw.portfolio.model.edition;

import java.util.Optional;
import tw.portfolio.model.Origin;
import tw.portfolio.model.RecordKind;
import tw.portfolio.model.form.Field;
import tw.portfolio.model.form.ReadWhole;
import tw.portfolio.model.student.PerformanceCategory;

/**
 * Who enters a kind of record, how often, and who keeps and supervises it. Source: regulation 第四點, 第五點.
 *
 * @param category the category of performances the row is for; absent for the whole kind
 * @param keptBy who keeps it up; absent where those who enter it do
 * @param certifiedBy who vouches for it; absent where nobody else does
 * @param supervisedBy who reminds those who enter it
 */
public record Delivery(
        @Field(zh = "紀錄", en = "record", example = "grades") RecordKind record,
        @Field(zh = "類別", en = "category") Optional<PerformanceCategory> category,
        @Field(zh = "時程", en = "due", example = "each-term") Due due,
        @Field(zh = "登錄", en = "entered by") Parties enteredBy,
        @Field(zh = "維護", en = "kept by") Optional<Parties> keptBy,
        @Field(zh = "認證", en = "certified by") Optional<Parties> certifiedBy,
        @Field(zh = "督導", en = "supervised by") Optional<Parties> supervisedBy,

        @Field(zh = "條次", en = "clause", example = "第五點(一)") String clause,

        Origin origin)
        implements ReadWhole {

    /** Returns whether it is due once in a school year, and told with the year's first term. */
    public boolean yearly() {
        return due == Due.EACH_SCHOOL_YEAR || due == Due.ON_ENTRY || record.names("year");
    }
}
