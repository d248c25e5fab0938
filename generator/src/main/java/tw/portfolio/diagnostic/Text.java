package tw.portfolio.diagnostic;

import java.util.regex.Pattern;

/** The same words in both languages; always well-formed Unicode, whatever they were made of. */
public record Text(String zh, String en) {
    private static final Pattern HALF_CHARACTER = Pattern.compile("\\p{Cs}");

    public Text {
        zh = wellFormed(zh);
        en = wellFormed(en);
    }

    /** YAML can name half a character by its escape; no encoding can write one. */
    private static String wellFormed(String words) {
        for (int i = 0; i < words.length(); i++) {
            if (Character.isSurrogate(words.charAt(i))) {
                return HALF_CHARACTER.matcher(words).replaceAll("\uFFFD");
            }
        }
        return words;
    }

    /** Returns a text that reads alike in both languages: a name, a number, a path. */
    public static Text same(String words) {
        return new Text(words, words);
    }

    public String in(Language language) {
        return language == Language.ZH_TW ? zh : en;
    }
}
