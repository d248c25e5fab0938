package tw.portfolio;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is made of each student as one file besides the folder. */
public enum Handout {
    /** One page with everything inside, for phones that open one file alone. */
    PAGE("page", "html"),
    /** The folder, packed. */
    ZIP("zip", "zip"),
    /** The works alone that the student picked, as one page for anybody. */
    SHOWCASE("showcase", "html");

    private final String word;
    private final String ending;

    Handout(String word, String ending) {
        this.word = word;
        this.ending = ending;
    }

    /** Returns how it is chosen. */
    public String word() {
        return word;
    }

    /** Returns the ending of its files' names, without a dot. */
    String ending() {
        return ending;
    }

    static Optional<Handout> of(String word) {
        return Arrays.stream(values()).filter(it -> it.word.equals(word)).findFirst();
    }

    static String words() {
        return Arrays.stream(values()).map(Handout::word).collect(Collectors.joining("|"));
    }
}
