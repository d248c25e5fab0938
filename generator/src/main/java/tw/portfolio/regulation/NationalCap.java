package tw.portfolio.regulation;

import tw.portfolio.diagnostic.Citation;
import tw.portfolio.model.Origin;
import tw.portfolio.model.SchoolYear;
import tw.portfolio.model.edition.CapPeriod;
import tw.portfolio.model.edition.CapSubject;
import tw.portfolio.model.form.Field;

/**
 * The most that the central database takes of something, from a school year on; a school's edition may only ask for less.
 *
 * @param from the first school year it holds for
 * @param limit inclusive
 * @param quotation the source's words; 「轉述」 before them where only others' words are at hand
 * @param source where they were read
 * @param confidence A for two or more sources or one at first hand, B for one good source, C for what was inferred
 */
public record NationalCap(
        @Field(zh = "起始學年", en = "from school year") SchoolYear from,
        @Field(zh = "對象", en = "subject") CapSubject subject,
        @Field(zh = "期間", en = "period") CapPeriod per,
        @Field(zh = "上限", en = "limit") Integer limit,
        @Field(zh = "文件", en = "document") String document,
        @Field(zh = "條次", en = "clause") String clause,
        @Field(zh = "條文", en = "quotation") String quotation,
        @Field(zh = "出處", en = "source") String source,
        @Field(zh = "可信度", en = "confidence") String confidence,
        Origin origin) {

    public Citation citation() {
        return new Citation(document, clause);
    }
}
