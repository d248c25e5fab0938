package tw.portfolio.report;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Location;
import tw.portfolio.diagnostic.Severity;

/**
 * What a run found, with everything a writer of reports needs to tell it.
 *
 * @param all in the order of places
 * @param quotes the lines findings point at
 * @param failOn the least severity that fails the run
 * @param repository the name of the source whose paths a forge can open: the one the run was started for
 */
public record Findings(
        List<Diagnostic> all, SortedMap<Location, String> quotes, Summary summary, Severity failOn, String repository) {
    private static final Comparator<Diagnostic> WORST_FIRST =
            Comparator.comparing(Diagnostic::severity).reversed().thenComparing(Comparator.naturalOrder());

    public Findings {
        all = List.copyOf(all);
        quotes = Collections.unmodifiableSortedMap(new TreeMap<>(quotes));
    }

    /** Returns whether the finding fails the run. */
    boolean fails(Diagnostic finding) {
        return finding.severity().compareTo(failOn) >= 0;
    }

    /** Returns every finding, the most severe first, then in the order of places. */
    List<Diagnostic> worstFirst() {
        return all.stream().sorted(WORST_FIRST).toList();
    }

    /** Returns whether the place is in the repository that the forge shows. */
    boolean isHere(Location at) {
        return at.source().isEmpty() || at.source().equals(repository);
    }

    /** Returns the path as the forge knows it, with the source's name before it where it is another repository. */
    String path(Location at) {
        return isHere(at) ? at.path() : at.source() + "/" + at.path();
    }

    /** Returns the path with line and column, as editors open it. */
    String place(Location at) {
        return new Location("", path(at), at.line(), at.column()).toString();
    }

    /** Returns the line a place is in, as it stands in the source; nothing for a whole file. */
    Optional<String> line(Location at) {
        return Optional.ofNullable(quotes.get(at));
    }
}
