package tw.portfolio.theme;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Location;
import tw.portfolio.diagnostic.RuleId;

/** The colours in force by day or by night, each from the highest layer that sets it; all must be readable on the paper. */
final class Palette {
    static final RuleId CONTRAST = new RuleId("theme.contrast");

    /** Text of ordinary size. Source: WCAG 2.2, 1.4.3 (AA). */
    private static final double READABLE = 4.5;

    /** Text that carries the page. Source: WCAG 2.2, 1.4.6 (AAA). */
    private static final double COMFORTABLE = 7;

    /** How much contrast each colour of letters needs. */
    private static final Map<String, Double> LEAST = least();

    private final Map<String, Set> colours = new LinkedHashMap<>();

    /** A colour, where it was set and how many layers stand above that one. */
    private record Set(String colour, Location at, int depth) {}

    /** @param layers what each layer sets, the highest first */
    Palette(List<Colours> layers) {
        for (int depth = layers.size() - 1; depth >= 0; depth--) {
            Colours layer = layers.get(depth);
            int above = depth;
            layer.set()
                    .forEach((name, colour) ->
                            colours.put(name, new Set(colour, layer.origin().at(name), above)));
        }
        if (!colours.containsKey("paper") || !colours.keySet().containsAll(LEAST.keySet())) {
            throw new AssertionError("the lowest theme must set every colour");
        }
    }

    private static Map<String, Double> least() {
        Map<String, Double> least = new LinkedHashMap<>();
        least.put("ink", COMFORTABLE);
        least.put("accent", COMFORTABLE);
        least.put("quiet", READABLE);
        least.put("near", READABLE);
        return least;
    }

    /** Returns a finding for each colour that is hard to read on the paper, where the later of the two was set. */
    List<Diagnostic> contrasts() {
        List<Diagnostic> found = new ArrayList<>();
        LEAST.forEach((name, ratio) -> {
            double contrast = Colour.of(get(name).colour())
                    .contrast(Colour.of(get("paper").colour()));
            if (contrast < ratio) {
                found.add(finding(name, contrast, ratio));
            }
        });
        return found;
    }

    private Set get(String name) {
        return java.util.Objects.requireNonNull(colours.get(name), name);
    }

    private Diagnostic finding(String name, double contrast, double least) {
        Set paper = get("paper");
        Set letters = get(name);
        Location at = paper.depth() < letters.depth() ? paper.at() : letters.at();
        Diagnostic finding = contrast < READABLE ? Diagnostic.error(CONTRAST, at) : Diagnostic.warning(CONTRAST, at);
        return finding.with("name", name)
                .with("colour", letters.colour())
                .with("paper", paper.colour())
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
        for (String name : List.of("paper", "ink", "quiet", "accent", "near", "line")) {
            css.append("--").append(name).append(':').append(get(name).colour()).append(';');
        }
        return css.toString();
    }
}
