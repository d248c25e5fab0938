package tw.portfolio.render.pdf.layout;

import java.util.ArrayList;
import java.util.List;

/** Fills lines one after the other. A word wider than the line parts where it must; time grows with the text alone. */
final class LineBreaker {
    /** How far a line is stretched to be even, per unit of stretchability, in ems; a line that needs more stays ragged. */
    private static final float MOST_STRETCH = 0.085f;

    private static final float ROUNDING = 0.01f;
    private final List<Glyph> text;
    private final float width;
    private final boolean even;
    private final List<Line> lines = new ArrayList<>();

    private LineBreaker(List<Glyph> text, float width, boolean even) {
        this.text = text;
        this.width = width;
        this.even = even;
    }

    /**
     * Returns the lines, at least one.
     *
     * @param even whether lines but the last are stretched to the same width
     */
    static List<Line> lines(List<Glyph> text, float width, boolean even) {
        LineBreaker breaker = new LineBreaker(text, width, even);
        breaker.fill();
        return breaker.lines;
    }

    private void fill() {
        int start = 0;
        do {
            int end = end(start);
            boolean paragraphEnds = end >= text.size() || text.get(end - 1).lineEnd();
            lines.add(line(start, end, paragraphEnds));
            start = end;
        } while (start < text.size());
    }

    /** Returns where the line from {@code start} ends, exclusive. */
    private int end(int start) {
        float reach = 0;
        int possible = start;
        for (int i = start; i < text.size(); i++) {
            Glyph glyph = text.get(i);
            if (glyph.lineEnd()) {
                return i + 1;
            }
            if (i > start) {
                if (BreakRules.mayBreak(text.get(i - 1), glyph)) {
                    possible = i;
                }
                reach += BreakRules.gap(text.get(i - 1), glyph);
            }
            reach += glyph.advance();
            if (reach > width + ROUNDING && !glyph.space() && i > start) {
                return companion(start, possible > start ? possible : i);
            }
        }
        return text.size();
    }

    /** Returns an earlier end when the line after would hold a single Chinese character (孤字). */
    private int companion(int start, int end) {
        boolean lonely =
                end + 2 >= text.size() && BreakRules.ideograph(text.get(end).codePoint());
        for (int i = end - 1; lonely && i > start && i > end - 4; i--) {
            if (BreakRules.mayBreak(text.get(i - 1), text.get(i))
                    && BreakRules.ideograph(text.get(i).codePoint())) {
                return i;
            }
        }
        return end;
    }

    private Line line(int start, int end, boolean last) {
        List<Glyph> glyphs = text.subList(start, end);
        float[] gaps = new float[glyphs.size()];
        int seen = glyphs.size();
        while (seen > 0 && (glyphs.get(seen - 1).space() || glyphs.get(seen - 1).lineEnd())) {
            seen--;
        }
        float natural = 0;
        float stretchable = 0;
        for (int i = 0; i < seen; i++) {
            if (i > 0) {
                gaps[i] = BreakRules.gap(glyphs.get(i - 1), glyphs.get(i));
                stretchable += stretch(glyphs.get(i - 1), glyphs.get(i), gaps[i]);
            }
            natural += gaps[i] + glyphs.get(i).advance();
        }
        float spare = width - natural;
        if (even && !last && spare > 0 && spare <= stretchable * MOST_STRETCH) {
            for (int i = 1; i < seen; i++) {
                gaps[i] += spare * stretch(glyphs.get(i - 1), glyphs.get(i), gaps[i]) / stretchable;
            }
            natural = width;
        }
        return new Line(glyphs, gaps, natural);
    }

    private static float stretch(Glyph before, Glyph after, float gap) {
        if (gap < 0 || (before.codePoint() == after.codePoint() && "—…".indexOf(before.codePoint()) >= 0)) {
            return 0;
        }
        float weight = before.space() ? 4 : gap > 0 ? 2 : 0;
        boolean squares = BreakRules.wide(before.codePoint()) && BreakRules.wide(after.codePoint());
        return (weight > 0 ? weight : squares ? 1 : 0) * after.size();
    }
}
