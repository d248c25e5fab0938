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
 */
public record NationalCap(
        @Field(zh = "起始學年", en = "from school year") SchoolYear from,
        @Field(zh = "對象", en = "subject") CapSubject subject,
        @Field(zh = "期間", en = "period") CapPeriod per,
        @Field(zh = "上限", en = "limit") Integer limit,
        @Field(zh = "依據", en = "basis") NationalBasis basis,
        Origin origin) {

    public Citation citation() {
        return basis.citation();
    }
}
