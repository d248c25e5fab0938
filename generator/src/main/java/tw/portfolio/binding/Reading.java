package tw.portfolio.binding;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import tw.portfolio.blob.Blob;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Location;
import tw.portfolio.diagnostic.Noted;
import tw.portfolio.diagnostic.RuleId;
import tw.portfolio.model.BodyFacts;
import tw.portfolio.model.Entry;
import tw.portfolio.model.RecordKind;
import tw.portfolio.model.office.SchoolProfile;
import tw.portfolio.source.Source;
import tw.portfolio.source.SourceFile;
import tw.portfolio.source.yaml.Lines;
import tw.portfolio.source.yaml.Node;
import tw.portfolio.source.yaml.YamlReader;

/** Every record file of the sources, read and bound, in the order of paths. */
final class Reading {
    /** What seems wrong with keys where an alias should bring them. */
    private static final Set<RuleId> OF_ALIASES = Set.of(FormBinder.MISSING_KEY, Keys.UNKNOWN_KEY);

    private final List<Diagnostic> notes = new ArrayList<>();
    private final List<Entry<?>> offices = new ArrayList<>();
    private final List<Entry<?>> misplaced = new ArrayList<>();
    private final SortedMap<String, List<Entry<?>>> byStudent = new TreeMap<>();
    private final SortedSet<String> gaps = new TreeSet<>();
    private final Known known = new Known();
    private final Pool pool = Pool.large();
    private final Optional<KnownFiles> before;

    /** What the main source, which is read first, says of all. */
    private Optional<Territory> territory = Optional.empty();

    /** A record file and what was made of it. */
    record Made(RecordKind kind, String path, Optional<Entry<?>> entry, List<Diagnostic> notes, Bound<?> bound) {

        /** Returns the same of a file that says the same, among other files. */
        Made among(Blob file, List<Blob> attachments) {
            return new Made(kind, path, entry.map(it -> placed(it, file, attachments)), notes, bound);
        }

        private static <T> Entry<T> placed(Entry<T> entry, Blob file, List<Blob> attachments) {
            return new Entry<>(entry.kind(), entry.source(), file, entry.value(), entry.body(), attachments);
        }
    }

    /** A file that is a record's. */
    private record RecordFile(RecordKind kind, SourceFile file) {}

    /**
     * Prepares to read.
     *
     * @param before what is read already, of this state of the school or another; it takes in what is not
     */
    Reading(Optional<KnownFiles> before) {
        this.before = before;
    }

    void read(Source source) {
        Territory territory = this.territory.orElseGet(() -> new Territory(source.name(), profile(source)));
        this.territory = Optional.of(territory);
        Twins twins = Twins.find(source);
        notes.addAll(twins.notes());
        List<RecordFile> records = new ArrayList<>();
        Set<String> identities = new HashSet<>(twins.paths());
        for (SourceFile file : source.files()) {
            RecordKind.at(file.path()).ifPresent(kind -> {
                if (territory.leavesOut(source.name(), kind, file.path())) {
                    territory.refusal(source.name(), kind, file.path()).ifPresent(notes::add);
                } else {
                    records.add(new RecordFile(kind, file));
                }
                identities.add(kind.identity(file.path()));
            });
        }
        notes.addAll(Strays.check(source, identities));
        modes(source, identities);
        known.files(source);
        records.parallelStream().map(record -> make(source, record)).toList().forEach(made -> keep(made, territory));
    }

    private Optional<SchoolProfile> profile(Source source) {
        return source.files().stream()
                .filter(file -> file.path().equals(RecordKind.SCHOOL.pattern()))
                .flatMap(file -> make(source, new RecordFile(RecordKind.SCHOOL, file)).entry().stream())
                .map(entry -> (SchoolProfile) entry.value())
                .findFirst();
    }

    private void modes(Source source, Set<String> identities) {
        for (SourceFile file : source.files()) {
            if (file.mode() != SourceFile.Mode.REGULAR && Strays.belongs(file.path(), identities)) {
                Placement.mode(source.name(), file).ifPresent(notes::add);
            }
        }
    }

    private Made make(Source source, RecordFile record) {
        SourceFile file = record.file();
        if (!Placement.readable(file)) {
            return nothing(record, List.of());
        }
        return before.map(known -> known.of(source, file, () -> made(source, record))
                        .among(file.blob(), attachments(source, record)))
                .orElseGet(() -> made(source, record));
    }

