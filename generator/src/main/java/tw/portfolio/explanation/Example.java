package tw.portfolio.explanation;

import java.util.List;
import tw.portfolio.diagnostic.Language;
import tw.portfolio.model.Origin;
import tw.portfolio.model.form.Field;

/**
 * An example for one rule: what a finding points at, then the same put right.
 *
 * @param file both as they stand in a file, alike in both languages; empty where the example is told in words
 * @param zh both in words, empty where {@code file} has them
 * @param en likewise
 */
record Example(
        @Field(zh = "規則", en = "rule") String rule,
        @Field(zh = "檔案寫法", en = "in a file") List<String> file,
        @Field(zh = "中文說法", en = "in Chinese") List<String> zh,
        @Field(zh = "英文說法", en = "in English") List<String> en,
        Origin origin) {

    Example {
        file = List.copyOf(file);
        zh = List.copyOf(zh);
        en = List.copyOf(en);
    }

    /** What is wrong and what is right. */
    record Pair(String wrong, String right) {}

    /** Returns whether both are there, in both languages. */
    boolean whole() {
        return file.size() == 2 || (zh.size() == 2 && en.size() == 2);
    }

    Pair in(Language language) {
        List<String> both = file.size() == 2 ? file : language == Language.ZH_TW ? zh : en;
        return new Pair(both.get(0), both.get(1));
    }
}
