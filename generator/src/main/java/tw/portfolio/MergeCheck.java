package tw.portfolio;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tw.portfolio.binding.Binder;
import tw.portfolio.binding.KnownFiles;
import tw.portfolio.binding.MissingList;
import tw.portfolio.certification.Certification;
import tw.portfolio.certification.CertifiedSchool;
import tw.portfolio.certification.MergeTarget;
import tw.portfolio.certification.MergeTarget.Foretold;
import tw.portfolio.certification.Obstacle;
import tw.portfolio.certification.ProposedRecord;
import tw.portfolio.certification.RequestWords;
import tw.portfolio.diagnostic.Catalogue;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Location;
import tw.portfolio.diagnostic.Noted;
import tw.portfolio.diagnostic.RuleId;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.model.Homes;
import tw.portfolio.model.RecordKind;
import tw.portfolio.model.School;
import tw.portfolio.report.Merge;
import tw.portfolio.report.Summary;
import tw.portfolio.rules.Inspection;
import tw.portfolio.rules.Rules;
import tw.portfolio.source.Proposal;
import tw.portfolio.source.SourceSettings;
import tw.portfolio.submission.Lint;

/**
 * Judges a merge request: the school as it would be after the merge, compared with the one before. Told is what stands in a record that is
 * touched, and what was not so before. What is proposed is nobody's certified work yet, and that is no finding.
 */
final class MergeCheck {
    private static final RuleId NO_PROFILE = new RuleId("record.no-student-file");
    private static final RuleId PROFILE_REMOVED = new RuleId("record.student-file-removed");
    private static final RuleId UNCOMMITTED = new RuleId("certification.uncommitted");

    private static final RuleId CROSSED = new RuleId("certification.crossed-branch");

    /** What tells of a course that a record's student does not take, at its own place. */
    private static final Set<RuleId> OF_COURSE =
            Set.of(new RuleId("outcome.course-not-taken"), new RuleId("reference.unknown-course"));

    /** What asks somebody else once it is merged, and has a next action of its own for whoever proposes it. */
    private static final Set<RuleId> OF_PROPOSER = Set.of(
            new RuleId("selection.work-changed-when-locked"), new RuleId("selection.contest-changed-when-locked"));

    /** What tells of a folder that is no student's own. */
    private static final Set<RuleId> OF_FOLDER =
            Set.of(NO_PROFILE, PROFILE_REMOVED, new RuleId("record.wrong-entry-year"));

    private final BuildRequest request;
    private final Stages stages;
    private final KnownFiles known = new KnownFiles();

    /** A school and what is wrong with it. */
    private record State(Optional<Inspection> inspection, List<Diagnostic> notes) {}

    MergeCheck(BuildRequest request, Stages stages) {
        this.request = request;
        this.stages = stages;
    }

    /**
     * Returns the report on what the head of the first source proposes to merge into {@code since}.
     *
     * @throws tw.portfolio.source.SourceException when there is no such commit or branch
     */
    BuildReport run(List<SourceSettings> settings, String since) throws IOException {
        String name = settings.get(0).name();
        try (Proposal proposal = stages.run("read", () -> Noted.clean(Proposal.open(settings.get(0), since)))) {
            Touched touched = Touched.of(name, proposal.touched());
            Noted<OpenSources> before = OpenSources.open(proposal.before(touched), settings, request.goal());
            try (OpenSources old = before.value()) {
                Noted<OpenSources> after = OpenSources.open(proposal.after(touched), settings, request.goal());
                try (OpenSources proposed = after.value();
                        Target target = stages.run("certify", () -> Noted.clean(target(old, before.notes())))) {
                    return report(proposal, touched, target, new Noted<>(proposed, after.notes()));
                }
            }
        }
    }

