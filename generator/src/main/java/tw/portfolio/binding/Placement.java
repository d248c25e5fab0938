package tw.portfolio.binding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Location;
import tw.portfolio.diagnostic.RuleId;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.model.Entry;
import tw.portfolio.model.RecordKind;
import tw.portfolio.model.office.SchoolProfile;
import tw.portfolio.model.office.SourceRow;
import tw.portfolio.model.office.SourceScope;
import tw.portfolio.source.Source;
import tw.portfolio.source.SourceFile;

/** Whether files are plain files, and whether each source holds what the school declares it for. */
final class Placement {
    static final RuleId LINK = new RuleId("file.symbolic-link");
    static final RuleId SUBMODULE = new RuleId("file.submodule");
    static final RuleId OTHER_OBJECT = new RuleId("file.other-object");
    static final RuleId EXECUTABLE = new RuleId("file.executable");
    static final RuleId IDENTITIES = new RuleId("scope.identities-in-records");
    static final RuleId RECORDS = new RuleId("scope.records-in-identities");
    static final RuleId UNDECLARED = new RuleId("scope.undeclared-source");
    static final RuleId WITHOUT_FOLDERS = new RuleId("scope.without-folders");
    static final RuleId SAME_FOLDER = new RuleId("scope.same-folder");

    private Placement() {}

    /** Notes what Git calls a file when it is no plain one. */
    static Optional<Diagnostic> mode(String source, SourceFile file) {
        Location at = Location.ofFile(source, file.path());
        return switch (file.mode()) {
            case REGULAR -> Optional.empty();
            case EXECUTABLE -> Optional.of(Diagnostic.error(EXECUTABLE, at));
            case SYMBOLIC_LINK -> Optional.of(Diagnostic.error(LINK, at));
            case SUBMODULE -> Optional.of(Diagnostic.error(SUBMODULE, at));
            case OTHER_OBJECT -> Optional.of(Diagnostic.error(OTHER_OBJECT, at));
        };
    }

    /** Returns whether a file's bytes are its own: a link's or a submodule's are elsewhere and never read. */
    static boolean readable(SourceFile file) {
        return file.mode() == SourceFile.Mode.REGULAR || file.mode() == SourceFile.Mode.EXECUTABLE;
    }

    /** Checks the sources that were read against those {@code portfolio.yaml} declares. */
    static List<Diagnostic> scopes(List<Source> sources, Entry<SchoolProfile> profile, List<Entry<?>> entries) {
        List<Diagnostic> notes = new ArrayList<>(folders(sources.get(0).name(), profile.value()));
        Map<String, SourceScope> declared = new TreeMap<>();
        for (SourceRow row : profile.value().sources()) {
            declared.put(row.name(), row.scope());
        }
        for (Source source : sources) {
            if (!declared.isEmpty() && !declared.containsKey(source.name())) {
                notes.add(Diagnostic.error(UNDECLARED, profile.value().origin().at("sources"))
                        .with("found", source.name())
                        .with("allowed", String.join("、", declared.keySet())));
            }
        }
        List<Entry<?>> misplaced = new ArrayList<>();
        for (Entry<?> entry : entries) {
            SourceScope scope = declared.getOrDefault(entry.source(), SourceScope.RECORDS);
            boolean identities = entry.kind() == RecordKind.IDENTITIES;
            if (identities && scope == SourceScope.RECORDS) {
                notes.add(Diagnostic.error(
                                IDENTITIES,
                                new Location(entry.source(), entry.file().path(), 1, 1))
                        .with("source", entry.source()));
            } else if (!identities && scope == SourceScope.IDENTITIES) {
                misplaced.add(entry);
            }
        }
        if (!misplaced.isEmpty()) {
            Entry<?> first = misplaced.get(0);
            notes.add(Diagnostic.error(
                            RECORDS, new Location(first.source(), first.file().path(), 1, 1))
                    .with("source", first.source())
                    .with("count", misplaced.size())
                    .with("kind", new Text(first.kind().zh(), first.kind().en())));
        }
        return notes;
    }

    /** Checks that every further source of records has folders of its own: elsewhere nothing of it is read. */
    private static List<Diagnostic> folders(String main, SchoolProfile profile) {
        List<Diagnostic> notes = new ArrayList<>();
        Map<String, String> given = new TreeMap<>();
        for (SourceRow row : profile.sources()) {
            if (row.name().equals(main) || row.scope() != SourceScope.RECORDS) {
                continue;
            }
            if (row.folders().isEmpty()) {
                notes.add(Diagnostic.error(WITHOUT_FOLDERS, row.origin().at("name"))
                        .with("source", row.name()));
            }
            for (String folder : row.folders()) {
                String other = given.putIfAbsent(folder, row.name());
                if (other != null && !other.equals(row.name())) {
                    notes.add(Diagnostic.error(SAME_FOLDER, row.origin().at("folders"))
                            .with("source", row.name())
                            .with("path", folder)
                            .with("other", other));
                }
            }
        }
        return notes;
    }
}
