package tw.portfolio.render.pdf.layout;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import tw.portfolio.render.pdf.document.Ink;

/** Everything of a text in one endless column, with what a page break must respect. */
public final class Column {
    private final float width;
    private final Shaper shaper;
    private final List<Item> items = new ArrayList<>();
    private final Deque<Inset> insets = new ArrayDeque<>();

    /** What a column is made of. */
    sealed interface Item {}

    record Piece(Block block) implements Item {}

    /** Space that vanishes at the top of a page; of neighbouring gaps the largest counts. */
    record Gap(float height) implements Item {}

    /** Forbids a page break here. */
    record Tie() implements Item {}

    /** Begins a new page unless as much is left on this one. */
    record Room(float height) implements Item {}

    private record Inset(float left, float right, Optional<Band> band) {}

    public Column(float width, Shaper shaper) {
        this.width = width;
        this.shaper = shaper;
    }

    /** Returns the width between the insets. */
    public float width() {
        float inner = width;
        for (Inset inset : insets) {
            inner -= inset.left() + inset.right();
        }
        return inner;
    }

    public void gap(float height) {
        items.add(new Gap(height));
    }

    public void tie() {
        items.add(new Tie());
    }

    public void room(float height) {
        items.add(new Room(height));
    }

    public void page() {
        items.add(new Room(Float.MAX_VALUE));
    }

    /** Narrows the column until {@link #outdent()}. */
    public void indent(float left, float right) {
        insets.push(new Inset(left, right, Optional.empty()));
    }

    /** Narrows the column and draws a bar at its left. */
    public void bar(float left, Ink ink, float thickness) {
        insets.push(new Inset(left, 0, Optional.of(new Band(left(), thickness, ink, -2))));
    }

    /** Narrows the column and tints what lies behind. */
    public void tint(float padding, Ink ink) {
        Band band = new Band(left(), width(), ink, padding * 0.75f);
        insets.push(new Inset(padding, padding, Optional.of(band)));
    }

    public void outdent() {
        insets.pop();
    }

    public void slice(Slice slice) {
        slice(slice, Optional.empty(), Optional.empty());
    }

    public void paragraph(List<Span> spans, Setting setting) {
        paragraph(spans, setting, Optional.empty());
    }

    /** Sets a paragraph; not fewer than two of its lines stand alone on either page. */
    public void paragraph(List<Span> spans, Setting setting, Optional<Anchor> anchor) {
        List<TextSlice> lines = lines(spans, width(), setting);
        gap(setting.before());
        for (int i = 0; i < lines.size(); i++) {
            slice(lines.get(i), i == 0 ? anchor : Optional.empty(), Optional.empty());
            boolean near = i == 0 || i == lines.size() - 2;
            if (i < lines.size() - 1 && (near || setting.keepWithNext())) {
                tie();
            }
        }
        if (setting.keepWithNext()) {
            tie();
        }
        gap(setting.after());
    }

    /** Sets text beside the paragraph that follows, on its first line: the number or mark of a list. */
    public void hang(List<Span> spans, Setting setting, float offset) {
        TextSlice mark = lines(spans, offset, setting).get(0);
        slice(new Hung(mark, offset));
        tie();
    }

    /** Draws one line at once, outside the column's text; {@code corner} is its upper left. */
    public void ornament(Surface surface, Span span, Setting setting, float[] corner) {
        lines(List.of(span), width, setting).get(0).paint(surface, corner[0], corner[1], true);
    }

    void slice(Slice slice, Optional<Anchor> anchor, Optional<Slice> repeated) {
        List<Band> bands = new ArrayList<>();
        insets.descendingIterator().forEachRemaining(inset -> inset.band().ifPresent(bands::add));
        items.add(new Piece(new Block(slice, left(), bands, anchor, repeated)));
    }

    List<TextSlice> lines(List<Span> spans, float lineWidth, Setting setting) {
        boolean even = setting.align() == Setting.Align.EVEN;
        return LineBreaker.lines(shaper.shape(spans), lineWidth, even).stream()
                .map(line -> new TextSlice(line, setting.leading(), lineWidth, setting.align()))
                .toList();
    }

    Shaper shaper() {
        return shaper;
    }

    List<Item> items() {
        return Collections.unmodifiableList(items);
    }

    private float left() {
        float left = 0;
        for (Inset inset : insets) {
            left += inset.left();
        }
        return left;
    }

    /** A mark without height of its own, left of the line that follows. */
    private record Hung(TextSlice mark, float offset) implements Slice {
        @Override
        public float height() {
            return 0;
        }

        @Override
        public void paint(Surface surface, float left, float top) {
            mark.paint(surface, left - offset, top);
        }
    }
}
