package tw.portfolio.diagnostic;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of every finding and summary, in both languages, one file for each area and language.
 *
 * <p>A rule {@code r} has {@code r.message} (the fact), {@code r.fix} (the remedy) and {@code r.explain} (what it asks and why); one that
 * finds what is over may have {@code r.message-over} and {@code r.fix-over}.
 */
public final class Catalogue {
    /** One file for each area and language, named {@code messages/<area>_<tag>.properties}. */
    private static final List<String> AREAS = List.of(
            "source",
            "binding",
            "certification",
            "rules",
            "render",
            "submission",
            "replay",
            "report",
            "forge",
            "verification",
            "doctor",
            "cli",
            "values");

    /** The part of a rule's words that tells the fact. */
    public static final String MESSAGE = ".message";

    /** The part that tells the remedy. */
    public static final String FIX = ".fix";

    /** The key of the remedy of what is over: nothing can be done, and nobody is asked to. */
    public static final String NOTHING_TO_DO = "over" + FIX;

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-zA-Z]+)}");
    private final Map<Language, Properties> words;

    private Catalogue(Map<Language, Properties> words) {
        this.words = words;
    }

    /** Returns the areas that messages are kept by. */
    public static List<String> areas() {
        return AREAS;
    }

    /** Returns the catalogue that ships with the program. */
    public static Catalogue shipped() {
        return Shipped.CATALOGUE;
    }

    /** Read once, when first asked for. */
    private static final class Shipped {
        private static final Catalogue CATALOGUE = read();
    }

    private static Catalogue read() {
        Map<Language, Properties> words = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            Properties all = new Properties();
            for (String area : AREAS) {
                load("/tw/portfolio/messages/" + area + "_" + language.tag() + ".properties")
                        .forEach((key, value) -> {
                            if (all.putIfAbsent(key, value) != null) {
                                throw new AssertionError("two areas say " + key);
                            }
                        });
            }
            words.put(language, all);
        }
        return new Catalogue(words);
    }

    private static Properties load(String resource) {
        Properties properties = new Properties();
        try (InputStream in = Catalogue.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new AssertionError("the catalogue is missing from the program: " + resource);
            }
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    /** Returns the fact: what is so, the value found and the value allowed. */
    public String message(Diagnostic diagnostic, Language language) {
        return fill(key(diagnostic, MESSAGE), diagnostic.values(), language);
    }

    /** Returns the remedy. */
    public String fix(Diagnostic diagnostic, Language language) {
        return fill(key(diagnostic, FIX), diagnostic.values(), language);
    }

    /**
     * Returns the key of one part of a finding's words. What is over has words of its own, such as {@code r.fix-over}, and where the rule has
     * none, the remedy of everything that is over; so has what the student can no longer mend ({@code r.fix-closed}). What is told of a
     * request, cannot be proven, or is only because a list is missing, has other words where the rule has them ({@code r.fix-proposed},
     * {@code r.message-unproven}, {@code r.fix-unlisted}). Where something else is to be done, that is the remedy.
     *
     * @param part {@link #MESSAGE} or {@link #FIX}
     */
    public String key(Diagnostic diagnostic, String part) {
        String own = diagnostic.rule() + part;
        if (diagnostic.isToBeLeft() && part.equals(FIX)) {
            return "instead" + FIX;
        }
        if (!diagnostic.isOver() && diagnostic.isClosed() && part.equals(FIX)) {
            String closed = own + "-closed";
            return words(Language.EN).containsKey(closed) ? closed : "closed" + FIX;
        }
        if (!diagnostic.isOver()) {
            return diagnostic
                    .manner()
                    .map(manner -> own + "-" + manner)
                    .filter(words(Language.EN)::containsKey)
                    .orElse(own);
        }
        return over(diagnostic.rule(), part).orElse(part.equals(FIX) ? NOTHING_TO_DO : own);
    }

    /** Returns the key of the words for what is over, where a rule has its own. */
    public Optional<String> over(RuleId rule, String part) {
        return Optional.of(rule + part + "-over").filter(words(Language.EN)::containsKey);
    }

    /** Returns what the rule asks and why, or nothing for an unknown rule. */
    public Optional<String> explain(RuleId rule, Language language) {
        return Optional.ofNullable(words(language).getProperty(rule + ".explain"));
    }

    /** Returns the words under {@code key} with its placeholders filled. */
    public String fill(String key, Map<String, Text> values, Language language) {
        return fill(key, values, language, UnaryOperator.identity(), UnaryOperator.identity());
    }

    /**
     * Returns the words under {@code key} with its placeholders filled, made harmless for where they are to stand.
     *
     * @param words is applied to our own words between placeholders
     * @param value is applied to what fills a placeholder
     */
    public String fill(
            String key,
            Map<String, Text> values,
            Language language,
            UnaryOperator<String> words,
            UnaryOperator<String> value) {
        String pattern = pattern(key, language);
        if (pattern.indexOf('{') < 0) {
            return words.apply(pattern);
        }
        StringBuilder filled = new StringBuilder();
        Matcher matcher = PLACEHOLDER.matcher(pattern);
        int end = 0;
        while (matcher.find()) {
            Text given = values.get(matcher.group(1));
            if (given == null) {
                throw new IllegalArgumentException(key + " names {" + matcher.group(1) + "}, which was not given");
            }
            filled.append(words.apply(pattern.substring(end, matcher.start())));
            filled.append(value.apply(given.in(language)));
            end = matcher.end();
        }
        return filled.append(words.apply(pattern.substring(end))).toString();
    }

    /** Returns the words under {@code key} with what each placeholder stands for in brackets: 〔上限〕. */
    public String named(String key, Language language) {
        return PLACEHOLDER
                .matcher(pattern(key, language))
                .replaceAll(found -> "〔" + pattern("value." + found.group(1), language) + "〕");
    }

    /** Returns the words under {@code key} as they stand in the catalogue. */
    public String pattern(String key, Language language) {
        String pattern = words(language).getProperty(key);
        if (pattern == null) {
            throw new IllegalArgumentException("no words for " + key + " in " + language.tag());
        }
        return pattern;
    }

    /** Returns the key of the words that speak to whoever is to act, where there are such, else {@code key}. */
    public String own(String key) {
        String own = key + ".own";
        return words(Language.EN).containsKey(own) ? own : key;
    }

    /** Returns the key of the words for somebody who only passes them on, where there are such, else {@code key}. */
    public String told(String key) {
        String told = key + ".told";
        return words(Language.EN).containsKey(told) ? told : key;
    }

    /** Returns every rule that has a message, sorted. */
    public SortedSet<RuleId> rules() {
        SortedSet<RuleId> rules = new TreeSet<>();
        for (String key : words(Language.EN).stringPropertyNames()) {
            if (key.endsWith(MESSAGE)) {
                rules.add(new RuleId(key.substring(0, key.length() - MESSAGE.length())));
            }
        }
        return rules;
    }

    /** Returns every key of one language, sorted; the languages must agree. */
    public SortedSet<String> keys(Language language) {
        return new TreeSet<>(words(language).stringPropertyNames());
    }

    private Properties words(Language language) {
        return Objects.requireNonNull(words.get(language));
    }
}
