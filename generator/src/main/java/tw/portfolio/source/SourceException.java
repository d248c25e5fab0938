package tw.portfolio.source;

import java.io.IOException;
import tw.portfolio.diagnostic.Language;
import tw.portfolio.diagnostic.Text;

/** A source cannot be read at all: a fault of settings or environment, with what to do about it. */
public class SourceException extends IOException {
    private static final long serialVersionUID = 1L;
    private final transient Text text;

    public SourceException(Text text) {
        super(text.in(Language.EN));
        this.text = text;
    }

    /** Returns the fact and the remedy in both languages. */
    public Text text() {
        return text;
    }
}
