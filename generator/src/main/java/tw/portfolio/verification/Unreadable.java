package tw.portfolio.verification;

import tw.portfolio.diagnostic.Catalogue;
import tw.portfolio.source.SourceException;

/** Why what was handed in cannot be read at all. */
final class Unreadable {
    private static final Phrases PHRASES = new Phrases(Catalogue.shipped());

    private Unreadable() {}

    /**
     * Returns the fault.
     *
     * @param key under which {@code verify.unreadable.<key>} has its words
     */
    static SourceException because(String key, String detail) {
        return new SourceException(PHRASES.say("verify.unreadable." + key, "detail", detail));
    }
}
