package tw.portfolio.theme;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import tw.portfolio.diagnostic.Catalogue;
import tw.portfolio.diagnostic.Language;
import tw.portfolio.diagnostic.Text;

/** The languages a page of families is written in, Chinese first, and the words of each. */
final class Languages {
    private static final Map<String, String> NAMES = Map.of("zh-TW", "中文", "en", "English");
    private final Catalogue catalogue;
    private final boolean english;
    private final List<Labels> others;
    private final Map<String, Map<String, String>> known = new LinkedHashMap<>();

    /** Words without values, by their key: the same on every page. */
    private final Map<String, Object> fixed = new ConcurrentHashMap<>();

    /** Labels that every language has: no more than there are labels. */
    private final Map<Text, Object> labels = new ConcurrentHashMap<>();

    /**
     * A language to choose.
     *
     * @param review what readers are told of it
     */
    record Choice(String tag, String name, Optional<String> review) {}

    /**
     * Prepares the languages of a theme.
     *
     * @param english whether English is among them
     * @param others those the catalogue does not have
     */
    Languages(Catalogue catalogue, boolean english, List<Labels> others) {
        this.catalogue = catalogue;
        this.english = english;
        this.others = List.copyOf(others);
        others.forEach(labels -> known.put(labels.tag(), labels.byChinese(catalogue)));
    }

    List<Choice> choices() {
        List<Choice> choices = new ArrayList<>();
        for (Language language : Language.values()) {
            if (language == Language.ZH_TW || english) {
                choices.add(new Choice(
                        language.tag(), NAMES.getOrDefault(language.tag(), language.tag()), Optional.empty()));
            }
        }
        others.forEach(labels -> choices.add(new Choice(labels.tag(), labels.name(), labels.review())));
        return choices;
    }

    /** Returns a text as a template writes it: a string where all languages say the same. */
    Object say(Text text) {
        boolean label = !known.isEmpty() && known.values().stream().allMatch(words -> words.containsKey(text.zh()));
        return label ? labels.computeIfAbsent(text, this::said) : said(text);
    }

    private Object said(Text text) {
        return spoken(
                text,
                tag -> Optional.ofNullable(known.getOrDefault(tag, Map.of()).get(text.zh())));
    }

    /** Returns the words under a key of the catalogue; a language without them gets the English ones. */
    Object say(String key, Map<String, Object> values) {
        return values.isEmpty() ? fixed.computeIfAbsent(key, it -> filled(it, Map.of())) : filled(key, values);
    }

    private Object filled(String key, Map<String, Object> values) {
        Text text = new Text(
                catalogue.fill(key, texts(values), Language.ZH_TW), catalogue.fill(key, texts(values), Language.EN));
        return spoken(
                text,
                tag -> others.stream()
                        .filter(labels -> labels.tag().equals(tag))
                        .findFirst()
                        .flatMap(labels -> labels.get(key))
                        .map(words -> filled(words, tag, values)));
    }

    private Object spoken(Text text, Function<String, Optional<String>> other) {
        List<Spoken.Said> said = new ArrayList<>();
        StringBuilder second = new StringBuilder(english ? Language.EN.tag() : "");
        for (Labels labels : others) {
            Optional<String> words = other.apply(labels.tag());
            if (words.isPresent()) {
                said.add(new Spoken.Said(labels.tag(), labels.tag(), PlainValues.shown(words.get())));
            } else {
                second.append(second.length() == 0 ? "" : " ").append(labels.tag());
            }
        }
        if (said.isEmpty() && (text.zh().equals(text.en()) || second.length() == 0)) {
            return PlainValues.shown(text.zh());
        }
        if (second.length() > 0) {
            said.add(0, new Spoken.Said(Language.EN.tag(), second.toString(), PlainValues.shown(text.en())));
        }
        said.add(0, new Spoken.Said(Language.ZH_TW.tag(), Language.ZH_TW.tag(), PlainValues.shown(text.zh())));
        return new Spoken(said);
    }

    private static Map<String, Text> texts(Map<String, Object> values) {
        Map<String, Text> texts = new LinkedHashMap<>();
        values.forEach((name, value) -> texts.put(
                name,
                value instanceof Spoken spoken
                        ? new Text(spoken.in(Language.ZH_TW.tag()), spoken.in(Language.EN.tag()))
                        : Text.same(value.toString())));
        return texts;
    }

    private static String filled(String words, String tag, Map<String, Object> values) {
        String filled = words;
        for (Map.Entry<String, Object> value : values.entrySet()) {
            Object given = value.getValue();
            filled = filled.replace(
                    "{" + value.getKey() + "}", given instanceof Spoken spoken ? spoken.in(tag) : given.toString());
        }
        return filled;
    }
}
