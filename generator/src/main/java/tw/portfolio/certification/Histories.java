package tw.portfolio.certification;

import java.io.Closeable;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.errors.MissingObjectException;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.model.Entry;
import tw.portfolio.model.School;
import tw.portfolio.source.Source;
import tw.portfolio.source.SourceException;

/** The histories of the sources that have one. */
final class Histories implements Closeable {
    private final Map<String, SourceHistory> all = new LinkedHashMap<>();

    private Histories() {}

    static Histories of(School school, List<Source> sources, CertificationSettings settings) throws IOException {
        Histories histories = new Histories();
        try {
            for (Source source : sources) {
                if (source.head().isPresent()) {
                    histories.open(source, source.head().get(), entries(school, source), settings);
                }
            }
            return histories;
        } catch (IOException | RuntimeException e) {
            histories.close();
            throw e;
        }
    }

    private void open(Source source, Source.Head head, List<Entry<?>> entries, CertificationSettings settings)
            throws IOException {
        Optional<String> genesis = settings.genesis().filter(commit -> all.isEmpty());
        try {
            all.put(source.name(), SourceHistory.of(source, head, entries, settings.ledger(), genesis));
        } catch (MissingObjectException e) {
            throw new SourceException(new Text(
                    "儲存庫 " + source.name() + " 不完整，缺少 " + e.getObjectId().name()
                            + "。請重新完整複製（git clone，不加 --depth 或 --filter）。",
                    "the repository " + source.name() + " is incomplete: "
                            + e.getObjectId().name()
                            + " is missing. Clone it whole again (git clone without --depth or --filter)."));
        }
    }

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

    /** Returns every history there is, the main source's first. */
    Iterable<SourceHistory> all() {
        return all.values();
    }

    @Override
    public void close() {
        all.values().forEach(SourceHistory::close);
    }
}
