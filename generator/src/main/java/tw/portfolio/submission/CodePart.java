package tw.portfolio.submission;

import java.util.List;
import java.util.Optional;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.model.Origin;
import tw.portfolio.model.SchoolYear;
import tw.portfolio.model.form.Field;

/**
 * One part of the national course code.
 *
 * @param from 1-based, inclusive
 * @param to 1-based, inclusive
 * @param name in Chinese and English, with a bar between
 * @param allowed every value there is; empty where only a pattern is known
 * @param words what the pattern asks, in Chinese and English with a bar between
 * @param fromYear the first school year it holds for
 */
record CodePart(
        @Field(zh = "段落", en = "part") String part,
        @Field(zh = "起碼", en = "from character") Integer from,
        @Field(zh = "迄碼", en = "to character") Integer to,
        @Field(zh = "名稱", en = "name") String name,
        @Field(zh = "可填的值", en = "values") List<String> allowed,
        @Field(zh = "樣式", en = "pattern") Optional<String> pattern,
        @Field(zh = "樣式說明", en = "what the pattern asks") Optional<String> words,
        @Field(zh = "起始學年", en = "from school year") SchoolYear fromYear,

        @Field(zh = "可信度", en = "confidence", pattern = "[ABC]")
        String confidence,

        Origin origin) {
    CodePart {
        allowed = List.copyOf(allowed);
    }

    /** Returns the part's characters in a code, as far as the code goes. */
    String of(String code) {
        return code.substring(Math.min(from - 1, code.length()), Math.min(to, code.length()));
    }

    boolean accepts(String found) {
        return allowed.isEmpty() ? found.matches(pattern.orElse(".*")) : allowed.contains(found);
    }

    /** Returns whether the values are known rather than inferred. */
    boolean isSure() {
        return !confidence.equals("C");
    }

    /** Returns what may stand there, in words. */
    Text asked() {
        return allowed.isEmpty() ? both(words.orElse("")) : Text.same(String.join("、", allowed));
    }

    /** Returns which part it is: where it stands and what it is called. */
    Text title() {
        Text named = both(name);
        return from.equals(to)
                ? new Text("第 " + from + " 碼（" + named.zh() + "）", "character " + from + " (" + named.en() + ")")
                : new Text(
                        "第 " + from + "–" + to + " 碼（" + named.zh() + "）",
                        "characters " + from + "–" + to + " (" + named.en() + ")");
    }

    private static Text both(String written) {
        int bar = written.indexOf('|');
        return bar < 0 ? Text.same(written) : new Text(written.substring(0, bar), written.substring(bar + 1));
    }
}
