package tw.portfolio.render.pdf.layout;

import tw.portfolio.render.font.FontFile;
import tw.portfolio.render.pdf.document.BookFile;
import tw.portfolio.render.pdf.document.Page;
import tw.portfolio.render.pdf.document.Tag;

/** A page to draw on, with the book whose typefaces it uses. */
public record Surface(BookFile book, Page page) {
    private static final float SLANT = 0.2f;

    /** Lets what follows belong to an element, or to none when it is an ornament. */
    void begin(Tag tag, boolean ornament) {
        if (ornament) {
            page.beginOrnament();
        } else {
            page.begin(tag);
        }
    }

    /**
     * Draws a line of text.
     *
     * @param y the base line
     * @param ornament whether the line only repeats what stands elsewhere
     */
    void line(Line line, float x, float y, boolean ornament) {
        float at = x;
        for (int from = 0; from < line.glyphs().size(); ) {
            Run run = new Run(line, from, runEnd(line, from));
            at = show(run, at, y, ornament);
            from = run.to();
        }
    }

    /** Glyphs of a line that are shown at once. */
    private record Run(Line line, int from, int to) {
        Glyph first() {
            return line.glyphs().get(from);
        }

        float gap(int index) {
            return index == from ? 0 : line.gap(index);
        }
    }

    private static int runEnd(Line line, int from) {
        Glyph first = line.glyphs().get(from);
        int to = from + 1;
        while (to < line.glyphs().size()
                && line.glyphs().get(to).face() == first.face()
                && line.glyphs().get(to).within(first.span())
                && slanted(line.glyphs().get(to)) == slanted(first)) {
            to++;
        }
        return to;
    }

    /** Returns where the run ends. */
    private float show(Run run, float x, float y, boolean ornament) {
        Glyph first = run.first();
        Look look = first.span().look();
        float start = x + run.line().gap(run.from());
        float end = start;
        StringBuilder codes = new StringBuilder("<");
        for (int i = run.from(); i < run.to(); i++) {
            Glyph glyph = run.line().glyphs().get(i);
            float gap = run.gap(i);
            if (gap != 0) {
                codes.append("> ")
                        .append(Math.round(-gap * 1000.0 / look.size()))
                        .append(" <");
            }
            if (!glyph.lineEnd()) {
                codes.append(code(glyph));
            }
            end += gap + glyph.advance();
        }
        if (codes.length() > 1) {
            begin(first.span().tag(), ornament);
            boolean emboldened = look.strong() && first.face().file().weight() < FontFile.SERIF_BOLD.weight();
            float slant = slanted(first) ? SLANT : 0;
            page.show(
                    new Page.Piece(
                            first.face().file(),
                            look.size(),
                            slant,
                            emboldened,
                            look.ink(),
                            codes.append('>').toString()),
                    start,
                    y);
            stress(run, start, y);
            float[] reach = {start, end};
            first.span().goal().filter(goal -> !ornament).ifPresent(goal -> link(first, goal, reach, y));
        }
        return end;
    }

    /** Sets a dot beneath each Chinese character that is stressed. */
    private void stress(Run run, float start, float y) {
        float at = start;
        for (int i = run.from(); i < run.to(); i++) {
            Glyph glyph = run.line().glyphs().get(i);
            at += run.gap(i);
            if (glyph.span().look().stressed() && BreakRules.ideograph(glyph.codePoint())) {
                page.dot(glyph.span().look().ink(), at + glyph.advance() / 2, y - glyph.size() * 0.3f, 0.9f);
            }
            at += glyph.advance();
        }
    }

    private void link(Glyph glyph, Page.Goal goal, float[] reach, float y) {
        float size = glyph.size();
        if (goal instanceof Page.Address address) {
            page.rectangle(glyph.span().look().ink(), reach[0], y - size * 0.2f, reach[1] - reach[0], 0.4f);
            area(glyph, goal, reach, y, address.uri());
        } else {
            area(glyph, goal, reach, y, glyph.span().text());
        }
    }

    private void area(Glyph glyph, Page.Goal goal, float[] reach, float y, String words) {
        float size = glyph.size();
        page.link(glyph.span().tag(), new Page.Box(reach[0], y - size * 0.25f, reach[1], y + size * 0.9f), goal, words);
    }

    private static boolean slanted(Glyph glyph) {
        return glyph.span().look().stressed() && !BreakRules.wide(glyph.codePoint());
    }

    private String code(Glyph glyph) {
        float width = glyph.advance() == 0 ? 0 : glyph.face().advance(glyph.id());
        int code = book.subset(glyph.face().file()).code(glyph.codePoint(), glyph.id(), width);
        return new String(new char[] {hex(code >> 12), hex(code >> 8 & 15), hex(code >> 4 & 15), hex(code & 15)});
    }

    private static char hex(int digit) {
        return (char) (digit < 10 ? '0' + digit : 'A' + digit - 10);
    }
}
