package tw.portfolio.regulation;

import java.util.List;
import java.util.Optional;
import tw.portfolio.diagnostic.Citation;
import tw.portfolio.model.Origin;
import tw.portfolio.model.form.Field;

/**
 * What a number of the ministry's rests on, and how far the words can be trusted.
 *
 * @param document what the text is called; described where its title is not known
 * @param clause as people cite it; absent where the text has none or it is not known
 * @param quotation the text's own words
 * @param paraphrase what others report of it
 * @param reading how something unclear is taken
 * @param source where the words, or those of others, were read
 * @param notInHand what could not be had: the text itself, or any text at all
 * @param confidence A for two or more sources or one at first hand, B for one good source, C for what was inferred
 * @param rules the ids of the rules that rest on it
 */
public record NationalBasis(
        @Field(zh = "文件", en = "document") String document,
        @Field(zh = "條次", en = "clause") Optional<String> clause,
        @Field(zh = "條文", en = "quotation") Optional<String> quotation,
        @Field(zh = "轉述", en = "paraphrase") Optional<String> paraphrase,
        @Field(zh = "解讀", en = "reading") Optional<String> reading,
        @Field(zh = "出處", en = "source") Optional<String> source,
        @Field(zh = "未取得", en = "not in hand") Optional<String> notInHand,
        @Field(zh = "可信度", en = "confidence") String confidence,
        @Field(zh = "規則", en = "rules") List<String> rules,
        Origin origin) {

    public NationalBasis {
        rules = List.copyOf(rules);
    }

    /** Returns whether somebody's words are there with the place where they were read. */
    public boolean sourced() {
        return (quotation.isPresent() || paraphrase.isPresent()) && source.isPresent();
    }

    public Citation citation() {
        return new Citation(document, clause.orElse(""));
    }
}
