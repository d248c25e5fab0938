package tw.portfolio.render.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.model.SchoolYear;
import tw.portfolio.model.Term;

/** Where the parts of drawings stand. */
class ChartsTest {
    private static final Term FIRST = Term.of("113-1");
    private static final Term SECOND = Term.of("113-2");

    private static Scores.Score score(Term term, String course, String value) {
        return new Scores.Score(term, course, new BigDecimal(value));
    }

    @Test
    void aBarIsAsLongAsItsScore() {
        Charts.Bars bars = Scores.bars(List.of(
                score(FIRST, "國語文", "83.50"),
                score(FIRST, "體育", "0"),
                score(FIRST, "數學", "120"),
                score(FIRST, "歷史", "100")));
        assertEquals(
                List.of("83.5%", "0", "100%", "100%"),
                bars.bars().stream().map(Charts.Bar::width).toList());
        assertEquals(
                List.of("83.5", "0", "120", "100"),
                bars.bars().stream().map(Charts.Bar::value).toList());
        assertTrue(bars.bars().stream().allMatch(bar -> bar.y() < bars.height()));
        String name = Scores.bars(List.of(score(FIRST, "選修".repeat(20), "60")))
                .bars()
                .get(0)
                .name();
        assertEquals("選修".repeat(8) + "選…", name);
    }

    @Test
    void dotsStandAboveTheirTermsAndHigherScoresHigher() {
        Charts.Dots dots = Scores.dots(
                List.of(FIRST, SECOND),
                List.of(score(FIRST, "國語文", "61"), score(FIRST, "數學", "100"), score(SECOND, "國語文", "80")));
        assertEquals(
                List.of("60", "80", "100"),
                dots.levels().stream().map(Charts.Level::label).toList());
        assertEquals(
                List.of("23.33%", "38.67%", "77%"),
                dots.dots().stream().map(Charts.Dot::x).toList());
        assertEquals(
                List.of(98, 12, 56), dots.dots().stream().map(Charts.Dot::y).toList());
        assertEquals("國語文 61", dots.dots().get(0).name());
        assertEquals(
                List.of("8%", "54%"),
                dots.terms().stream().map(Charts.Place::start).toList());
        assertTrue(Scores.dots(List.of(), List.of()).dots().isEmpty());
    }

    @Test
    void whatWasCountedIsPartOfWhatWasClaimed() {
        Charts.Columns columns = Hours.columns(List.of(
                new Hours.Sum(FIRST, new BigDecimal("20"), new BigDecimal("5")),
                new Hours.Sum(SECOND, BigDecimal.ZERO, BigDecimal.ZERO),
                new Hours.Sum(Term.of("114-1"), new BigDecimal("0.1"), new BigDecimal("9"))));
        assertEquals(2, columns.columns().size(), "a term without hours has no column");
        Charts.Column first = columns.columns().get(0);
        assertEquals(List.of(112, 28), List.of(first.claimed(), first.counted()));
        assertEquals(List.of("10%", "16.67%", "13.33%"), List.of(first.x(), first.middle(), first.width()));
        Charts.Column last = columns.columns().get(1);
        assertEquals(
                List.of(2, 2),
                List.of(last.claimed(), last.counted()),
                "little is seen, and not more counted than claimed");
        assertEquals("0.1", last.value());
    }

    private static Line.Item item(String name, String from, String to) {
        return new Line.Item(name, LocalDate.parse(from), LocalDate.parse(to), true);
    }

    @Test
    void marksOfTheSameTimeStandBeneathEachOther() {
        Line line = new Line(new SchoolYear(113), new SchoolYear(115));
        Charts.Years drawing = line.draw(List.of(
                new Line.Kind(
                        Text.same("作品"),
                        "work",
                        false,
                        List.of(
                                item("甲", "2024-08-01", "2024-08-01"),
                                item("乙", "2024-09-30", "2024-09-30"),
                                item("丙", "2027-07-31", "2027-07-31"),
                                item("過早", "1999-01-01", "1999-01-01"))),
                new Line.Kind(Text.same("無"), "contest", false, List.of()),
                new Line.Kind(
                        Text.same("幹部"),
                        "post",
                        true,
                        List.of(
                                item("班長", "2024-09-01", "2025-01-20"),
                                item("社長", "2025-01-05", "2025-06-30"),
                                item("股長", "2025-02-01", "2099-06-30")))));
        assertEquals(List.of("113-1", "113-2", "114-1", "114-2", "115-1", "115-2"), labels(drawing));
        assertEquals(2, drawing.lanes().size(), "a kind without items has no lane");
        List<Charts.Mark> works = drawing.lanes().get(0).marks();
        assertEquals(
                List.of("2.08%", "2.08%", "97.92%", "2.08%"),
                works.stream().map(Charts.Mark::x).toList());
        int first = works.get(0).y();
        assertEquals(
                List.of(first, first + 15, first, first + 30),
                works.stream().map(Charts.Mark::y).toList());
        List<Charts.Mark> posts = drawing.lanes().get(1).marks();
        assertEquals(
                List.of("2.78%", "13.89%", "16.67%"),
                posts.stream().map(Charts.Mark::x).toList());
        assertEquals(
                List.of("13.89%", "16.67%", "83.33%"),
                posts.stream().map(Charts.Mark::width).toList());
        int row = posts.get(0).y();
        assertEquals(
                List.of(row, row + 15, row), posts.stream().map(Charts.Mark::y).toList());
        assertTrue(posts.get(1).y() < drawing.height());
    }

    private static List<String> labels(Charts.Years drawing) {
        return drawing.terms().stream().map(Charts.Place::label).toList();
    }
}