    private BuildReport report(Proposal proposal, Touched touched, Target target, Noted<OpenSources> after)
            throws IOException {
        State proposed = stages.run("check", () -> Noted.clean(proposed(after, touched, target)));
        boolean compares = !touched.students().isEmpty()
                || touched.removes()
                || proposed.notes().stream().anyMatch(note -> !touched.isAt(note.at()));
        State old = stages.run("compare", () -> Noted.clean(compares ? before(target, touched) : proposed));
        List<Diagnostic> found = told(proposed, old, touched);
        boolean ofStudents = !touched.students().isEmpty();
        Foretold foretold = target.foretold(proposal.tip(), places(proposed, found), ofStudents);
        String name = after.value().main().name();
        Touched crossed = Touched.of(name, proposal.crossed());
        Stream<Diagnostic> notes = Stream.of(found, takenAway(old, proposed, touched), foretold.findings())
                .flatMap(List::stream)
                .filter(note -> !crossed.isAt(note.at())); // brought up to date, it may be another
        List<Diagnostic> told = Stream.concat(notes, crossed(name, proposal))
                .map(note -> leftAlone(note, foretold.records()))
                .distinct()
                .sorted()
                .toList();
        Merge merge = new MergeSummary(touched, after.value().main())
                .of(foretold.records(), old.inspection(), proposed.inspection());
        return report(told, proposed, merge, after.value());
    }

    private static Stream<Diagnostic> crossed(String source, Proposal proposal) {
        return proposal.crossed().keySet().stream()
                .map(path -> Diagnostic.error(CROSSED, Location.ofFile(source, path)));
    }

    /** Nobody is asked to mend what is not to be handed in again. */
    private static Diagnostic leftAlone(Diagnostic note, List<ProposedRecord> records) {
        RequestWords words = new RequestWords(Catalogue.shipped());
        return records.stream()
                .filter(record -> (note.at().path() + "/").startsWith(record.path() + "/"))
                .flatMap(record -> record.obstacles().stream()
                        .filter(Obstacle::isOvertaken)
                        .map(obstacle -> note.instead(words.next(obstacle, record))))
                .findFirst()
                .orElse(note);
    }

    /** Returns the files of records whose course is unknown or not taken, and the folders that are told to be no student's. */
    private static Set<String> places(State proposed, List<Diagnostic> told) {
        Stream<String> courses = proposed.notes().stream()
                .filter(note -> OF_COURSE.contains(note.rule()))
                .map(note -> note.at().path());
        Stream<String> folders = told.stream()
                .filter(note -> OF_FOLDER.contains(note.rule()))
                .map(note -> Homes.folder(note.at().path()));
        return Stream.concat(courses, folders).collect(Collectors.toSet());
    }

    /**
     * The school before the merge; its histories are closed with it.
     *
     * @param school absent where there is none to be read
     */
    private record Target(OpenSources sources, List<Diagnostic> notes, Optional<MergeTarget> school)
            implements Closeable {

        Foretold foretold(String tip, Set<String> told, boolean ofStudents) throws IOException {
            return school.isEmpty() ? Foretold.NOTHING : school.get().foretell(tip, told, ofStudents);
        }

        @Override
        public void close() {
            school.ifPresent(MergeTarget::close);
        }
    }

    private Target target(OpenSources sources, List<Diagnostic> opened) throws IOException {
        Noted<Optional<School>> bound = Binder.bind(sources.all(), known);
        Optional<MergeTarget> school = bound.value().isEmpty()
                ? Optional.empty()
                : Optional.of(Inputs.target(bound.value().get(), sources, request));
        return new Target(sources, Inputs.join(opened, bound.notes()), school);
    }

    private State before(Target target, Touched touched) throws IOException {
        return target.school().isEmpty()
                ? new State(Optional.empty(), target.notes())
                : state(target.school().get().before(), target.sources(), target.notes(), touched);
    }

    private State proposed(Noted<OpenSources> opened, Touched touched, Target target) throws IOException {
        OpenSources sources = opened.value();
        Noted<Optional<School>> bound = Binder.bind(sources.all(), known);
        List<Diagnostic> notes = Inputs.join(opened.notes(), bound.notes());
        if (bound.value().isEmpty()) {
            return new State(Optional.empty(), notes);
        }
        School school = bound.value().get();
        Noted<CertifiedSchool> certified = target.school().isPresent()
                ? target.school().get().after(school, sources.all())
                : Inputs.certify(school, sources, request).map(Certification::certified);
        AsProposed merged = new AsProposed(school, touched, certified(target, touched), request.clock());
        return state(certified.map(merged::in), sources, notes, touched);
    }

