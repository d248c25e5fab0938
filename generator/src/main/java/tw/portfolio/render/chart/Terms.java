package tw.portfolio.render.chart;

import java.util.ArrayList;
import java.util.List;
import tw.portfolio.model.Term;

/** Terms of equal width side by side. */
final class Terms {
    private Terms() {}

    static List<Charts.Place> places(List<Term> terms) {
        return places(terms, 0);
    }

    /** Returns the terms beside a margin of so many hundredths of the whole. */
    static List<Charts.Place> places(List<Term> terms, int margin) {
        List<Charts.Place> places = new ArrayList<>();
        for (int i = 0; i < terms.size(); i++) {
            Term term = terms.get(i);
            places.add(new Charts.Place(
                    term.toString(),
                    Share.beside(margin, 2L * i + 1, 2L * terms.size()),
                    Share.beside(margin, i, terms.size()),
                    term.half() == 1));
        }
        return places;
    }
}
