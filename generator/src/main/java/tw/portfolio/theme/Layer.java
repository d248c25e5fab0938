package tw.portfolio.theme;

import java.util.Optional;
import tw.portfolio.diagnostic.Location;

/** One place that may hold a theme's files: a theme of the program, or the school's own. */
interface Layer {

    /** Returns what people call it. */
    String name();

    /**
     * Returns the bytes of a file.
     *
     * @param file with {@code /}, such as {@code assets/site.css}
     */
    Optional<byte[]> read(String file);

    /** Returns where findings about a file point. */
    Location at(String file);

    /** Returns whether somebody else than the program's makers wrote it, so that it may fail. */
    default boolean ofSchool() {
        return false;
    }
}
