package tw.portfolio.certification;

import java.util.List;

/**
 * What of a void row somebody entitled has to see to until it is in force.
 *
 * @param lines numbers of those in the file, rising, that nobody entitled has written; empty where there are none to be numbered
 * @param gone what stood in force there and somebody not entitled took out, in its order
 */
record Unsettled(List<Integer> lines, List<Gone> gone) {
    static final Unsettled NONE = new Unsettled(List.of(), List.of());

    /**
     * A value that is not there.
     *
     * @param key of the row, or within it; empty for what has none
     * @param item which item of the list under that key, from 1; 0 for the whole value
     */
    record Gone(String key, int item) {
        static Gone of(String key) {
            return new Gone(key, 0);
        }
    }
}
