package tw.portfolio.theme;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.RuleId;
import tw.portfolio.model.Origin;
import tw.portfolio.model.form.Audience;
import tw.portfolio.model.form.Field;

/** The colours of a theme by day or by night; every one of them must be readable on the paper. */
record Palette(
        @Field(
                zh = "紙色",
                en = "paper",
                audience = Audience.FAMILY,
                pattern = Colour.FORM,
                patternWords = Palette.WORDS,
                example = "#FBFAF7")
        String paper,

        @Field(
                zh = "墨色",
                en = "ink",
                audience = Audience.FAMILY,
                pattern = Colour.FORM,
                patternWords = Palette.WORDS,
                example = "#1F2427")
        String ink,

        @Field(
                zh = "次要文字",
                en = "quiet ink",
                audience = Audience.FAMILY,
                pattern = Colour.FORM,
                patternWords = Palette.WORDS,
                example = "#565F63")
        String quiet,

        @Field(
                zh = "主色",
                en = "accent",
                audience = Audience.FAMILY,
                pattern = Colour.FORM,
                patternWords = Palette.WORDS,
                example = "#1B4D43")
        String accent,

        @Field(
                zh = "近期日期",
                en = "near dates",
                audience = Audience.FAMILY,
                pattern = Colour.FORM,
                patternWords = Palette.WORDS,
                example = "#8A4B14")
        String near,

        @Field(
                zh = "細線",
                en = "hairlines",
                audience = Audience.FAMILY,
                pattern = Colour.FORM,
                patternWords = Palette.WORDS,
                example = "#DEDBD2")
        String line,

        Origin origin) {
    static final String WORDS = "# 加六個十六進位字元|# and six hexadecimal digits";
    static final RuleId CONTRAST = new RuleId("theme.contrast");

    /** Text of ordinary size. Source: WCAG 2.2, 1.4.3 (AA). */
    private static final double READABLE = 4.5;

    /** Text that carries the page. Source: WCAG 2.2, 1.4.6 (AAA). */
    private static final double COMFORTABLE = 7;

    /** Returns a finding for each colour that is hard to read on the paper. */
    List<Diagnostic> contrasts() {
        List<Diagnostic> found = new ArrayList<>();
        Map<String, Double> least = new LinkedHashMap<>();
        least.put("ink", COMFORTABLE);
        least.put("accent", COMFORTABLE);
        least.put("quiet", READABLE);
        least.put("near", READABLE);
        Map<String, String> colours = colours();
        least.forEach((name, ratio) -> {
            double contrast = Colour.of(colours.getOrDefault(name, paper)).contrast(Colour.of(paper));
            if (contrast < ratio) {
                found.add(finding(name, colours.getOrDefault(name, ""), contrast, ratio));
            }
        });
        return found;
    }

    private Diagnostic finding(String name, String colour, double contrast, double least) {
        Diagnostic finding = contrast < READABLE
                ? Diagnostic.error(CONTRAST, origin.at(name))
                : Diagnostic.warning(CONTRAST, origin.at(name));
        return finding.with("name", name)
                .with("colour", colour)
                .with("paper", paper)
                .with("ratio", ratio(contrast))
                .with("least", ratio(least));
    }

    private static String ratio(double value) {
        // cut, not rounded: 6.99 must not read as the 7.0 it fails to reach
        return String.format(Locale.ROOT, "%.1f", Math.floor(value * 10) / 10);
    }

    /** Returns the colours as declarations of CSS custom properties. */
    String declarations() {
        StringBuilder css = new StringBuilder(120);
        colours()
                .forEach((name, colour) ->
                        css.append("--").append(name).append(':').append(colour).append(';'));
        return css.toString();
    }

    private Map<String, String> colours() {
        Map<String, String> colours = new LinkedHashMap<>();
        colours.put("paper", paper);
        colours.put("ink", ink);
        colours.put("quiet", quiet);
        colours.put("accent", accent);
        colours.put("near", near);
        colours.put("line", line);
        return colours;
    }
}
