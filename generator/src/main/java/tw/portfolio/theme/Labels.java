package tw.portfolio.theme;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedSet;
import java.util.TreeSet;
import tw.portfolio.diagnostic.Catalogue;
import tw.portfolio.diagnostic.Language;

/** The labels of pages in a language that the catalogue does not have: a file {@code labels/<tag>.properties} of a theme. */
final class Labels {
    /** The file whose keys every other one must have. */
    static final String MEASURE = "vi";

    private static final String NAME = "language.name";
    private static final String REVIEW = "language.review";
    private final String tag;
    private final Map<String, String> words = new HashMap<>();

    private Labels(String tag) {
        this.tag = tag;
    }

    /** Reads a file; of a line that is out of form nothing is taken. */
    static Labels of(String tag, byte[] file) {
        Labels labels = new Labels(tag);
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(new String(file, StandardCharsets.UTF_8)));
        } catch (IOException | IllegalArgumentException e) {
            properties.clear(); // every key is then found missing
        }
        properties.stringPropertyNames().forEach(key -> labels.words.put(key, properties.getProperty(key)));
        return labels;
    }

    static String file(String tag) {
        return "labels/" + tag + ".properties";
    }

    String tag() {
        return tag;
    }

    /** Returns how the language calls itself. */
    String name() {
        return words.getOrDefault(NAME, tag);
    }

    /** Returns what readers are told as long as nobody who speaks the language has read the file. */
    Optional<String> review() {
        return Optional.ofNullable(words.get(REVIEW));
    }

    /** Returns the keys of another file that this one lacks. */
    SortedSet<String> lacking(Labels measure) {
        SortedSet<String> lacking = new TreeSet<>(measure.words.keySet());
        lacking.removeAll(words.keySet());
        lacking.remove(REVIEW);
        return lacking;
    }

    Optional<String> get(String key) {
        return Optional.ofNullable(words.get(key));
    }

    /** Returns the labels without placeholders by the Chinese ones, so that a text that is one of them is known. */
    Map<String, String> byChinese(Catalogue catalogue) {
        Map<String, String> known = new HashMap<>();
        for (String key : catalogue.keys(Language.ZH_TW)) {
            get(key).filter(value -> !value.contains("{"))
                    .ifPresent(value -> known.putIfAbsent(catalogue.pattern(key, Language.ZH_TW), value));
        }
        return known;
    }
}
