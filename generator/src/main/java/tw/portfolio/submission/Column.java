package tw.portfolio.submission;

import java.util.Optional;
import tw.portfolio.model.Origin;
import tw.portfolio.model.form.Field;

/**
 * One column of a sheet.
 *
 * @param title the header, to the letter
 * @param value the key under which a {@link Row} holds it; {@link #BLANK} and {@link #SCHOOL_FILLS} are empty
 * @param confidence how sure the column is; the sheet's when absent
 */
record Column(
        @Field(zh = "欄名", en = "header") String title,
        @Field(zh = "內容", en = "value") String value,
        @Field(zh = "型別", en = "type") Optional<CellType> type,

        @Field(zh = "可信度", en = "confidence", pattern = "[ABC?]")
        Optional<String> confidence,

        Origin origin) {
    /** A column the school leaves empty. */
    static final String BLANK = "blank";

    /** A column whose value no record of the portfolio holds: the office fills it in. */
    static final String SCHOOL_FILLS = "school-fills";

    boolean bySchool() {
        return value.equals(SCHOOL_FILLS);
    }

    boolean number() {
        return type.orElse(CellType.TEXT) == CellType.NUMBER;
    }
}
