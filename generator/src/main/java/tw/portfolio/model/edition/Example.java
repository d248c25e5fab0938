package tw.portfolio.model.edition;

import java.util.List;
import java.util.Optional;
import tw.portfolio.model.Origin;
import tw.portfolio.model.form.Field;

/**
 * What an edition is meant to say, by an example that can be tried.
 *
 * @param example what it shows, in words
 * @param given what a student has
 * @param then what is found; nothing is over where it is empty
 */
public record Example(
        @Field(zh = "案例", en = "example", example = "一學期登錄六件")
        String example,

        @Field(zh = "假設", en = "given") List<Given> given,
        @Field(zh = "結果", en = "then") List<Then> then,
        Origin origin) {

    public Example {
        given = List.copyOf(given);
        then = List.copyOf(then);
    }

    /**
     * So many of something.
     *
     * @param of which seat, kind of event, window or type of file; absent where {@code what} says it all
     * @param in a term such as {@code 114-1} for what is counted by term, else a school year such as {@code 114}; absent where it does not
     *     matter
     * @param grade the grade a window is for; absent for all
     * @param exempt how many more there are that do not count: rows of the cadre register and of outside bodies
     */
    public record Given(
            @Field(zh = "對象", en = "what", example = "outcome-entered")
            ExampleSubject what,

            @Field(zh = "種類", en = "of", example = "homeroom-representative")
            Optional<String> of,

            @Field(zh = "數量", en = "count", example = "6") Integer count,

            @Field(
                    zh = "期間",
                    en = "in",
                    pattern = "[0-9]{3}(-[12])?",
                    patternWords = "學期或學年|a term or a school year",
                    example = "114-1")
            Optional<String> in,

            @Field(zh = "年級", en = "grade", example = "3") Optional<Integer> grade,

            @Field(zh = "另有不計入", en = "exempt", example = "2")
            Optional<Integer> exempt,

            Origin origin) {}

    /**
     * What is found: a cap overstepped, or another rule.
     *
     * @param over by how many, of a cap alone
     * @param in the term or school year, of a cap alone
     */
    public record Then(
            @Field(zh = "規則", en = "rule", example = "cap.outcome-per-term")
            String rule,

            @Field(zh = "超出", en = "over", example = "1") Optional<Integer> over,

            @Field(
                    zh = "期間",
                    en = "in",
                    pattern = "[0-9]{3}(-[12])?",
                    patternWords = "學期或學年|a term or a school year",
                    example = "114-1")
            Optional<String> in,

            Origin origin) {}
}
