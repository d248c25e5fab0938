package tw.portfolio.binding;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Location;
import tw.portfolio.diagnostic.RuleId;
import tw.portfolio.model.Entry;
import tw.portfolio.model.RecordKind;
import tw.portfolio.model.office.SchoolProfile;
import tw.portfolio.model.office.SourceRow;
import tw.portfolio.model.office.SourceScope;

/**
 * Which source a record's place belongs to: the one whose {@code folders} in {@code portfolio.yaml} of the main source name it most closely, and
 * the main one where none does. No file decides it by being there or gone: else whoever may write to one repository of the school could put a
 * second version of anybody's record beside the first, or bring an older one forward.
 */
public final class Territory {
    static final RuleId OUTSIDE = new RuleId("scope.outside-folders");

    /** What names the sources, and who may do what: by these every source is judged, so they are the main one's, which is read first. */
    private static final Set<RecordKind> OF_MAIN =
            EnumSet.of(RecordKind.SCHOOL, RecordKind.EDITION, RecordKind.STAFF, RecordKind.DEPUTIES);

    private final String main;
    private final Map<String, SourceRow> declared = new LinkedHashMap<>();

    /**
     * Prepares to tell.
     *
     * @param main the name of the main source
     * @param profile what stands in its {@code portfolio.yaml}; without it every place is the main source's
     */
    public Territory(String main, Optional<SchoolProfile> profile) {
        this.main = main;
        profile.stream().flatMap(it -> it.sources().stream()).forEach(row -> declared.put(row.name(), row));
    }

    /** Returns whether a record file of a source is part of the school, or would be if it stood there still. */
    public boolean holds(String source, RecordKind kind, String path) {
        // where identities may stand a rule of their own says
        return kind == RecordKind.IDENTITIES
                || (!holdsIdentities(source) && holder(kind, path).equals(source));
    }

    /** Returns the name of the source that a record's place belongs to. */
    public String holder(RecordKind kind, String path) {
        String place = kind.identity(path);
        String holder = main;
        int closest = 0;
        for (SourceRow row : declared.values()) {
            for (String folder : row.name().equals(main) ? List.<String>of() : row.folders()) {
                if (!OF_MAIN.contains(kind)
                        && row.scope() == SourceScope.RECORDS
                        && folder.length() > closest
                        && within(place, folder)) {
                    holder = row.name();
                    closest = folder.length();
                }
            }
        }
        return holder;
    }

    /** Returns whether a record file is not read; a source of identities is read, to tell what strayed into it. */
    boolean leavesOut(String source, RecordKind kind, String path) {
        return !holds(source, kind, path) && !holdsIdentities(source);
    }

    /** Tells that a record file is not read, where that is not said once for the whole source. */
    Optional<Diagnostic> refusal(String source, RecordKind kind, String path) {
        SourceRow row = declared.get(source);
        boolean wholly = !source.equals(main) && (row == null || row.folders().isEmpty());
        return wholly
                ? Optional.empty()
                : Optional.of(Diagnostic.error(OUTSIDE, Location.ofFile(source, path))
                        .with("source", source)
                        .with("path", kind.identity(path))
                        .with("other", holder(kind, path)));
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
