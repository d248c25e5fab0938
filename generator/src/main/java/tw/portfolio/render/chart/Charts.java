package tw.portfolio.render.chart;

import java.util.List;
import tw.portfolio.diagnostic.Text;

/**
 * Drawings as templates get them. Lengths across are shares of the whole such as {@code 12.5%}, so that a drawing fits every screen and
 * its letters keep their size; lengths down are pixels.
 */
public final class Charts {

    private Charts() {}

    /**
     * A bar for each of a few things.
     *
     * @param height of the drawing
     */
    public record Bars(int height, List<Bar> bars) {}

    /**
     * A bar beneath its name.
     *
     * @param name cut short where a phone is too narrow for it
     * @param y the line on which the name stands
     */
    public record Bar(String name, String value, int y, String width) {}

    /** Dots above terms: one for each value, the better the higher. */
    public record Dots(int height, List<Level> levels, List<Place> terms, List<Dot> dots) {}

    /** A line across with the value it stands for. */
    public record Level(String label, int y) {}

    /**
     * A term beneath a drawing, or above it.
     *
     * @param x its middle
     * @param start where it begins
     * @param year whether a school year begins with it
     */
    public record Place(String label, String x, String start, boolean year) {}

    /**
     * A mark in the drawing.
     *
     * @param name what is said when it is pointed at
     */
    public record Dot(String name, String x, int y) {}

    /**
     * A column for each term.
     *
     * @param floor the line on which columns stand
     */
    public record Columns(int height, int floor, List<Place> terms, List<Column> columns) {}

    /**
     * A column in two parts: what was counted, within what was claimed.
     *
     * @param x its left edge
     * @param claimed the height of all of it
     * @param counted the height of the part that was counted
     * @param value what stands above it
     */
    public record Column(String x, String middle, String width, int claimed, int counted, String value) {}

    /** Years side by side, and in them what was done, kind by kind. */
    public record Years(int height, List<Place> terms, List<Lane> lanes) {}

    /**
     * The marks of one kind.
     *
     * @param shape {@code work}, {@code performance}, {@code post} or {@code contest}
     * @param y the line on which the label stands
     * @param rail the line through the first row of marks
     */
    public record Lane(Text label, String shape, int y, int rail, List<Mark> marks) {}

    /**
     * Something that was done.
     *
     * @param name what is said when it is pointed at
     * @param x its middle; of what lasted its beginning
     * @param width of what lasted; empty for what has a day
     * @param y its middle
     * @param full whether somebody vouches for it
     */
    public record Mark(String name, String x, String width, int y, boolean full) {}
}