    private Made made(Source source, RecordFile record) {
        SourceFile file = record.file();
        Noted<Optional<String>> text = RecordText.read(source.name(), file.blob());
        List<Diagnostic> found = new ArrayList<>(text.notes());
        if (text.value().isEmpty()) {
            return nothing(record, found);
        }
        String whole = text.value().get();
        String yaml = whole;
        BodyFacts body = BodyFacts.none();
        if (record.kind().markdown()) {
            Noted<Optional<FrontMatter>> parts = FrontMatter.read(source.name(), file.path(), whole);
            found.addAll(parts.notes());
            if (parts.value().isEmpty()) {
                return nothing(record, found);
            }
            FrontMatter front = parts.value().get();
            Noted<BodyFacts> facts =
                    BodyScanner.scan(Location.ofFile(source.name(), file.path()), front.body(), front.bodyLine());
            found.addAll(facts.notes());
            yaml = front.yaml();
            body = facts.value();
        }
        Bound<?> bound = bind(source.name(), record, yaml, Lines.of(whole));
        found.addAll(bound.notes());
        BodyFacts facts = body;
        Optional<Entry<?>> entry = bound.value()
                .map(value -> new Entry<>(
                        record.kind(), source.name(), file.blob(), value, facts, attachments(source, record)));
        return new Made(record.kind(), file.path(), entry, found, bound);
    }

    private Bound<?> bind(String source, RecordFile record, String yaml, Lines lines) {
        Class<? extends Record> form = record.kind().form();
        Noted<Optional<Node>> node = YamlReader.read(source, record.file().path(), yaml, Vocabulary.of(form));
        if (node.value().isEmpty()) {
            return new Bound<>(Optional.empty(), node.notes(), true, Set.of(), true);
        }
        Bound<? extends Record> bound = FormBinder.bind(form, node.value().get(), lines, pool);
        List<Diagnostic> all = new ArrayList<>(node.notes());
        boolean aliased = node.notes().stream().anyMatch(note -> note.rule().equals(YamlReader.ALIAS));
        bound.notes().stream()
                .filter(note -> !aliased || !OF_ALIASES.contains(note.rule()))
                .forEach(all::add);
        return new Bound<>(bound.value(), all, bound.lost(), bound.salvaged(), bound.blind());
    }

    private static Made nothing(RecordFile record, List<Diagnostic> notes) {
        Bound<Record> none = new Bound<>(Optional.empty(), List.of(), true, Set.of(), true);
        return new Made(record.kind(), record.file().path(), Optional.empty(), notes, none);
    }

    private void keep(Made made, Territory territory) {
        notes.addAll(made.notes());
        if (made.bound().lost() || made.entry().isEmpty()) {
            gaps.add(made.path());
        }
        known.faulty(
                made.kind(), made.path(), made.bound().salvaged(), made.bound().blind());
        made.entry().ifPresent(entry -> keep(entry, territory));
    }

    private void keep(Entry<?> entry, Territory territory) {
        if (territory.misplaced(entry)) {
            misplaced.add(entry);
            return;
        }
        known.rows(entry);
        if (entry.kind().ofStudent()) {
            String directory = entry.key("entryYear") + "/" + entry.key("student");
            byStudent.computeIfAbsent(directory, key -> new ArrayList<>()).add(entry);
        } else {
            offices.add(entry);
        }
    }

    /** Returns the other files of the record's directory; the list of files is sorted, so they stand together. */
    private static List<Blob> attachments(Source source, RecordFile record) {
        if (record.kind().unit() == RecordKind.Unit.FILE) {
            return List.of();
        }
        String path = record.file().path();
        return Range.of(source.files(), record.kind().identity(path) + "/").stream()
                .filter(other -> !other.path().equals(path) && Placement.readable(other))
                .map(SourceFile::blob)
                .toList();
    }

    List<Diagnostic> notes() {
        return notes;
    }

    /** Returns the records outside the students' directories. */
    List<Entry<?>> offices() {
        return offices;
    }

    /** Returns every record, those of a source of identities where they must not stand among them. */
    List<Entry<?>> all() {
        List<Entry<?>> all = new ArrayList<>(offices);
        all.addAll(misplaced);
        byStudent.values().forEach(all::addAll);
        return all;
    }

    /** Returns each student's records by {@code entry year/number}. */
    SortedMap<String, List<Entry<?>>> byStudent() {
        return byStudent;
    }

    /** Returns the record files that are there but were not read in whole. */
    SortedSet<String> gaps() {
        return gaps;
    }

    Known known() {
        return known;
    }
}
