package tw.portfolio.submission;

import java.util.List;
import java.util.Optional;
import tw.portfolio.model.Office;
import tw.portfolio.model.Origin;
import tw.portfolio.model.SchoolYear;
import tw.portfolio.model.form.Field;

/**
 * One register (名冊) of the submission: its sheets and columns by school year.
 *
 * @param office who uploads it
 * @param source where names and codes were read
 * @param confidence A two sources or more, B one, C inferred, ? not found
 */
record Register(
        @Field(zh = "代號", en = "id") String id,
        @Field(zh = "名稱", en = "name") String name,
        @Field(zh = "期間", en = "period") Span period,
        @Field(zh = "處室", en = "office") Office office,
        @Field(zh = "條次", en = "clause") String clause,
        @Field(zh = "來源", en = "source") String source,

        @Field(zh = "可信度", en = "confidence", pattern = "[ABC?]")
        String confidence,

        @Field(zh = "名冊別", en = "codes") List<RegisterCode> codes,
        @Field(zh = "工作表", en = "sheets") List<SheetForm> sheets,
        Origin origin) {

    Register {
        codes = List.copyOf(codes);
        sheets = List.copyOf(sheets);
    }

    /** Returns the sheets as they look in a school year, in order. */
    List<SheetForm> sheets(SchoolYear year) {
        return sheets.stream().filter(sheet -> sheet.holdsIn(year)).toList();
    }

    /** Returns the number of the register; nothing when it is not known. */
    Optional<String> code(Batch batch) {
        return codes.stream()
                .filter(row -> row.batch() == batch)
                .flatMap(row -> row.code().stream())
                .findFirst();
    }
}
