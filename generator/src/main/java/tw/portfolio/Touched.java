package tw.portfolio;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import tw.portfolio.diagnostic.Location;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.forge.CommittedOwners;
import tw.portfolio.model.RecordKind;
import tw.portfolio.report.Merge;
import tw.portfolio.source.Proposal;
import tw.portfolio.source.Scope;

/**
 * What a merge request touches, as records, and how much of the school has to be read to judge it: the students it touches, every student's
 * profile and the office records that others rest on. When one of those is touched itself, everything.
 */
final class Touched implements Scope {
    /** Office records that no other record rests on: touching one asks for nothing else. */
    private static final Set<RecordKind> ALONE = Collections.unmodifiableSet(EnumSet.of(
            RecordKind.MEETING,
            RecordKind.EVENT,
            RecordKind.CURRICULUM_PLAN,
            RecordKind.ROSTER_RECHECK,
            RecordKind.GRADES,
            RecordKind.ABSENCES,
            RecordKind.SERVICE,
            RecordKind.CONSULTATION,
            RecordKind.IDENTITIES));

    /** Of those, what is counted together: a merge that adds or takes away one is judged by all of them. */
    private static final Set<RecordKind> COUNTED =
            Collections.unmodifiableSet(EnumSet.of(RecordKind.MEETING, RecordKind.EVENT));

    private static final String STUDENTS = "students/";
    private static final String PROFILE = "/student.yaml";
    private final String source;
    private final SortedMap<String, Proposal.Kind> files;
    private final SortedMap<String, Filed> records = new TreeMap<>();
    private final Set<String> students = new TreeSet<>();

    /** A record of a kind and the file it is filed in. */
    private record Filed(RecordKind kind, String file) {}

    private Touched(String source, SortedMap<String, Proposal.Kind> files) {
        this.source = source;
        this.files = files;
        for (String path : files.keySet()) {
            filed(path).ifPresent(filed -> records.put(filed.kind().identity(filed.file()), filed));
            student(path).ifPresent(students::add);
        }
    }

    /**
     * Returns what is touched.
     *
     * @param source the name of the source the files are in
     */
    static Touched of(String source, SortedMap<String, Proposal.Kind> files) {
        return new Touched(source, files);
    }

    /** Returns the record a file belongs to, whether or not that record is there. */
    private static Optional<Filed> filed(String path) {
        Optional<RecordKind> own = RecordKind.at(path);
        if (own.isPresent()) {
            return Optional.of(new Filed(own.get(), path));
        }
        for (int slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
            String folder = path.substring(0, slash);
            Optional<Filed> filed = Arrays.stream(RecordKind.values())
                    .filter(kind -> kind.unit() == RecordKind.Unit.DIRECTORY)
                    .map(kind -> new Filed(
                            kind,
                            folder + kind.pattern().substring(kind.pattern().lastIndexOf('/'))))
                    .filter(it -> RecordKind.at(it.file()).equals(Optional.of(it.kind())))
                    .findFirst();
            if (filed.isPresent()) {
                return filed;
            }
        }
        return Optional.empty();
    }

    /** Returns the directory of the student a file is kept under. */
    private static Optional<String> student(String path) {
        String[] parts = path.split("/", -1);
        return path.startsWith(STUDENTS) && parts.length > 3
                ? Optional.of(String.join("/", parts[0], parts[1], parts[2]))
                : Optional.empty();
    }

    /** Returns whether the records of everybody may be affected, or whom a forge asks about each of them. */
    boolean everything() {
        return files.keySet().stream().anyMatch(CommittedOwners::isPlace)
                || records.values().stream()
                        .map(Filed::kind)
                        .anyMatch(kind -> !kind.ofStudent() && !ALONE.contains(kind));
    }

    /** Returns whether all that lies in a student's directory is read. */
    boolean reads(String student) {
        return everything() || students.contains(student);
    }

    /** Returns the directories of the students touched, sorted. */
    Set<String> students() {
        return students;
    }

