package tw.portfolio;

import tw.portfolio.diagnostic.Language;
import tw.portfolio.diagnostic.Text;

/** A setting that cannot be meant, with what may be written instead. */
public final class SettingException extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient Text text;

    SettingException(Text text) {
        super(text.in(Language.EN));
        this.text = text;
    }

    /** Returns the fact and the remedy in both languages. */
    public Text text() {
        return text;
    }
}
