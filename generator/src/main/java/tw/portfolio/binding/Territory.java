package tw.portfolio.binding;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Location;
import tw.portfolio.diagnostic.RuleId;
import tw.portfolio.model.Entry;
import tw.portfolio.model.RecordKind;
import tw.portfolio.model.office.SchoolProfile;
import tw.portfolio.model.office.SourceRow;
import tw.portfolio.model.office.SourceScope;
import tw.portfolio.source.Source;
import tw.portfolio.source.SourceFile;

/**
 * Which source a record's place belongs to: the first that holds it, and of the further ones none outside the folders that
 * {@code portfolio.yaml} of the main source leaves it. Else whoever may write to one repository of the school could put a second version of
 * anybody's record beside the first.
 */
public final class Territory {
    static final RuleId HELD_TWICE = new RuleId("scope.held-twice");
    static final RuleId OUTSIDE = new RuleId("scope.outside-folders");
    private final Map<String, Location> holders = new HashMap<>();
    private final Map<String, SourceRow> declared = new HashMap<>();
    private Optional<String> main = Optional.empty();

    /**
     * Returns which places belong to which of several sources.
     *
     * @param sources the main one first
     * @param ofMain the records of the main one
     */
    public static Territory of(List<Source> sources, List<Entry<?>> ofMain) {
        Territory territory = new Territory();
        for (Source source : sources) {
            for (SourceFile file : source.files()) {
                RecordKind.at(file.path()).ifPresent(kind -> territory.refusal(source.name(), kind, file.path()));
            }
            territory.declare(source.name(), ofMain);
        }
        return territory;
    }

    /** Returns whether a record file of a source is not read, or would not be if it stood there still. */
    public boolean leavesOut(String source, RecordKind kind, String path) {
        return (holdsIdentities(source) && kind != RecordKind.IDENTITIES)
                || refusal(source, kind, path).isPresent();
    }

    /** Returns whether a place lies outside what {@code portfolio.yaml} of the main source leaves a source, whoever holds it. */
    public boolean isOutside(String source, RecordKind kind, String path) {
        return kind != RecordKind.IDENTITIES
                && (holdsIdentities(source)
                        || outside(source, kind.identity(path)).isPresent());
    }

    private Optional<List<String>> outside(String source, String place) {
        Optional<SourceRow> row = main.isEmpty() || main.get().equals(source)
                ? Optional.empty()
                : Optional.ofNullable(declared.get(source));
        return row.map(SourceRow::folders)
                .filter(folders -> !folders.isEmpty() && folders.stream().noneMatch(folder -> within(place, folder)));
    }

    /** Takes in what the main source, which was read first, says of the others. */
    void declare(String main, List<Entry<?>> records) {
        if (this.main.isEmpty()) {
            this.main = Optional.of(main);
            for (Entry<?> entry : records) {
                if (entry.value() instanceof SchoolProfile profile) {
                    profile.sources().forEach(row -> declared.put(row.name(), row));
                }
            }
        }
    }

    /** Returns why a record file is not read in this source. */
    Optional<Diagnostic> refusal(String source, RecordKind kind, String path) {
        if (kind == RecordKind.IDENTITIES) { // its own rule says where it may stand
            return Optional.empty();
        }
        String place = kind.identity(path);
        Location at = Location.ofFile(source, path);
        Optional<List<String>> folders = outside(source, place);
        if (folders.isPresent()) {
            return Optional.of(Diagnostic.error(OUTSIDE, at)
                    .with("source", source)
                    .with("path", place)
                    .with("allowed", String.join("、", folders.get())));
        }
        if (holdsIdentities(source)) {
            return Optional.empty(); // told once for the whole source, and nothing of it holds a place
        }
        Location first = holders.computeIfAbsent(place, key -> at);
        return first.source().equals(source)
                ? Optional.empty()
                : Optional.of(Diagnostic.error(HELD_TWICE, at)
                        .with("source", source)
                        .with("path", place)
                        .with("other", first.source())
                        .with("first", first.path()));
    }

    /** Returns whether a record stands in a source of identities, where only those are read. */
    boolean misplaced(Entry<?> entry) {
        return holdsIdentities(entry.source()) && entry.kind() != RecordKind.IDENTITIES;
    }

    private boolean holdsIdentities(String source) {
        SourceRow row = declared.get(source);
        return row != null && row.scope() == SourceScope.IDENTITIES;
    }

    private static boolean within(String place, String folder) {
        return place.equals(folder) || place.startsWith(folder + "/");
    }
}