    /** Returns the school before a merge that touches a student's records, or a contest that students select; nothing for any other. */
    private static Optional<CertifiedSchool> certified(Target target, Touched touched) throws IOException {
        boolean asks = !touched.students().isEmpty() || touched.touches(RecordKind.CONTEST);
        return target.school().isEmpty() || !asks
                ? Optional.empty()
                : Optional.of(target.school().get().before().value());
    }

    private State state(Noted<CertifiedSchool> certified, OpenSources sources, List<Diagnostic> bound, Touched touched)
            throws IOException {
        List<Diagnostic> notes = new ArrayList<>(bound);
        certified.notes().stream()
                .filter(note -> !note.rule().equals(UNCOMMITTED))
                .forEach(notes::add);
        Noted<Inspection> inspection = Inputs.inspection(certified.value(), request);
        notes.addAll(inspection.notes());
        notes.addAll(Inputs.join(
                Rules.checkRecords(inspection.value()),
                Lint.check(inspection.value().school(), inspection.value().national())));
        notes.addAll(Owners.check(inspection.value(), sources, request, touched::reads));
        return new State(Optional.of(inspection.value()), notes);
    }

    private static List<Diagnostic> told(State proposed, State old, Touched touched) {
        Set<String> before = old.notes().stream().map(MergeCheck::known).collect(Collectors.toSet());
        return proposed.notes().stream()
                .filter(note -> touched.isAt(note.at()) || !before.contains(known(note)))
                .map(note -> putBack(note, touched))
                .map(note -> OF_PROPOSER.contains(note.rule()) ? note.proposed() : note)
                .distinct()
                .sorted()
                .toList();
    }

    /**
     * Nobody is asked to look up the number of a student whose own file the request itself takes away, nor to make a list that it takes
     * away.
     */
    private static Diagnostic putBack(Diagnostic note, Touched touched) {
        Optional<String> list = MissingList.named(note);
        if (list.isPresent()) {
            return touched.isRemoved(Location.ofFile(note.at().source(), list.get()))
                    ? MissingList.removed(note)
                    : note;
        }
        if (!note.rule().equals(NO_PROFILE)) {
            return note;
        }
        String path = Homes.folder(note.at().path()) + "/student.yaml";
        Location file = Location.ofFile(note.at().source(), path);
        return touched.isRemoved(file)
                ? Diagnostic.error(PROFILE_REMOVED, file).with("path", path).with("found", Homes.folder(path))
                : note;
    }

    private static List<Diagnostic> takenAway(State old, State proposed, Touched touched) {
        return touched.removes()
                        && old.inspection().isPresent()
                        && proposed.inspection().isPresent()
                ? new TakenAway(old.inspection().get(), proposed.inspection().get()).findings(touched)
                : List.of();
    }

    /** Returns what a finding is known by wherever its line stands. */
    private static String known(Diagnostic note) {
        Map<String, Text> values = new LinkedHashMap<>(note.values());
        values.remove("line");
        return note.rule() + "\n" + note.at().source() + "\n" + note.at().path() + "\n" + values;
    }

    private BuildReport report(List<Diagnostic> told, State proposed, Merge merge, OpenSources after)
            throws IOException {
        SortedMap<Location, String> quotes = Quotes.of(told, after.quotable());
        Optional<CertifiedSchool> certified = proposed.inspection().map(Inspection::certified);
        Summary summary = new Summary(
                Tally.records(certified),
                Tally.severities(told),
                List.of(),
                false,
                List.of(),
                Optional.empty(),
                stages.times(),
                Optional.of(merge),
                Optional.empty());
        return new BuildReport(request, certified, told, quotes, summary, Optional.empty());
    }
}
