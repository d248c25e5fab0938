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
    private final boolean main;
    private final Mainline mainline;
    private final Anchors anchors;
    private final ToCome toCome;
    private final ListedHeads listedHeads;
    private final NavigableMap<String, Tracked> records = new TreeMap<>();
    private final SortedMap<String, Tracked> edited = new TreeMap<>();
    private final Changes changes;
    private final SignedFor signedFor;
    private final StepFiles stepFiles;
    private final TurnedOver turnedOver;

    /** What the line is held to: the accepted states, and the day; and what was listed beside them. */
    private record Expected(Anchors anchors, ToCome toCome, ListedHeads listed) {}

    private SourceHistory(Source source, boolean main, Mainline mainline, Expected expected, List<Entry<?>> entries)
            throws IOException {
        this.source = source;
        this.main = main;
        this.mainline = mainline;
        this.anchors = expected.anchors();
        this.toCome = expected.toCome();
        this.listedHeads = expected.listed();
        compare(entries);
        this.changes = Changes.of(mainline, records.values());
        mainline.trees().learn(changes.paths(), source.sound());
        this.signedFor = new SignedFor(mainline);
        this.stepFiles = new StepFiles(mainline);
        this.turnedOver = new TurnedOver(mainline);
    }

    private SourceHistory(Source source, List<Entry<?>> entries, SourceHistory read) throws IOException {
        this.source = source;
        this.main = read.main;
        this.mainline = read.mainline;
        this.anchors = read.anchors;
        this.toCome = read.toCome;
        this.listedHeads = read.listedHeads;
        compare(entries);
        this.changes = read.changes.follow(records.keySet())
                ? read.changes.of(records)
                : Changes.of(mainline, records.values());
        this.signedFor = read.signedFor;
        this.stepFiles = read.stepFiles;
        this.turnedOver = read.turnedOver;
    }

    /**
     * Reads the history of a source that has one.
     *
     * @param main whether it is the main source
     * @param entries the source's records
     */
    static SourceHistory read(Source source, boolean main, List<Entry<?>> entries, CertificationSettings settings)
            throws IOException {
        Mainline mainline = Mainline.of(source.head().orElseThrow());
        try {
            Optional<String> genesis = main ? settings.genesis() : Optional.empty();
            Anchors anchors = Anchors.of(source.name(), mainline, settings, genesis);
            Expected expected = new Expected(
                    anchors, ToCome.of(mainline, settings.clock()), ListedHeads.of(source.name(), settings.ledger()));
            return new SourceHistory(source, main, mainline, expected, entries);
        } catch (IOException | RuntimeException e) {
            mainline.close();
            throw e;
        }
    }

    /** Returns the same history under other records, which is closed with this one; nothing when the source has another head. */
    Optional<SourceHistory> under(Source other, List<Entry<?>> entries) throws IOException {
        boolean same = other.head()
                .map(head -> head.commit().equals(mainline.head().name()))
                .orElse(false);
        return same ? Optional.of(new SourceHistory(other, entries, this)) : Optional.empty();
    }

    /** Tells records that stand at the head as they are now from those that are on disk otherwise. */
    private void compare(List<Entry<?>> entries) throws IOException {
        NavigableMap<String, Entry<?>> wanted = new TreeMap<>();
        entries.forEach(entry -> wanted.put(entry.path(), entry));
        Map<String, ObjectId> committed = mainline.trees().ids(mainline.head(), wanted);
        for (Entry<?> entry : entries) {
            Optional<String> id =
                    Optional.ofNullable(committed.get(entry.path())).map(ObjectId::name);
            String now = source.workTree() ? Digest.of(entry) : id.orElseThrow();
            boolean same = id.map(now::equals).orElse(false);
            (same ? records : edited).put(entry.path(), Tracked.of(entry, now));
        }
    }

    Source source() {
        return source;
    }

    /** Returns whether it is the school's main source, the only one whose beginning says who is on the staff. */
    boolean main() {
        return main;
    }

    Mainline mainline() {
        return mainline;
    }

    Anchors anchors() {
        return anchors;
    }

    /** Returns which files its steps changed, of whatever kind. */
    StepFiles stepFiles() {
        return stepFiles;
    }

    /** Returns which of its steps took the main line itself in. */
    TurnedOver turnedOver() {
        return turnedOver;
    }

    /** Returns whether the line has whatever it must hold, so that something on it can be believed. */
    boolean isWhole() {
        return anchors.lost().isEmpty();
    }

    /** Returns the steps at the end of the line that are dated after now. */
    ToCome toCome() {
        return toCome;
    }

    /** Returns what acceptances of the ledger listed as under review. */
    ListedHeads listedHeads() {
        return listedHeads;
    }

    /** Returns the records that stand at the head as they are now, by path. */
    NavigableMap<String, Tracked> records() {
        return records;
    }

    /** Returns the records that are on disk otherwise than in the commit at the head, by path. */
    SortedMap<String, Tracked> edited() {
        return edited;
    }

    Changes changes() {
        return changes;
    }

    /** Returns for how many authors each key signed merges. */
    SignedFor signedFor() {
        return signedFor;
    }

    Versions versions() {
        return new Versions(source.name(), mainline);
    }

    @Override
    public void close() {
        mainline.close();
    }
}
