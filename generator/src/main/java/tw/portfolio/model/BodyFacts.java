package tw.portfolio.model;

import java.util.List;

/**
 * What is known of a Markdown body without keeping it.
 *
 * @param firstLine 1-based line of the file at which the body begins
 * @param characters the length in Unicode code points, white space at the ends not counted
 * @param links the targets as written, in order
 * @param images the targets as written, in order
 */
public record BodyFacts(int firstLine, int characters, List<Target> links, List<Target> images) {

    public BodyFacts {
        links = List.copyOf(links);
        images = List.copyOf(images);
    }

    /** Returns the facts of a record without a body. */
    public static BodyFacts none() {
        return new BodyFacts(0, 0, List.of(), List.of());
    }

    /**
     * Where a link or image points.
     *
     * @param text the link's text or the image's alternative text; empty when none is given
     * @param line 1-based line of the file
     * @param column 1-based column at which the link or image begins, in code points
     */
    public record Target(String to, String text, int line, int column) {}
}
