package tw.portfolio.certification;

import java.io.Closeable;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.errors.MissingObjectException;
import tw.portfolio.model.Entry;
import tw.portfolio.model.School;
import tw.portfolio.source.Incomplete;
import tw.portfolio.source.Source;

/** The histories of the sources that have one. */
final class Histories implements Closeable {
    private final Map<String, SourceHistory> all = new LinkedHashMap<>();

    private Histories() {}

    /**
     * Reads them.
     *
     * @param sources the main one first
     */
    static Histories of(School school, List<Source> sources, CertificationSettings settings) throws IOException {
        Histories histories = new Histories();
        String reading = "";
        try {
            for (Source source : sources) {
                reading = source.name();
                if (source.head().isPresent()) {
                    boolean main = source == sources.get(0);
                    SourceHistory history = new SourceHistory(source, main, entries(school, source), settings);
                    histories.all.put(source.name(), history);
                }
            }
            return histories;
        } catch (MissingObjectException e) {
            histories.close();
            throw Incomplete.of(reading, e.getObjectId().name());
        } catch (IOException | RuntimeException e) {
            histories.close();
            throw e;
        }
    }

    /** Returns the records of one source. */
    static List<Entry<?>> entries(School school, Source source) {
        return school.all()
                .<Entry<?>>map(entry -> entry)
                .filter(entry -> entry.source().equals(source.name()))
                .toList();
    }

    /** Returns the history of a source, absent for a folder without one. */
    Optional<SourceHistory> of(Source source) {
        return Optional.ofNullable(all.get(source.name()));
    }

    /** Returns whether it can be proven who is on the staff: not by a main source without a history, when others have one. */
    boolean proveStaff() {
        return all.isEmpty() || all.values().stream().anyMatch(SourceHistory::main);
    }

    /** Returns every history there is, the main source's first. */
    Iterable<SourceHistory> all() {
        return all.values();
    }

    @Override
    public void close() {
        all.values().forEach(SourceHistory::close);
    }
}
