package tw.portfolio.certification;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tw.portfolio.binding.Territory;
import tw.portfolio.model.Entry;
import tw.portfolio.model.RecordKind;
import tw.portfolio.model.School;
import tw.portfolio.source.Source;

/** The histories of the sources that have one. */
final class Histories implements Closeable {
    private final Map<String, SourceHistory> all = new LinkedHashMap<>();
    private final List<SourceHistory> own = new ArrayList<>();
    private final Territory territory;

    private Histories(School school, List<Source> sources) {
        String main = sources.get(0).name();
        this.territory = new Territory(
                main,
                Optional.of(school.profile())
                        .filter(profile -> profile.source().equals(main))
                        .map(Entry::value));
    }

    /** How the history of a source is come by. */
    private interface Reading {
        SourceHistory of(Source source, boolean main, List<Entry<?>> entries) throws IOException;
    }

    /**
     * Reads them.
     *
     * @param sources the main one first
     */
    static Histories of(School school, List<Source> sources, CertificationSettings settings) throws IOException {
        Histories histories = new Histories(school, sources);
        histories.read(
                school,
                sources,
                (source, main, entries) -> histories.owned(SourceHistory.read(source, main, entries, settings)));
        return histories;
    }

    /**
     * Returns the histories under another state of the school; whatever has the same head is not read again. To be closed before these.
     *
     * @param sources the main one first
     */
    Histories under(School school, List<Source> sources, CertificationSettings settings) throws IOException {
        Histories histories = new Histories(school, sources);
        histories.read(school, sources, (source, main, entries) -> {
            Optional<SourceHistory> known =
                    all.containsKey(source.name()) ? all.get(source.name()).under(source, entries) : Optional.empty();
            return known.isPresent()
                    ? known.get()
                    : histories.owned(SourceHistory.read(source, main, entries, settings));
        });
        return histories;
    }

    private SourceHistory owned(SourceHistory history) {
        own.add(history);
        return history;
    }

    private void read(School school, List<Source> sources, Reading reading) throws IOException {
        try {
            for (Source source : sources) {
                String name = source.name();
                if (source.head().isPresent()) {
                    all.put(name, reading.of(source, source == sources.get(0), entries(school, source)));
                }
            }
        } catch (IOException e) {
            close();
            throw Damage.told(sources, e);
        } catch (RuntimeException e) {
            close();
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
        return of(source.name());
    }

    /** Returns the same of a source by its name. */
    Optional<SourceHistory> of(String source) {
        return Optional.ofNullable(all.get(source));
    }

    /** Returns whether a record of a source is part of the school, or was, if it is gone: what lies outside its folders never is. */
    boolean hold(String source, RecordKind kind, String path) {
        return territory.holds(source, kind, path);
    }

    /** Returns the same of a record that has a history. */
    boolean hold(SourceHistory history, Tracked record) {
        return hold(history.source().name(), record.kind(), record.file());
    }

    /** Returns the name of the source that holds a record's place. */
    String holder(RecordKind kind, String path) {
        return territory.holder(kind, path);
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
        own.forEach(SourceHistory::close);
    }
}
