package tw.portfolio.certification;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tw.portfolio.certification.ContestSince.Became;
import tw.portfolio.certification.WorksAtLock.Changed;
import tw.portfolio.model.Choices;
import tw.portfolio.model.Entry;
import tw.portfolio.model.RecordKind;
import tw.portfolio.model.office.SchoolContest;
import tw.portfolio.model.student.Student;

/** Finds which of the school's own contests that a locked batch names were changed since. */
final class LockedContests {
    private final CertifiedSchool certified;
    private final Histories histories;
    private final WorksAtLock past;

    LockedContests(CertifiedSchool certified, Histories histories, WorksAtLock past) {
        this.certified = certified;
        this.histories = histories;
        this.past = past;
    }

    /** Returns them in the order of the list. */
    List<ContestSince> of(Student student, List<String> lines, Instant lock) throws IOException {
        List<ContestSince> since = new ArrayList<>();
        for (String line : lines) {
            Optional<String> file = Choices.contestFile(line);
            if (file.isPresent()) {
                of(student, line, Tracked.deleted(RecordKind.CONTEST, file.get()), lock)
                        .ifPresent(since::add);
            }
        }
        return since;
    }

    private Optional<ContestSince> of(Student student, String line, Tracked record, Instant lock) throws IOException {
        Optional<Entry<SchoolContest>> there = certified.school().offices().of(SchoolContest.class).stream()
                .filter(entry -> entry.path().equals(line))
                .findFirst();
        for (SourceHistory history : histories.all()) {
            boolean asked = there.map(
                            entry -> entry.source().equals(history.source().name()))
                    .orElse(true);
            Optional<Changed> changed = asked && history.isWhole() && histories.hold(history, record)
                    ? past.since(history, record, lock)
                    : Optional.empty();
            if (changed.isPresent()) {
                return changed.map(step ->
                        new ContestSince(line, step.since(), step.by(), became(student, there, step.gone(), line)));
            }
        }
        return Optional.empty();
    }

    private Became became(Student student, Optional<Entry<SchoolContest>> there, boolean gone, String line) {
        if (gone) {
            return Became.GONE;
        }
        boolean counts = there.map(certified::verdict)
                .map(verdict -> verdict.vouched() || verdict.kind() == VerdictKind.NOT_REQUIRED)
                .orElse(false);
        if (!counts) {
            return Became.UNVOUCHED;
        }
        return Choices.contest(certified.school(), student, line).isPresent() ? Became.CHANGED : Became.WITHOUT_STUDENT;
    }
}
