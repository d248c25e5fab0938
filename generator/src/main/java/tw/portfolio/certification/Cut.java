package tw.portfolio.certification;

/** Words of strangers, cut to a length that no page minds. */
final class Cut {
    static final int NAME = 100;
    static final int TITLE = 200;
    static final int SUMMARY = 400;
    static final int OPENING = 600;

    private Cut() {}

    /** Returns at most {@code most} characters of the words, with … where some were cut off. */
    static String to(int most, String words) {
        return words.codePointCount(0, words.length()) <= most
                ? words
                : words.substring(0, words.offsetByCodePoints(0, most)) + "…";
    }
}
