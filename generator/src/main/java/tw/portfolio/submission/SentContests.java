package tw.portfolio.submission;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import tw.portfolio.certification.ContestSince;
import tw.portfolio.certification.SentWork;
import tw.portfolio.certification.Verdict;
import tw.portfolio.model.Choices;
import tw.portfolio.model.Entry;
import tw.portfolio.model.RecordKind;
import tw.portfolio.model.School;
import tw.portfolio.model.office.SchoolContest;
import tw.portfolio.model.student.Student;

/** The school's own contests of locked batches, those that are not what was sent, or go out otherwise than they stand. */
final class SentContests {
    private final SortedSet<String> corrected = new TreeSet<>();

    /** By student and line, those that go out as they are in force, which is not what stands there. */
    private final SortedMap<String, SentWork.Then> inForce = new TreeMap<>();

    private static String key(Student student, String line) {
        return student.number() + ":" + line;
    }

    /** Notes what became of a contest for one student. */
    void add(Student student, ContestSince since) {
        since.content().packed().ifPresent(then -> inForce.put(key(student, since.line()), then));
        switch (since.became()) {
            case CHANGED, UNCOMPARED, UNREAD, WITHOUT_STUDENT, GONE -> corrected.add(since.line());
            default -> {}
        }
    }

    /** Returns the paths of those that their office corrected or took away. */
    SortedSet<String> corrected() {
        return Collections.unmodifiableSortedSet(corrected);
    }

    /** Returns whether a contest goes out as it is in force, whatever stands there. */
    boolean isInForce(Student student, String line) {
        return inForce.containsKey(key(student, line));
    }

    /** Returns a contest with a result of the student as it goes out, where somebody vouches for it. */
    Optional<Entry<SchoolContest>> find(School school, Student student, String line) {
        return Optional.ofNullable(inForce.get(key(student, line)))
                .map(SentWork.Then::entry)
                .filter(entry -> entry.value() instanceof SchoolContest)
                .map(entry -> new Entry<>(
                        RecordKind.CONTEST,
                        entry.source(),
                        entry.file(),
                        (SchoolContest) entry.value(),
                        entry.body(),
                        entry.attachments()))
                .or(() -> Choices.contest(school, student, line));
    }

    /** Returns the verdicts on those that go out as they are in force, by path. */
    SortedMap<String, Verdict> verdicts() {
        SortedMap<String, Verdict> verdicts = new TreeMap<>();
        inForce.values().forEach(then -> verdicts.put(then.entry().path(), then.verdict()));
        return verdicts;
    }
}
