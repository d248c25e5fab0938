package tw.portfolio.render.markdown;

import java.util.List;

/** A piece of running text. */
public sealed interface Inline {

    /** Characters as they are to be read; never markup. */
    record Words(String text) implements Inline {}

    record Emphasis(List<Inline> text) implements Inline {
        public Emphasis {
            text = List.copyOf(text);
        }
    }

    record Strong(List<Inline> text) implements Inline {
        public Strong {
            text = List.copyOf(text);
        }
    }

    record CodeSpan(String text) implements Inline {}

    /**
     * A link.
     *
     * @param to an http, https or mailto address, or the name of a file in the record's directory; nothing else gets here
     */
    record Link(String to, List<Inline> text) implements Inline {
        public Link {
            text = List.copyOf(text);
        }

        /** Returns whether {@code to} names a file of the record's directory and not an address elsewhere. */
        public boolean toFile() {
            return !to.startsWith("http:") && !to.startsWith("https:") && !to.startsWith("mailto:");
        }
    }

    /**
     * A picture.
     *
     * @param file a file of the record's directory; pictures from elsewhere become links
     */
    record Image(String file, String alt, String title) implements Inline {}

    /** A line end the writer asked for. */
    record Break() implements Inline {}
}
