package tw.portfolio.submission;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tw.portfolio.certification.CertifiedSchool;
import tw.portfolio.certification.LockedWorks;
import tw.portfolio.certification.SelectionLocks;
import tw.portfolio.model.Choices;
import tw.portfolio.model.Entry;
import tw.portfolio.model.RecordKind;
import tw.portfolio.model.student.Selection;
import tw.portfolio.model.student.Student;
import tw.portfolio.rules.Inspection;
import tw.portfolio.rules.LockedPlaces;

/** What of a student's selection is sent; every line that is not, though it was once chosen, is listed as left out. */
final class Sent {
    private final Draft draft;
    private final SelectionLocks locks;
    private final LockedWorks works;
    private final Inspection inspection;

    /**
     * Prepares.
     *
     * @param now the school as it stands
     * @param inspection of the school as it is packed
     */
    Sent(Draft draft, CertifiedSchool now, Inspection inspection) {
        this.draft = draft;
        this.inspection = inspection;
        this.locks = SelectionLocks.of(
                now, inspection.national(), draft.publication().stamp().clock());
        this.works = LockedWorks.of(now, locks);
    }

    /** Returns a student's selections with the lines that are sent; what was locked is sent also where its file is there no more. */
    List<Entry<Selection>> of(Student student) {
        Stream<Entry<Selection>> there = student.entries().of(Selection.class).stream()
                .filter(this::isOfPackage)
                .map(entry -> sent(student, entry, draft.vouched(entry)));
        Stream<Entry<Selection>> missing =
                locks.missing(student).stream().filter(this::isOfPackage).map(entry -> sent(student, entry, false));
        return Stream.concat(there, missing).toList();
    }

    private boolean isOfPackage(Entry<Selection> entry) {
        return draft.years().contains(entry.year());
    }

    /** Locked batches as they stood then, others as they stand when somebody vouches for the list. */
    private Entry<Selection> sent(Student student, Entry<Selection> entry, boolean vouched) {
        Selection sent = locks.sent(student, entry, vouched);
        for (SelectionLocks.Change change : locks.changes(student, entry)) {
            if (change.afterLock()) {
                change.added().stream()
                        .filter(line -> !sent.outcomes().contains(line)
                                && !sent.performances().contains(line))
                        .forEach(leftOut(entry, LeftOut.Reason.SELECTED_WHEN_LOCKED));
            } else {
                change.removed().stream()
                        .filter(line -> !sent.outcomes().contains(line)
                                && !sent.performances().contains(line))
                        .forEach(leftOut(entry, LeftOut.Reason.DESELECTED_LATE));
            }
        }
        List<LockedWorks.Changed> changed = works.of(student, entry);
        LockedPlaces places = LockedPlaces.of(student, inspection);
        changed.stream().filter(work -> !places.isKeptOut(work.line())).forEach(draft::locked);
        changed.stream()
                .filter(work -> places.isKeptOut(work.line()))
                .forEach(work -> draft.leaveOut(work.path(), LeftOut.Reason.BEYOND_CAP));
        works.contests(student, entry).values().stream()
                .flatMap(List::stream)
                .forEach(since -> draft.locked(student, since));
        Set<String> told = changed.stream().map(LockedWorks.Changed::line).collect(Collectors.toSet());
        unknown(student, sent)
                .filter(line -> !told.contains(line))
                .distinct()
                .forEach(leftOut(entry, LeftOut.Reason.UNKNOWN));
        return new Entry<>(entry.kind(), entry.source(), entry.file(), sent, entry.body(), entry.attachments());
    }

    private Consumer<String> leftOut(Entry<Selection> entry, LeftOut.Reason reason) {
        return line -> draft.leaveOut(entry.path() + "#" + line, reason);
    }

    private Stream<String> unknown(Student student, Selection sent) {
        Stream<String> outcomes = sent.outcomes().stream()
                .filter(line -> Choices.outcome(student, line).isEmpty());
        Stream<String> performances = sent.performances().stream()
                .filter(line -> Choices.performance(student, line).isEmpty())
                .filter(line ->
                        draft.contests().find(draft.school(), student, line).isEmpty())
                .filter(line -> !goesItsOwnWay(line));
        return Stream.concat(outcomes, performances);
    }

    /** The cadre register and what outside bodies entered are sent by themselves. */
    private static boolean goesItsOwnWay(String line) {
        return Stream.of(RecordKind.CADRES, RecordKind.EXTERNAL)
                .map(kind -> kind.pattern().substring(0, kind.pattern().indexOf('/') + 1))
                .anyMatch(line::startsWith);
    }
}
