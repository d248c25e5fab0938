package tw.portfolio.render.pdf;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tw.portfolio.model.Stamp;
import tw.portfolio.render.pdf.document.Heading;
import tw.portfolio.render.pdf.document.Ink;
import tw.portfolio.render.pdf.document.Page;
import tw.portfolio.render.pdf.document.Tag;
import tw.portfolio.render.pdf.layout.Anchor;
import tw.portfolio.render.pdf.layout.Column;
import tw.portfolio.render.pdf.layout.Contents;
import tw.portfolio.render.pdf.layout.Look;
import tw.portfolio.render.pdf.layout.Setting;
import tw.portfolio.render.pdf.layout.Setting.Align;
import tw.portfolio.render.pdf.layout.Sheets;
import tw.portfolio.render.pdf.layout.Span;
import tw.portfolio.render.pdf.layout.Surface;

/** Draws a finished manuscript page by page: title, contents, text, each with its running head and foot. */
final class Press {
    private static final float HEAD = Page.HEIGHT - 44;
    private static final float FOOT = 52;
    private static final float TITLE_TOP = Page.HEIGHT - 96;
    private static final Setting LEFT = Setting.of(12, Align.START);
    private static final Setting RIGHT = Setting.of(12, Align.END);
    private static final Look RUNNING = Look.of(8, Ink.QUIET);
    private final Manuscript manuscript;
    private final Map<Anchor, Page.Place> places = new HashMap<>();

    Press(Manuscript manuscript) {
        this.manuscript = manuscript;
    }

    void print() {
        FrontMatter front = new FrontMatter(manuscript);
        Sheets title = Sheets.of(front.title(), Float.MAX_VALUE);
        Contents contents = new Contents(new Column(Scale.WIDTH, manuscript.shaper()), places);
        front.contents(contents);
        Sheets list = Sheets.of(contents.column(), Scale.HEIGHT);
        Sheets text = Sheets.of(manuscript.column(), Scale.HEIGHT);
        int first = title.count() + list.count();
        text.anchors()
                .forEach((anchor, place) ->
                        places.put(anchor, new Page.Place(first + (int) place[0], Scale.TOP - place[1] + 12)));
        title(title);
        for (int i = 0; i < list.count(); i++) {
            Surface surface = surface();
            list.paint(i, surface, Scale.LEFT, Scale.TOP);
            furnish(surface, manuscript.phrases().say("contents"), title.count() + i + 1);
        }
        List<Optional<Anchor>> parts = text.parts();
        for (int i = 0; i < text.count(); i++) {
            Surface surface = surface();
            text.paint(i, surface, Scale.LEFT, Scale.TOP);
            furnish(surface, parts.get(i).map(Anchor::words).orElse(""), first + i + 1);
        }
        outline(title.count());
    }

    private Surface surface() {
        return new Surface(manuscript.file(), manuscript.file().page());
    }

    private void title(Sheets title) {
        Surface surface = surface();
        title.paint(0, surface, Scale.LEFT, TITLE_TOP);
        Stamp stamp = manuscript.publication().stamp();
        Tag tag = manuscript.front().add("P");
        line(surface, List.of(Span.of(manuscript.phrases().stamp(stamp), stampLook(), tag)), LEFT, FOOT);
    }

    private Look stampLook() {
        Stamp stamp = manuscript.publication().stamp();
        boolean proven = !stamp.workTree() && !stamp.commit().isEmpty();
        return proven ? Scale.SMALL : Scale.SMALL.in(Ink.WARM);
    }

    private void furnish(Surface surface, String part, int number) {
        Tag none = manuscript.front(); // ornaments belong to no element
        ornament(surface, Span.of(manuscript.student().name(), RUNNING, none), LEFT, HEAD);
        ornament(surface, Span.of(part, RUNNING, none), RIGHT, HEAD);
        Stamp stamp = manuscript.publication().stamp();
        ornament(surface, Span.of(manuscript.phrases().stamp(stamp), stampLook(), none), LEFT, FOOT);
        ornament(surface, Span.of(Integer.toString(number), RUNNING.in(Ink.TEXT), none), RIGHT, FOOT);
    }

    private void ornament(Surface surface, Span span, Setting setting, float top) {
        new Column(Scale.WIDTH, manuscript.shaper()).ornament(surface, span, setting, new float[] {Scale.LEFT, top});
    }

    private void line(Surface surface, List<Span> spans, Setting setting, float top) {
        Column column = new Column(Scale.WIDTH, manuscript.shaper());
        column.paragraph(spans, setting);
        Sheets.of(column, Float.MAX_VALUE).paint(0, surface, Scale.LEFT, top);
    }

    private void outline(int contentsPage) {
        manuscript
                .file()
                .heading(new Heading(
                        0, manuscript.phrases().say("contents"), new Page.Place(contentsPage, Page.HEIGHT)));
        for (Anchor anchor : manuscript.anchors()) {
            Page.Place place = places.get(anchor);
            if (place == null) {
                throw new AssertionError("a heading without a page: " + anchor.words());
            }
            manuscript.file().heading(new Heading(anchor.level(), anchor.words(), place));
        }
    }
}
