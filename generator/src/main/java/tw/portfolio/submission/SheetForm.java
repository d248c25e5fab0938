package tw.portfolio.submission;

import java.util.List;
import java.util.Optional;
import tw.portfolio.model.Origin;
import tw.portfolio.model.SchoolYear;
import tw.portfolio.model.form.Field;

/**
 * One sheet as it looks from a school year on.
 *
 * @param to the last school year, inclusive; open when absent
 * @param source where the columns were read
 */
record SheetForm(
        @Field(zh = "工作表", en = "sheet") String name,
        @Field(zh = "起始學年", en = "from school year") SchoolYear from,
        @Field(zh = "終止學年", en = "to school year") Optional<SchoolYear> to,
        @Field(zh = "來源", en = "source") String source,

        @Field(zh = "可信度", en = "confidence", pattern = "[ABC?]")
        String confidence,

        @Field(zh = "欄位", en = "columns") List<Column> columns,
        Origin origin) {

    SheetForm {
        columns = List.copyOf(columns);
    }

    boolean holdsIn(SchoolYear year) {
        return from.compareTo(year) <= 0
                && to.map(last -> year.compareTo(last) <= 0).orElse(true);
    }
}
