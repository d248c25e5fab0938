package tw.portfolio.model.form;

import java.util.Locale;

/** An enum of a code list; written in YAML as its constant's name in lower-case kebab case. */
public interface Labelled {

    /** Returns the constant's name, as every enum has. */
    String name();

    /** Returns the label in Traditional Chinese. */
    String zh();

    /** Returns the label in English. */
    String en();

    /** Returns the word written in YAML. */
    default String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
