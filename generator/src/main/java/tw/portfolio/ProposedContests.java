package tw.portfolio;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import tw.portfolio.certification.AtLock;
import tw.portfolio.certification.CertifiedSchool;
import tw.portfolio.certification.ContestParts;
import tw.portfolio.certification.ContestSince;
import tw.portfolio.certification.ContestSince.Became;
import tw.portfolio.certification.SelectionLocks;
import tw.portfolio.certification.SentWork;
import tw.portfolio.certification.VerdictKind;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.model.Choices;
import tw.portfolio.model.Entry;
import tw.portfolio.model.RecordKind;
import tw.portfolio.model.School;
import tw.portfolio.model.office.SchoolContest;
import tw.portfolio.model.student.Selection;
import tw.portfolio.model.student.Student;
import tw.portfolio.regulation.Regulation;

/** What would become, once a merge request is merged, of the contests it touches that locked batches sent. */
final class ProposedContests {
    private final School proposed;
    private final Touched touched;
    private final CertifiedSchool before;
    private final Instant now;
    private final SelectionLocks locks;

    /**
     * Prepares.
     *
     * @param proposed as its files say it is after the merge
     * @param before the school before the merge
     * @param now when it would be merged
     */
    ProposedContests(School proposed, Touched touched, CertifiedSchool before, Instant now) {
        this.proposed = proposed;
        this.touched = touched;
        this.before = before;
        this.now = now;
        this.locks = SelectionLocks.of(before, Regulation.shipped().national(), now);
    }

    /** Returns what the school before the merge has of locked batches, with what the merge would make of their contests. */
    SortedMap<String, List<AtLock>> atLock(Text by) {
        SortedMap<String, List<AtLock>> atLock = new TreeMap<>(before.atLock());
        if (touched.touches(RecordKind.CONTEST)) {
            before.school()
                    .students()
                    .forEach(student -> locks.lists(student)
                            .forEach(list -> atLock.computeIfPresent(
                                    CertifiedSchool.key(list.source(), list.path()),
                                    (key, states) -> states.stream()
                                            .map(state -> proposed(student, list, state, by))
                                            .toList())));
        }
        return atLock;
    }

    private AtLock proposed(Student student, Entry<Selection> list, AtLock state, Text by) {
        List<String> lines = locks.locked(student, list).entrySet().stream()
                .filter(batch -> batch.getKey().number().equals(state.batch()))
                .flatMap(batch -> batch.getValue().stream())
                .toList();
        List<ContestSince> contests = new ArrayList<>();
        for (String line : lines) {
            Optional<ContestSince> known = state.contests().stream()
                    .filter(since -> since.line().equals(line))
                    .findFirst();
            Optional<Entry<SchoolContest>> sent = isTouched(student, line)
                    ? known.isPresent() ? known.get().content().then() : counted(student, line)
                    : Optional.empty();
            (sent.isPresent() ? became(student, line, sent.get(), by) : known).ifPresent(contests::add);
        }
        return new AtLock(state.batch(), state.works(), state.counted(), contests);
    }

    private boolean isTouched(Student student, String line) {
        return Choices.contest(before.school(), student, line)
                .map(contest -> touched.isAt(contest.location()))
                .orElse(false);
    }

    /** Returns what was sent of a contest that is now as it was then. */
    private Optional<Entry<SchoolContest>> counted(Student student, String line) {
        return Choices.contest(before.school(), student, line).filter(contest -> {
            VerdictKind kind = before.verdict(contest).kind();
            return before.verdict(contest).vouched() || kind == VerdictKind.NOT_REQUIRED;
        });
    }

    /** Put back as it was when it was sent, it is told no more. */
    private Optional<ContestSince> became(Student student, String line, Entry<SchoolContest> sent, Text by) {
        Optional<Entry<SchoolContest>> contest = proposed.offices().of(SchoolContest.class).stream()
                .filter(entry -> entry.path().equals(line))
                .findFirst();
        Optional<ContestParts> parts = contest.flatMap(entry -> ContestParts.of(entry, student.number()));
        if (parts.equals(ContestParts.of(sent, student.number()))) {
            return Optional.empty();
        }
        Became became = parts.isPresent() ? Became.CHANGED : contest.isPresent() ? Became.WITHOUT_STUDENT : Became.GONE;
        ContestSince.Content content = new ContestSince.Content(
                Optional.of(sent),
                contest.flatMap(entry -> ContestParts.row(entry, student.number())),
                Optional.<SentWork.Then>empty());
        return Optional.of(new ContestSince(line, became, now, by, contest.isEmpty(), content));
    }
}
