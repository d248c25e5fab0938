package tw.portfolio.binding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Location;
import tw.portfolio.diagnostic.Noted;
import tw.portfolio.diagnostic.RuleId;
import tw.portfolio.model.Entries;
import tw.portfolio.model.Entry;
import tw.portfolio.model.Homes;
import tw.portfolio.model.RecordKind;
import tw.portfolio.model.School;
import tw.portfolio.model.office.SchoolProfile;
import tw.portfolio.model.office.SourceRow;
import tw.portfolio.model.office.SourceScope;
import tw.portfolio.model.student.Student;
import tw.portfolio.model.student.StudentProfile;
import tw.portfolio.source.Source;

/**
 * Files of every source into one school. A fault is told once, where it is: what cannot be read leaves a gap, and nothing is concluded
 * from a gap.
 */
public final class Binder {
    static final RuleId NO_SCHOOL = new RuleId("record.no-school");
    static final RuleId NO_PROFILE = new RuleId("record.no-student-file");
    static final RuleId WRONG_YEAR = new RuleId("record.wrong-entry-year");

    private Binder() {}

    /** Returns the school, or nothing when {@code portfolio.yaml} is missing or cannot be read. */
    public static Noted<Optional<School>> bind(List<Source> sources) {
        return bind(sources, new Reading(Optional.empty()));
    }

    /**
     * Does the same for one of several states of a school.
     *
     * @param known what the states before have in common with it
     */
    public static Noted<Optional<School>> bind(List<Source> sources, KnownFiles known) {
        return bind(sources, new Reading(Optional.of(known)));
    }

    /** Returns the records among a source's files as far as they can be read; nothing is told of them. */
    public static List<Entry<?>> records(Source source) {
        Reading reading = new Reading(Optional.empty());
        reading.read(source);
        return reading.all();
    }

    private static Noted<Optional<School>> bind(List<Source> sources, Reading reading) {
        sources.forEach(reading::read);
        List<Diagnostic> notes = new ArrayList<>(reading.notes());
        Entries offices = Entries.of(reading.offices());
        List<Student> students = new ArrayList<>();
        reading.byStudent().forEach((directory, own) -> student(own).ifPresent(students::add));
        notes.addAll(homeless(reading, Homes.of(students, reading.gaps())));
        Optional<School> school =
                offices.one(SchoolProfile.class).map(profile -> new School(profile, offices, students, reading.gaps()));
        if (school.isPresent()) {
            notes.addAll(References.check(school.get(), reading.known()));
            notes.addAll(Duplicates.check(school.get()));
            notes.addAll(Placement.scopes(sources, school.get().profile(), reading.all()));
        } else if (!reading.gaps().contains(RecordKind.SCHOOL.pattern())) {
            notes.add(Diagnostic.error(NO_SCHOOL, Location.ofFile(sources.get(0).name(), RecordKind.SCHOOL.pattern())));
        }
        Set<String> identities = school.map(Binder::ofIdentities).orElse(Set.of());
        Stream<Diagnostic> told =
                notes.stream().map(note -> identities.contains(note.at().source()) ? note.discreet() : note);
        return new Noted<>(school, Crowds.thinned(told.sorted().toList()));
    }

    /** Returns the sources few may read: whatever strays into one is told as little of as of what it is for. */
    private static Set<String> ofIdentities(School school) {
        return school.settings().sources().stream()
                .filter(row -> row.scope() == SourceScope.IDENTITIES)
                .map(SourceRow::name)
                .collect(Collectors.toSet());
    }

    private static Optional<Student> student(List<Entry<?>> own) {
        Entries entries = Entries.of(own);
        return entries.one(StudentProfile.class).map(it -> Student.of(it, entries));
    }

    /** Returns a finding for each folder of records that is no student's own: the number's is another, or nobody has the number. */
    private static List<Diagnostic> homeless(Reading reading, Homes homes) {
        List<Diagnostic> notes = new ArrayList<>();
        reading.byStudent().values().forEach(own -> {
            Entry<?> first = own.get(0);
            if (!homes.isHome(first.path())) {
                String folder = Homes.folder(first.path());
                Optional<String> home = homes.home(first.path());
                notes.add(Diagnostic.error(home.isPresent() ? WRONG_YEAR : NO_PROFILE, first.location())
                        .with("student", first.key("student"))
                        .with("found", folder)
                        .with("allowed", home.orElse(folder))
                        .with("path", folder + "/student.yaml"));
            }
        });
        return notes;
    }
}
