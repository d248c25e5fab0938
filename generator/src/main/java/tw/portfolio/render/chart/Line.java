package tw.portfolio.render.chart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.model.SchoolYear;
import tw.portfolio.model.Term;

/** School years as one line, with what was done in them in lanes beneath. */
public final class Line {
    private static final int MONTHS = 12;

    /** A mark takes the place of a month and a half: on a phone of 320 pixels three years then have marks side by side. */
    private static final int PLACES = 8;

    private static final int HEAD = 28;
    private static final int LABEL = 20;
    private static final int FIRST_ROW = 38;
    private static final int ROW = 15;
    private static final int GAP = 10;

    private final SchoolYear first;
    private final int years;

    /** Begins a line from one school year to another, both inclusive. */
    public Line(SchoolYear first, SchoolYear last) {
        this.first = first;
        this.years = last.value() - first.value() + 1;
    }

    /**
     * What is put in a lane.
     *
     * @param to the last day, or {@code from} for what has a day
     */
    public record Item(String name, LocalDate from, LocalDate to, boolean full) {}

    /** The items of one kind, in order; of those that lasted the marks are bars. */
    public record Kind(Text label, String shape, boolean lasting, List<Item> items) {}

    /** Returns the drawing; a kind without items has no lane. */
    public Charts.Years draw(List<Kind> kinds) {
        List<Charts.Lane> lanes = new ArrayList<>();
        int top = HEAD;
        for (Kind kind : kinds) {
            if (!kind.items().isEmpty()) {
                List<Charts.Mark> marks = kind.lasting() ? bars(kind, top) : points(kind, top);
                lanes.add(new Charts.Lane(kind.label(), kind.shape(), top + LABEL, top + FIRST_ROW, marks));
                top = marks.stream().mapToInt(Charts.Mark::y).max().orElse(top) + ROW / 2 + GAP;
            }
        }
        List<Term> terms = IntStream.range(0, years)
                .mapToObj(year -> new SchoolYear(first.value() + year))
                .flatMap(year -> List.of(new Term(year, 1), new Term(year, 2)).stream())
                .toList();
        return new Charts.Years(top, Terms.places(terms), lanes);
    }

    private List<Charts.Mark> points(Kind kind, int top) {
        int[] taken = new int[years * PLACES];
        List<Charts.Mark> marks = new ArrayList<>();
        for (Item item : kind.items()) {
            int place = Math.min(month(item.from()) * PLACES / MONTHS, taken.length - 1);
            int y = top + FIRST_ROW + taken[place]++ * ROW;
            marks.add(new Charts.Mark(item.name(), Share.of(2L * place + 1, 2L * taken.length), "", y, item.full()));
        }
        return marks;
    }

    private List<Charts.Mark> bars(Kind kind, int top) {
        List<Integer> ends = new ArrayList<>(); // of each row the month up to which it is taken
        List<Charts.Mark> marks = new ArrayList<>();
        for (Item item : kind.items()) {
            int from = month(item.from());
            int to = Math.max(from, month(item.to())) + 1;
            int row = (int) ends.stream().takeWhile(end -> end > from).count();
            if (row == ends.size()) {
                ends.add(to);
            } else {
                ends.set(row, to);
            }
            marks.add(new Charts.Mark(
                    item.name(),
                    Share.of(from, (long) years * MONTHS),
                    Share.of(to - from, (long) years * MONTHS),
                    top + FIRST_ROW + row * ROW,
                    item.full()));
        }
        return marks;
    }

    /** Returns the month in which a day lies, counted from the line's first; a day outside lies at the nearer end. */
    private int month(LocalDate day) {
        LocalDate begin = new Term(first, 1).firstDay();
        int month = (day.getYear() - begin.getYear()) * MONTHS + day.getMonthValue() - begin.getMonthValue();
        return Math.max(0, Math.min(month, years * MONTHS - 1));
    }
}