    @Override
    public boolean wants(String path, boolean folder) {
        if (everything()) {
            return true;
        }
        Optional<String> student = student(path);
        if (student.isPresent()) {
            return students.contains(student.get()) || path.equals(student.get() + PROFILE);
        }
        Optional<RecordKind> kind = folder ? Optional.empty() : RecordKind.at(path);
        return kind.isEmpty()
                || !ALONE.contains(kind.get())
                || COUNTED.contains(kind.get())
                || records.containsKey(kind.get().identity(path));
    }

    /** Returns whether a place is in a record or file that is touched. */
    boolean isAt(Location at) {
        return at.source().equals(source)
                && (files.containsKey(at.path())
                        || filed(at.path())
                                .map(filed -> records.containsKey(filed.kind().identity(filed.file())))
                                .orElse(false));
    }

    /** Returns whether anything is taken away. */
    boolean removes() {
        return files.containsValue(Proposal.Kind.REMOVED);
    }

    /** Returns whether the file of a place is taken away. */
    boolean isRemoved(Location at) {
        return at.source().equals(source) && files.get(at.path()) == Proposal.Kind.REMOVED;
    }

    /** Returns the files of records of a kind that are taken away. */
    List<Location> removed(RecordKind kind) {
        return files.keySet().stream()
                .filter(path -> RecordKind.at(path).equals(Optional.of(kind)))
                .map(path -> Location.ofFile(source, path))
                .filter(this::isRemoved)
                .toList();
    }

    /** Returns whether any record of the kind is touched. */
    boolean touches(RecordKind kind) {
        return records.values().stream().anyMatch(filed -> filed.kind() == kind);
    }

    /** Returns whether a record of the kind and period is touched in a student's directory. */
    boolean isIn(String student, RecordKind kind, String placeholder, String period) {
        return records.values().stream()
                .anyMatch(filed -> filed.kind() == kind
                        && filed.file().startsWith(student + "/")
                        && kind.key(filed.file(), placeholder).equals(period));
    }

    /**
     * Returns how many records of each kind are new, changed and gone.
     *
     * @param isThere whether a file is there after the merge
     */
    List<Merge.Touched> counts(Predicate<String> isThere) {
        Map<RecordKind, Merge.Touched> counts = new EnumMap<>(RecordKind.class);
        for (Filed filed : records.values()) {
            if (isRecord(filed, isThere)) {
                Proposal.Kind own = files.get(filed.file());
                Proposal.Kind change = own == null ? Proposal.Kind.CHANGED : own;
                counts.merge(filed.kind(), count(filed.kind(), change), Touched::sum);
            }
        }
        return List.copyOf(counts.values());
    }

    /** Files beside a record's file that is not there, before or after, are no record. */
    private boolean isRecord(Filed filed, Predicate<String> isThere) {
        return files.containsKey(filed.file()) || isThere.test(filed.file());
    }

    /** Returns whether a record is touched, as {@link #counts} counts it. */
    boolean touches(String record, Predicate<String> isThere) {
        return Optional.ofNullable(records.get(record))
                .filter(filed -> isRecord(filed, isThere))
                .isPresent();
    }

    private static Merge.Touched count(RecordKind kind, Proposal.Kind change) {
        return new Merge.Touched(
                new Text(kind.zh(), kind.en()),
                change == Proposal.Kind.ADDED ? 1 : 0,
                change == Proposal.Kind.CHANGED ? 1 : 0,
                change == Proposal.Kind.REMOVED ? 1 : 0);
    }

    private static Merge.Touched sum(Merge.Touched one, Merge.Touched other) {
        return new Merge.Touched(
                one.kind(),
                one.added() + other.added(),
                one.changed() + other.changed(),
                one.removed() + other.removed());
    }

    /** Returns how many of the files belong to no record. */
    int otherFiles() {
        return Math.toIntExact(
                files.keySet().stream().filter(path -> filed(path).isEmpty()).count());
    }
}
