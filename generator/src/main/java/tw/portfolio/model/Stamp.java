package tw.portfolio.model;

import java.time.Instant;

/**
 * Where an output comes from; printed on every page, book and package.
 *
 * @param clock the moment the run took for now
 * @param commit the main source's commit, 40 lower-case hexadecimal digits; empty where there is none
 * @param workTree whether files on disk were read, so that nothing of it is proven; must be told plainly in every output
 */
public record Stamp(Instant clock, String commit, boolean workTree) {}
