package tw.portfolio.render.pdf.document;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import tw.portfolio.render.font.FontFile;

/** One sheet while it is drawn. Everything on it either belongs to an element of the structure or is an ornament. */
public final class Page {
    /** A4 in points. */
    public static final float WIDTH = 595.28f;

    public static final float HEIGHT = 841.89f;

    private final Content content = new Content();
    private final List<Tag> marks = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final SortedSet<Integer> plates = new TreeSet<>();
    private Optional<Tag> open = Optional.empty();
    private boolean ornament;

    /** A piece of text in one typeface, ready to be shown. */
    public record Piece(FontFile font, float size, float slant, boolean emboldened, Ink ink, String codes) {}

    /** Where something leads. */
    public sealed interface Goal {}

    public record Address(String uri) implements Goal {}

    /** A place in this book; {@code top} is measured from the lower edge. */
    public record Place(int page, float top) implements Goal {}

    /** A rectangle; {@code bottom} and {@code top} are measured from the lower edge. */
    public record Box(float left, float bottom, float right, float top) {}

    /** An active area. */
    record Link(Box box, Goal goal, String words, Tag tag) {}

    /** Lets what follows belong to an element. */
    public void begin(Tag tag) {
        if (open.isPresent() && open.get() == tag) {
            return;
        }
        end();
        content.add("/" + tag.type() + " <</MCID " + marks.size() + ">> BDC");
        tag.mark(this, marks.size());
        marks.add(tag);
        open = Optional.of(tag);
    }

    /** Lets what follows be an ornament that no reader needs. */
    public void beginOrnament() {
        if (!ornament) {
            end();
            content.add("/Artifact BMC");
            ornament = true;
        }
    }

    void end() {
        if (ornament || open.isPresent()) {
            content.add("EMC");
        }
        ornament = false;
        open = Optional.empty();
    }

    /** Shows text whose base line starts at {@code x} and {@code y}. */
    public void show(Piece piece, float x, float y) {
        content.fill(piece.ink());
        if (piece.emboldened()) {
            content.stroke(piece.ink());
        }
        content.add("BT /" + piece.font().name() + " " + Content.numbers(piece.size()) + " Tf"
                + (piece.emboldened() ? " 2 Tr " + Content.numbers(piece.size() / 32) + " w" : "")
                + " 1 0 " + Content.numbers(piece.slant()) + " 1 " + Content.numbers(x, y) + " Tm [" + piece.codes()
                + "] TJ" + (piece.emboldened() ? " 0 Tr" : "") + " ET");
    }

    /** Draws a filled rectangle; a rule is a flat one. */
    public void rectangle(Ink ink, float x, float y, float width, float height) {
        content.fill(ink);
        content.add(Content.numbers(x, y, width, height) + " re f");
    }

    /** Draws the dot that stresses a Chinese character. */
    public void dot(Ink ink, float x, float y, float radius) {
        float bend = radius * 0.5523f; // a circle from four curves
        content.fill(ink);
        content.add(Content.numbers(x - radius, y) + " m "
                + Content.numbers(x - radius, y + bend, x - bend, y + radius, x, y + radius) + " c "
                + Content.numbers(x + bend, y + radius, x + radius, y + bend, x + radius, y) + " c "
                + Content.numbers(x + radius, y - bend, x + bend, y - radius, x, y - radius) + " c "
                + Content.numbers(x - bend, y - radius, x - radius, y - bend, x - radius, y) + " c f");
    }

    /** Places a picture with its lower left corner at {@code x} and {@code y}. */
    public void plate(int number, float x, float y, float width, float height) {
        plates.add(number);
        content.add(
                "q " + Content.numbers(width) + " 0 0 " + Content.numbers(height, x, y) + " cm /P" + number + " Do Q");
    }

    /**
     * Makes an area of an element lead somewhere.
     *
     * @param words what is said of it to those who cannot see it
     */
    public void link(Tag tag, Box box, Goal goal, String words) {
        tag.annotate(this, links.size());
        links.add(new Link(box, goal, words, tag));
    }

    byte[] content() {
        end();
        return content.bytes();
    }

    List<Tag> marks() {
        return Collections.unmodifiableList(marks);
    }

    List<Link> links() {
        return Collections.unmodifiableList(links);
    }

    SortedSet<Integer> plates() {
        return Collections.unmodifiableSortedSet(plates);
    }
}
