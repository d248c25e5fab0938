package tw.portfolio.regulation;

import java.util.List;
import tw.portfolio.diagnostic.Citation;
import tw.portfolio.model.Origin;
import tw.portfolio.model.SchoolYear;
import tw.portfolio.model.form.Field;

/**
 * What the ministry allows in a file and a summary.
 *
 * @param from the first school year it holds for
 * @param summaryCharacters Unicode code points, inclusive
 * @param documentBytes inclusive, for one item
 * @param mediaBytes inclusive, for one item
 * @param quotation as {@link NationalCap#quotation}
 * @param confidence as {@link NationalCap#confidence}
 */
public record YearlyLimits(
        @Field(zh = "起始學年", en = "from school year") SchoolYear from,
        @Field(zh = "簡述字數", en = "characters of a summary") Integer summaryCharacters,
        @Field(zh = "文件類型", en = "document types") List<String> documentTypes,
        @Field(zh = "文件位元組", en = "document bytes") Integer documentBytes,
        @Field(zh = "影音類型", en = "media types") List<String> mediaTypes,
        @Field(zh = "影音位元組", en = "media bytes") Integer mediaBytes,
        @Field(zh = "文件", en = "document") String document,
        @Field(zh = "條次", en = "clause") String clause,
        @Field(zh = "條文", en = "quotation") String quotation,
        @Field(zh = "出處", en = "source") String source,
        @Field(zh = "可信度", en = "confidence") String confidence,
        Origin origin) {

    public YearlyLimits {
        documentTypes = List.copyOf(documentTypes);
        mediaTypes = List.copyOf(mediaTypes);
    }

    public Citation citation() {
        return new Citation(document, "");
    }
}
