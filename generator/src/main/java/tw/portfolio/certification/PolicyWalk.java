package tw.portfolio.certification;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import org.eclipse.jgit.revwalk.RevCommit;
import tw.portfolio.blob.MissingBytesException;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.model.RecordKind;
import tw.portfolio.model.School;

/**
 * Walks the policy forward from its genesis, so that it cannot authorise itself: each step is judged by the staff, deputies and edition
 * in force before it. A step that takes away what says so, or makes it say of nobody that he may change it, leaves what was in force for
 * the steps that follow, until it is mended: nobody gains by that, and somebody may mend it. What says who is entitled is the main source's
 * alone; a step of another is judged by what was in force in the main one by its date. Source: the certification specification, section 5.
 */
final class PolicyWalk {
    private final Pins pins;
    private final StaffFiles staff;
    private final List<Since> since = new ArrayList<>();
    private boolean began;

    /** What the main source had in force from a moment on, by the date of the step that brought it. */
    private record Since(Instant moment, Policy policy) {}

    PolicyWalk(School school, Pins pins) {
        this.pins = pins;
        this.staff = new StaffFiles(school);
    }

    /**
     * Returns the policy's files of a source as its steps left them.
     *
     * @param genesis the number of the step whose policy is taken as given; without one nobody is entitled to anything
     * @param wanted which of the policy's files are the school's
     */
    SortedMap<String, OfficeFile> walk(SourceHistory history, OptionalInt genesis, OfficeFiles.Which wanted)
            throws IOException {
        List<StepCommit> steps = history.mainline().steps();
        if (genesis.isPresent()) {
            begin(history, steps.get(genesis.getAsInt()), wanted);
        }
        if (since.isEmpty()) {
            since.add(new Since(Instant.MIN, policy()));
        }
        OfficeFiles files = new OfficeFiles(history);
        Line line = new Line(history);
        for (StepCommit step : steps) {
            boolean given = step.step() <= genesis.orElse(-1);
            List<OfficeFile> ofStaff = new ArrayList<>();
            for (OfficeFile file : files.step(
                    step, record -> record.ofPolicy() && wanted.test(record), line.judge(step), it -> given)) {
                if (file.lacking()) {
                    throw new MissingBytesException(file.record().file());
                }
                if (file.record().ofStaff() && !given) {
                    ofStaff.add(file);
                }
            }
            if (!ofStaff.isEmpty()) {
                staff.take(history.source().name(), ofStaff);
                // a date that somebody not entitled chose says nothing
                boolean counts = ofStaff.stream().anyMatch(file -> isEntitled(file, step));
                Instant moment =
                        counts ? line.moment(step) : since.get(since.size() - 1).moment();
                since.add(new Since(moment, policy()));
            }
        }
        return files.files();
    }

    /** Returns whether somebody entitled made the step that left a file so. */
    private static boolean isEntitled(OfficeFile file, StepCommit step) {
        return file.found()
                .map(Found::last)
                .filter(last -> last.counts() && last.step().commit().equals(step))
                .isPresent();
    }

    /** A main line as its steps are walked one after the other. */
    private final class Line {
        private final SourceHistory history;
        private int latest;
        private Judge judge;

        Line(SourceHistory history) {
            this.history = history;
            this.judge = new Judge(history, since.get(0).policy(), pins);
        }

        /** Returns whoever judges a step: by all that was walked of its own line, and of the main one by its date. */
        Judge judge(StepCommit step) {
            int by = since.size() - 1;
            Instant own = history.main() ? Instant.MAX : moment(step);
            while (by > 0 && since.get(by).moment().isAfter(own)) {
                by--;
            }
            if (by != latest) {
                latest = by;
                judge = new Judge(history, since.get(by).policy(), pins);
            }
            return judge;
        }

        Instant moment(StepCommit step) {
            return history.anchors().bracket(step.step()).held(Instant.ofEpochSecond(step.getCommitTime()));
        }
    }

    /** Returns whether there was a list of staff to begin with. */
    boolean began() {
        return began;
    }

    /** Takes the staff, deputies and edition as they stand at a commit. */
    private void begin(SourceHistory history, RevCommit commit, OfficeFiles.Which wanted) throws IOException {
        Versions versions = history.versions();
        for (Tracked record : history.changes().records()) {
            if (record.ofStaff() && wanted.test(record)) {
                versions.rows(commit, record)
                        .flatMap(rows -> versions.entry(record, rows))
                        .ifPresent(entry -> {
                            staff.begin(CertifiedSchool.key(entry.source(), record.path()), entry);
                            began |= entry.kind() == RecordKind.STAFF;
                        });
            }
        }
    }

    /**
     * Returns a finding for each file that says who is entitled and was taken away, or left so that nobody is entitled by it.
     *
     * @param today the day on which whoever may mend it is asked
     */
    List<Diagnostic> away(LocalDate today) throws IOException {
        Verdicts verdicts = new Verdicts(policy(), today);
        List<Diagnostic> findings = new ArrayList<>();
        for (StaffFiles.Held held : staff.held()) {
            findings.add(HeldFindings.of(held, staff, verdicts));
        }
        return findings;
    }

    /** Returns what was in force before steps that left nobody entitled; nothing where all that was left is in force. */
    Optional<Policy.Kept> kept() {
        return staff.held().stream()
                .findFirst()
                .map(it -> new Policy.Kept(it.file().record().file(), policy()));
    }

    /** Returns what the school's main branch is called, and was before some step. */
    Set<String> mainBranches() {
        return staff.mainBranches();
    }

    /** Returns the policy that says who works at the school and what the offices' duties are, as far as has been walked. */
    private Policy policy() {
        return Policy.ofStaff(staff.school(), staff.editions(), staff.formerly(), staff.mainBranches());
    }
}
