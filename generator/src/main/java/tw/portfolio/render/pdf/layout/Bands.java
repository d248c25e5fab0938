package tw.portfolio.render.pdf.layout;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tw.portfolio.render.pdf.layout.Sheets.Placed;

/** Draws each tint and bar once a page, from the first of its lines to the last. */
final class Bands {

    private Bands() {}

    static void paint(List<Placed> page, Surface surface, float left, float top) {
        Map<Band, float[]> reaches = new LinkedHashMap<>();
        for (Placed placed : page) {
            float upper = placed.top();
            float lower = upper + placed.block().slice().height();
            for (Band band : placed.block().bands()) {
                reaches.merge(band, new float[] {upper, lower}, (a, b) -> new float[] {a[0], b[1]});
            }
        }
        reaches.forEach((band, reach) -> band.paint(surface, left, top - reach[0], top - reach[1]));
    }
}
