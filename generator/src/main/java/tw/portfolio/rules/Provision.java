package tw.portfolio.rules;

import tw.portfolio.diagnostic.Text;

/**
 * One thing an edition or the ministry lays down, in words.
 *
 * @param what the matter, by which it is found again in another edition
 * @param value what is laid down about it
 * @param clause where that stands; empty where nothing says
 */
public record Provision(Text what, Text value, String clause) {

    /**
     * A matter on which two editions differ.
     *
     * @param old what the first lays down, and {@code now} the second; a dash where nothing
     * @param clauses where that stands, the first before the second
     */
    public record Change(Text what, Text old, Text now, String clauses) {}
}
