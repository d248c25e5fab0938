package tw.portfolio.binding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import tw.portfolio.blob.Blob;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Location;
import tw.portfolio.diagnostic.Noted;
import tw.portfolio.diagnostic.RuleId;
import tw.portfolio.model.BodyFacts;
import tw.portfolio.model.Entries;
import tw.portfolio.model.Entry;
import tw.portfolio.model.RecordKind;
import tw.portfolio.model.School;
import tw.portfolio.model.SchoolYear;
import tw.portfolio.model.StudentNumber;
import tw.portfolio.model.office.SchoolProfile;
import tw.portfolio.model.student.Student;
import tw.portfolio.model.student.StudentProfile;
import tw.portfolio.source.Source;
import tw.portfolio.source.SourceFile;
import tw.portfolio.source.yaml.Node;
import tw.portfolio.source.yaml.YamlReader;

/** Files of every source into one school. */
public final class Binder {
    /** The largest record file read, in bytes, attachments not counted. */
    static final int MAX_RECORD_BYTES = 4 << 20;

    static final RuleId TOO_LARGE = new RuleId("record.too-large");
    static final RuleId NOT_UTF8 = new RuleId("record.not-utf8");
    static final RuleId NO_FRONT_MATTER = new RuleId("record.no-front-matter");
    static final RuleId NO_SCHOOL = new RuleId("record.no-school");
    static final RuleId NO_PROFILE = new RuleId("record.no-student-file");

    private Binder() {}

    /** Returns the school, or nothing when {@code portfolio.yaml} is missing or cannot be read. */
    public static Noted<Optional<School>> bind(List<Source> sources) {
        List<Diagnostic> notes = new ArrayList<>();
        List<Entry<?>> entries = new ArrayList<>();
        for (Source source : sources) {
            List<Noted<Optional<Entry<?>>>> read = source.files().parallelStream()
                    .filter(file -> RecordKind.at(file.path()).isPresent())
                    .map(file -> entry(source, file))
                    .toList();
            for (Noted<Optional<Entry<?>>> one : read) {
                notes.addAll(one.notes());
                one.value().ifPresent(entries::add);
            }
        }
        Optional<School> school = assemble(entries, notes);
        if (school.isEmpty()) {
            notes.add(Diagnostic.error(NO_SCHOOL, Location.ofFile(sources.get(0).name(), RecordKind.SCHOOL.pattern())));
        }
        school.ifPresent(it -> notes.addAll(References.check(it)));
        return new Noted<>(school, notes);
    }

    private static Noted<Optional<Entry<?>>> entry(Source source, SourceFile file) {
        RecordKind kind = RecordKind.at(file.path()).orElseThrow();
        Location at = Location.ofFile(source.name(), file.path());
        String text;
        try {
            if (file.blob().size() > MAX_RECORD_BYTES) {
                return fault(Diagnostic.error(TOO_LARGE, at)
                        .with("found", file.blob().size())
                        .with("limit", MAX_RECORD_BYTES));
            }
            byte[] bytes = file.blob().read(MAX_RECORD_BYTES);
            text = Slips.unixLines(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return fault(Diagnostic.error(NOT_UTF8, at));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!kind.markdown()) {
            return entry(source, file, text, BodyFacts.none());
        }
        Optional<FrontMatter> parts = FrontMatter.split(text);
        return parts.isEmpty()
                ? fault(Diagnostic.error(NO_FRONT_MATTER, new Location(source.name(), file.path(), 1, 1)))
                : entry(
                        source,
                        file,
                        parts.get().yaml(),
                        BodyScanner.scan(parts.get().body(), parts.get().bodyLine()));
    }

    private static Noted<Optional<Entry<?>>> fault(Diagnostic diagnostic) {
        return new Noted<>(Optional.empty(), List.of(diagnostic));
    }

    private static Noted<Optional<Entry<?>>> entry(Source source, SourceFile file, String yaml, BodyFacts body) {
        RecordKind kind = RecordKind.at(file.path()).orElseThrow();
        Noted<Optional<Node>> node = YamlReader.read(source.name(), file.path(), yaml);
        List<Diagnostic> notes = new ArrayList<>(node.notes());
        Optional<Entry<?>> entry = Optional.empty();
        if (node.value().isPresent()) {
            Noted<? extends Optional<? extends Record>> value =
                    FormBinder.bind(kind.form(), node.value().get());
            notes.addAll(value.notes());
            entry = value.value()
                    .map(it ->
                            new Entry<>(kind, source.name(), file.blob(), it, body, attachments(source, file, kind)));
        }
        return new Noted<>(entry, notes);
    }

    /** Returns the other files of the record's directory; the list of files is sorted, so they stand together. */
    private static List<Blob> attachments(Source source, SourceFile file, RecordKind kind) {
        if (kind.unit() == RecordKind.Unit.FILE) {
            return List.of();
        }
        String directory = kind.identity(file.path()) + "/";
        return Range.of(source.files(), directory).stream()
                .filter(other -> !other.path().equals(file.path()))
                .map(SourceFile::blob)
                .toList();
    }

    private static Optional<School> assemble(List<Entry<?>> entries, List<Diagnostic> notes) {
        List<Entry<?>> offices = new ArrayList<>();
        SortedMap<String, List<Entry<?>>> byStudent = new TreeMap<>();
        for (Entry<?> entry : entries) {
            if (entry.kind().ofStudent()) {
                byStudent
                        .computeIfAbsent(studentDirectory(entry), key -> new ArrayList<>())
                        .add(entry);
            } else {
                offices.add(entry);
            }
        }
        List<Student> students = new ArrayList<>();
        byStudent.forEach((directory, own) -> student(own, notes).ifPresent(students::add));
        Entries all = Entries.of(offices);
        return all.one(SchoolProfile.class).map(profile -> new School(profile, all, students));
    }

    private static String studentDirectory(Entry<?> entry) {
        return entry.key("entryYear") + "/" + entry.key("student");
    }

    private static Optional<Student> student(List<Entry<?>> own, List<Diagnostic> notes) {
        Entries entries = Entries.of(own);
        Optional<Entry<StudentProfile>> profile = entries.one(StudentProfile.class);
        if (profile.isEmpty()) {
            notes.add(Diagnostic.error(NO_PROFILE, own.get(0).location())
                    .with("student", own.get(0).key("student")));
        }
        return profile.map(it ->
                new Student(StudentNumber.of(it.key("student")), SchoolYear.of(it.key("entryYear")), it, entries));
    }
}
