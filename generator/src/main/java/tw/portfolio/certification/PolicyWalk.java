package tw.portfolio.certification;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.jgit.revwalk.RevCommit;
import tw.portfolio.blob.MissingBytesException;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Location;
import tw.portfolio.model.Entries;
import tw.portfolio.model.Entry;
import tw.portfolio.model.RecordKind;
import tw.portfolio.model.School;
import tw.portfolio.model.office.SchoolProfile;
import tw.portfolio.regulation.Regulation;

/**
 * Walks the policy forward from its genesis, so that it cannot authorise itself: each step is judged by the staff, deputies and edition
 * in force before it. A step that takes away what says so leaves it in force for the steps that follow, until it stands again: nobody gains by
 * that, and somebody may bring it back. Source: the certification specification, section 5.
 */
final class PolicyWalk {
    private final School school;
    private final Pins pins;
    private final SortedMap<String, Entry<?>> staff = new TreeMap<>();
    private boolean began;

    /** What was taken away that nobody is entitled without, while none is in force again. */
    private Optional<Away> away = Optional.empty();

    /** A file of the policy, and the step that took it away. */
    private record Away(RecordKind kind, Decision step) {}

    PolicyWalk(School school, Pins pins) {
        this.school = school;
        this.pins = pins;
    }

    /**
     * Returns the policy's files of a source as its steps left them.
     *
     * @param genesis the number of the step whose policy is taken as given; without one nobody is entitled to anything
     * @param wanted which of the policy's files are the school's
     */
    SortedMap<String, OfficeFile> walk(SourceHistory history, OptionalInt genesis, OfficeFiles.Wanted wanted)
            throws IOException {
        OfficeFiles files = new OfficeFiles(history);
        List<StepCommit> steps = history.mainline().steps();
        if (genesis.isPresent()) {
            begin(history, steps.get(genesis.getAsInt()));
        }
        Judge judge = judge(history);
        for (StepCommit step : steps) {
            boolean given = step.step() <= genesis.orElse(-1);
            boolean staffed = false;
            for (OfficeFile file : files.step(step, record -> record.ofPolicy() && wanted.test(record), judge, given)) {
                if (file.lacking()) {
                    throw new MissingBytesException(file.record().file());
                }
                if (file.record().ofStaff() && !given) {
                    take(history, file);
                    staffed = true;
                }
            }
            if (staffed) {
                judge = judge(history);
            }
        }
        return files.files();
    }

    /** Returns whether there was a list of staff to begin with. */
    boolean began() {
        return began;
    }

    /** Takes the staff, deputies and edition as they stand at a commit. */
    private void begin(SourceHistory history, RevCommit commit) throws IOException {
        Versions versions = history.versions();
        for (Tracked record : history.changes().records()) {
            if (record.ofStaff()) {
                versions.rows(commit, record)
                        .flatMap(rows -> versions.entry(record, rows))
                        .ifPresent(entry -> staff.put(CertifiedSchool.key(entry.source(), record.path()), entry));
            }
        }
        began = staff.values().stream().anyMatch(entry -> entry.kind() == RecordKind.STAFF);
    }

    private void take(SourceHistory history, OfficeFile file) throws IOException {
        String key = CertifiedSchool.key(history.source().name(), file.record().path());
        Optional<Entry<?>> entry = file.inForceEntry();
        RecordKind kind = file.record().kind();
        if (entry.isPresent()) {
            staff.put(key, entry.get());
            away = away.filter(it -> it.kind() != kind);
        } else if (!file.stands()) {
            Optional<Entry<?>> gone = Optional.ofNullable(staff.remove(key));
            if (gone.isPresent() && !entitles()) {
                staff.put(key, gone.get()); // else nobody could ever bring it back
                if (away.isEmpty() && (kind == RecordKind.STAFF || kind == RecordKind.SCHOOL)) {
                    away = file.found().map(found -> new Away(kind, found.last()));
                }
            }
        }
    }

    /** Returns whether there is a list of staff, and an edition that says what its people may enter. */
    private boolean entitles() {
        return staff.values().stream().anyMatch(entry -> entry.kind() == RecordKind.STAFF) && policy().hasEdition();
    }

    /**
     * Returns the finding that the list of staff, or the school's own file, was taken away and is in force no more; nothing where they are.
     *
     * @param today the day on which whoever may bring it back is asked
     */
    Optional<Diagnostic> away(SourceHistory history, LocalDate today) {
        return away.map(it -> {
            Tracked file = Tracked.deleted(it.kind(), it.kind().pattern());
            Location at = Location.ofFile(history.source().name(), file.file());
            return Findings.away(at, it.kind(), it.step()).with("whom", new Verdicts(policy(), today).inCharge(file));
        });
    }

    private Judge judge(SourceHistory history) {
        return new Judge(history, policy(), pins);
    }

    /** Returns the policy that says who works at the school and what the offices' duties are, as far as has been walked. */
    private Policy policy() {
        List<Entry<?>> entries = new ArrayList<>(staff.values());
        Optional<Entry<SchoolProfile>> profile = Entries.of(entries).one(SchoolProfile.class);
        School walked = new School(profile.orElse(school.profile()), Entries.of(entries), school.students());
        return Policy.ofStaff(
                walked,
                profile.flatMap(it -> Regulation.of(walked).named(it.value().regulation())));
    }
}
