package tw.portfolio.certification;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.jgit.lib.ObjectId;
import tw.portfolio.model.Entry;
import tw.portfolio.source.Source;

/** One source with its main line and what each step of it changed. */
final class SourceHistory implements Closeable {
    private final Source source;
    private final Mainline mainline;
    private final NavigableMap<String, Tracked> records;
    private final SortedMap<String, Tracked> edited;
    private final Anchors anchors;
    private final Changes changes;

    private SourceHistory(
            Source source,
            Mainline mainline,
            Anchors anchors,
            NavigableMap<String, Tracked> records,
            SortedMap<String, Tracked> edited)
            throws IOException {
        this.source = source;
        this.anchors = anchors;
        this.mainline = mainline;
        this.records = records;
        this.edited = edited;
        this.changes = Changes.of(mainline, records.values());
    }

    /**
     * Reads the history of a source that has one.
     *
     * @param entries the source's records
     * @param genesis the commit whose policy is taken as given, for the source that has the policy
     */
    static SourceHistory of(
            Source source, Source.Head head, List<Entry<?>> entries, Optional<Ledger> ledger, Optional<String> genesis)
            throws IOException {
        NavigableMap<String, Tracked> records = new TreeMap<>();
        SortedMap<String, Tracked> edited = new TreeMap<>();
        NavigableMap<String, Entry<?>> wanted = new TreeMap<>();
        entries.forEach(entry -> wanted.put(entry.path(), entry));
        Mainline mainline = Mainline.of(head);
        Map<String, ObjectId> committed = new Trees(mainline.reader()).ids(mainline.head(), wanted);
        for (Entry<?> entry : entries) {
            Optional<String> id =
                    Optional.ofNullable(committed.get(entry.path())).map(ObjectId::name);
            String now = source.workTree() ? Digest.of(entry) : id.orElseThrow();
            boolean same = id.map(now::equals).orElse(false);
            (same ? records : edited).put(entry.path(), Tracked.of(entry, now));
        }
        Anchors anchors = Anchors.of(source.name(), mainline, ledger, genesis);
        return new SourceHistory(source, mainline, anchors, records, edited);
    }

    Source source() {
        return source;
    }

    Mainline mainline() {
        return mainline;
    }

    /** Returns the records that stand at the head as they are now, by path. */
    NavigableMap<String, Tracked> records() {
        return records;
    }

    /** Returns the records that are on disk otherwise than in the commit at the head, by path. */
    SortedMap<String, Tracked> edited() {
        return edited;
    }

    Anchors anchors() {
        return anchors;
    }

    Changes changes() {
        return changes;
    }

    Versions versions() {
        return new Versions(source.name(), mainline.reader());
    }

    @Override
    public void close() {
        mainline.close();
    }
}
