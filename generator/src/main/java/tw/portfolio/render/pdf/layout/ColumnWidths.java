package tw.portfolio.render.pdf.layout;

import java.util.List;

/** How wide each column of a table is: as wide as its longest cell where there is room, never narrower than its longest word needs. */
final class ColumnWidths {
    /** A word is not given more than this share of the table. */
    private static final float LONGEST_WORD = 0.4f;

    /** A table much narrower than the page looks lost; its columns grow together to this share. */
    private static final float LEAST_SHARE = 1f;

    private final float[] words;
    private final float[] whole;
    private final float width;

    private ColumnWidths(int columns, float width) {
        words = new float[columns];
        whole = new float[columns];
        this.width = width;
    }

    static float[] of(List<List<List<Glyph>>> rows, int columns, float width) {
        ColumnWidths widths = new ColumnWidths(columns, width);
        for (List<List<Glyph>> row : rows) {
            for (int i = 0; i < columns; i++) {
                widths.measure(row.get(i), i);
            }
        }
        return widths.share();
    }

    private void measure(List<Glyph> cell, int column) {
        float all = 0;
        float word = 0;
        for (int i = 0; i < cell.size(); i++) {
            Glyph glyph = cell.get(i);
            if (i > 0) {
                all += BreakRules.gap(cell.get(i - 1), glyph);
                word = BreakRules.mayBreak(cell.get(i - 1), glyph) ? 0 : word;
            }
            all += glyph.advance();
            word += glyph.space() ? 0 : glyph.advance();
            words[column] = Math.max(words[column], Math.min(word + 1, width * LONGEST_WORD));
            whole[column] = Math.max(whole[column], Math.min(all + 1, width * 4));
        }
    }

    private float[] share() {
        float least = sum(words);
        float wished = sum(whole);
        if (wished == 0) {
            return scaled(whole, 0, width / whole.length);
        }
        if (wished <= width) {
            return scaled(whole, Math.max(1, width * LEAST_SHARE / wished), 0);
        }
        if (least >= width) {
            return scaled(words, width / least, 0);
        }
        float[] shares = words.clone();
        float part = (width - least) / (wished - least);
        for (int i = 0; i < shares.length; i++) {
            shares[i] += (whole[i] - words[i]) * part;
        }
        return shares;
    }

    private static float sum(float[] values) {
        float sum = 0;
        for (float value : values) {
            sum += value;
        }
        return sum;
    }

    private static float[] scaled(float[] values, float factor, float more) {
        float[] scaled = values.clone();
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] = scaled[i] * factor + more;
        }
        return scaled;
    }
}
