package tw.portfolio.theme;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tw.portfolio.model.Origin;
import tw.portfolio.model.form.Audience;
import tw.portfolio.model.form.Field;

/** The colours one layer sets, by day or by night. */
record Colours(
        @Field(
                zh = "紙色",
                en = "paper",
                audience = Audience.FAMILY,
                pattern = Colour.FORM,
                patternWords = Colours.WORDS,
                example = "#FBFAF7")
        Optional<String> paper,

        @Field(
                zh = "墨色",
                en = "ink",
                audience = Audience.FAMILY,
                pattern = Colour.FORM,
                patternWords = Colours.WORDS,
                example = "#1F2427")
        Optional<String> ink,

        @Field(
                zh = "次要文字",
                en = "quiet ink",
                audience = Audience.FAMILY,
                pattern = Colour.FORM,
                patternWords = Colours.WORDS,
                example = "#565F63")
        Optional<String> quiet,

        @Field(
                zh = "主色",
                en = "accent",
                audience = Audience.FAMILY,
                pattern = Colour.FORM,
                patternWords = Colours.WORDS,
                example = "#1B4D43")
        Optional<String> accent,

        @Field(
                zh = "近期日期",
                en = "near dates",
                audience = Audience.FAMILY,
                pattern = Colour.FORM,
                patternWords = Colours.WORDS,
                example = "#8A4B14")
        Optional<String> near,

        @Field(
                zh = "細線",
                en = "hairlines",
                audience = Audience.FAMILY,
                pattern = Colour.FORM,
                patternWords = Colours.WORDS,
                example = "#DEDBD2")
        Optional<String> line,

        Origin origin) {
    static final String WORDS = "# 加六個十六進位字元|# and six hexadecimal digits";

    /** Returns what is set, by name. */
    Map<String, String> set() {
        Map<String, String> set = new LinkedHashMap<>();
        paper.ifPresent(colour -> set.put("paper", colour));
        ink.ifPresent(colour -> set.put("ink", colour));
        quiet.ifPresent(colour -> set.put("quiet", colour));
        accent.ifPresent(colour -> set.put("accent", colour));
        near.ifPresent(colour -> set.put("near", colour));
        line.ifPresent(colour -> set.put("line", colour));
        return set;
    }
}
