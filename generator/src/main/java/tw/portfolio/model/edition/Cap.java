package tw.portfolio.model.edition;

import java.util.Optional;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.model.Origin;
import tw.portfolio.model.form.Field;

/**
 * The most there may be of something.
 *
 * @param rule the id of the rule that holds it, as the edition writes it: that of its {@linkplain CapSubject#rule subject}, or a finding
 * @param limit inclusive
 * @param quotation the clause's own words
 * @param reading how an unclear clause is read, stated wherever it counts
 */
public record Cap(
        @Field(zh = "規則", en = "rule") String rule,
        @Field(zh = "對象", en = "subject") CapSubject subject,
        @Field(zh = "期間", en = "period") CapPeriod per,
        @Field(zh = "上限", en = "limit") Integer limit,
        @Field(zh = "條次", en = "clause") String clause,
        @Field(zh = "條文", en = "quotation") String quotation,
        @Field(zh = "解讀", en = "reading") Optional<String> reading,
        @Field(zh = "解讀（英文）", en = "reading in English") Optional<String> readingEn,
        Origin origin) {

    /** Returns the reading in brackets, to be added to what is said of the cap; empty where the clause is clear. */
    public Text note() {
        return reading.map(zh -> new Text("（解讀：" + zh + "）", " (reading: " + readingEn.orElse(zh) + ")"))
                .orElse(Text.same(""));
    }
}
