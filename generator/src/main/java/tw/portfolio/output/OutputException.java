package tw.portfolio.output;

import java.io.IOException;
import tw.portfolio.diagnostic.Language;
import tw.portfolio.diagnostic.Text;

/** An output root cannot be written: a fault of settings or environment, with what to do about it. */
public final class OutputException extends IOException {
    private static final long serialVersionUID = 1L;
    private final transient Text text;

    public OutputException(Text text) {
        super(text.in(Language.EN));
        this.text = text;
    }

    /** Returns the fact and the remedy in both languages. */
    public Text text() {
        return text;
    }
}
