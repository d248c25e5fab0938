package tw.portfolio.diagnostic;

/** The same words in both languages. */
public record Text(String zh, String en) {

    /** Returns a text that reads alike in both languages: a name, a number, a path. */
    public static Text same(String words) {
        return new Text(words, words);
    }

    public String in(Language language) {
        return language == Language.ZH_TW ? zh : en;
    }
}
