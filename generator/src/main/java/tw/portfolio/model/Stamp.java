package tw.portfolio.model;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Where an output comes from; printed on every page, book and package.
 *
 * @param clock the moment the run took for now
 * @param commit the main source's commit, 40 lower-case hexadecimal digits; empty where there is none
 * @param workTree whether files on disk were read, so that nothing of it is proven; must be told plainly in every output
 * @param heads the commit of every source of records, by the source's name
 * @param identities the commit of every source of identities; told in the package alone, which holds them
 * @param release of the program; another one may lay out the same records differently
 */
public record Stamp(
        Instant clock,
        String commit,
        boolean workTree,
        SortedMap<String, String> heads,
        SortedMap<String, String> identities,
        String release) {
    private static final String MAIN = "main";

    public Stamp {
        heads = Collections.unmodifiableSortedMap(new TreeMap<>(heads));
        identities = Collections.unmodifiableSortedMap(new TreeMap<>(identities));
    }

    /** Makes the stamp of what comes from one source. */
    public Stamp(Instant clock, String commit, boolean workTree) {
        this(
                clock,
                commit,
                workTree,
                workTree ? new TreeMap<>() : new TreeMap<>(Map.of(MAIN, commit)),
                new TreeMap<>(),
                "development");
    }

    /** Returns the commit that was read of a source. */
    public Optional<String> head(String source) {
        return Optional.ofNullable(heads.get(source));
    }

    /** Returns the commits of all sources that were read, those of identities among them, by the source's name. */
    public SortedMap<String, String> allHeads() {
        SortedMap<String, String> all = new TreeMap<>(heads);
        all.putAll(identities);
        return all;
    }
}
