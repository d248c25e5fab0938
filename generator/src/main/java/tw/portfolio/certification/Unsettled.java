package tw.portfolio.certification;

import java.util.List;

/**
 * What of a void row somebody entitled has to see to until it is in force.
 *
 * @param lines numbers of those in the file, rising, that nobody entitled has written; empty where there are none to be numbered
 * @param gone what the lines are about that stood in force there and that somebody not entitled took out, in their order: keys, or nothing for a
 *     line of words
 */
record Unsettled(List<Integer> lines, List<String> gone) {
    static final Unsettled NONE = new Unsettled(List.of(), List.of());
}
