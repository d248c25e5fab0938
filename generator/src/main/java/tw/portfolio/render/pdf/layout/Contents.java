package tw.portfolio.render.pdf.layout;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import tw.portfolio.render.pdf.document.Ink;
import tw.portfolio.render.pdf.document.Page;
import tw.portfolio.render.pdf.document.Tag;

/**
 * The table of contents, set before anybody knows the page numbers and drawn when they are known.
 *
 * @param places where each heading stands; filled in between
 */
public record Contents(Column column, Map<Anchor, Page.Place> places) {
    private static final float NUMBER_ROOM = 30;
    private static final float DOT_STEP = 6;

    /** Adds an entry. */
    public void entry(Tag list, Anchor anchor, Look look, float leading) {
        Tag tag = list.add("TOCI").add("Reference").add("Link");
        Setting setting = Setting.of(leading, Setting.Align.START);
        List<TextSlice> lines =
                column.lines(List.of(Span.of(anchor.words(), look, tag)), column.width() - NUMBER_ROOM, setting);
        for (int i = 0; i < lines.size(); i++) {
            boolean last = i == lines.size() - 1;
            column.slice(new Entry(lines.get(i), last, anchor, new Span("", look, tag, Optional.empty()), this));
            if (!last) {
                column.tie();
            }
        }
    }

    private record Entry(TextSlice text, boolean last, Anchor anchor, Span style, Contents contents) implements Slice {
        @Override
        public float height() {
            return text.height();
        }

        @Override
        public void paint(Surface surface, float left, float top) {
            text.paint(surface, left, top);
            Page.Place place = contents.places().get(anchor);
            if (place == null) {
                throw new IllegalArgumentException("no place for " + anchor.words());
            }
            float right = left + contents.column().width();
            float base = top - text.height() / 2;
            if (last) {
                Span number = Span.of(Integer.toString(place.page() + 1), style.look(), style.tag());
                Line line = LineBreaker.lines(contents.column().shaper().shape(List.of(number)), NUMBER_ROOM, false)
                        .get(0);
                float end = right - line.width();
                surface.page().beginOrnament();
                for (float x = end - DOT_STEP; x > left + text.line().width() + DOT_STEP; x -= DOT_STEP) {
                    surface.page().dot(Ink.HAIR, x, base - style.look().size() * 0.28f, 0.45f);
                }
                new TextSlice(line, text.height(), line.width(), Setting.Align.START).paint(surface, end, top);
            }
            Page.Box box = new Page.Box(left, top - text.height(), right, top);
            surface.page().link(style.tag(), box, place, anchor.words());
        }
    }
}
