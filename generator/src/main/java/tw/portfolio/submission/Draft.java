package tw.portfolio.submission;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import tw.portfolio.certification.ContestSince;
import tw.portfolio.certification.LockedWorks;
import tw.portfolio.certification.Publication;
import tw.portfolio.certification.Verdict;
import tw.portfolio.certification.VerdictKind;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Noted;
import tw.portfolio.diagnostic.RuleId;
import tw.portfolio.model.Entry;
import tw.portfolio.model.School;
import tw.portfolio.model.SchoolYear;
import tw.portfolio.model.StudentNumber;
import tw.portfolio.model.Term;
import tw.portfolio.model.office.Identity;
import tw.portfolio.model.office.SchoolContest;
import tw.portfolio.model.student.Student;
import tw.portfolio.regulation.Regulation;
import tw.portfolio.rules.Beyond;

/** The package while it is put together: rows, files, what stays behind, and what was noticed. */
final class Draft {
    static final RuleId NO_IDENTITY = new RuleId("submission.no-identity");
    static final RuleId NOT_VOUCHED = new RuleId("submission.not-vouched");
    private static final ZoneOffset TAIPEI = ZoneOffset.ofHours(8);
    private final Publication publication;
    private final Registers registers;
    private final Map<Term, Seats> seats = new TreeMap<>();
    private final Optional<Identities> identities;
    private final List<Row> rows = new ArrayList<>();
    private final List<WorkFile> files = new ArrayList<>();
    private final Set<LeftOut> leftOut = new HashSet<>();
    private final Map<LockedWorks.Packed, SortedSet<String>> locked = new EnumMap<>(LockedWorks.Packed.class);
    private final SentContests contests = new SentContests();
    private final Set<Diagnostic> notes = new HashSet<>();

    Draft(Publication publication, Registers registers) {
        this(publication, registers, Optional.of(Identities.of(publication.school())));
    }

    private Draft(Publication publication, Registers registers, Optional<Noted<Identities>> read) {
        this.publication = publication;
        this.registers = registers;
        this.identities = read.map(Noted::value);
        read.ifPresent(it -> notes.addAll(it.notes()));
    }

    /** Begins one as if every student's identity were known; its rows say nobody's. */
    static Draft withoutIdentities(Publication publication, Registers registers) {
        return new Draft(publication, registers, Optional.empty());
    }

    Publication publication() {
        return publication;
    }

    School school() {
        return publication.school();
    }

    Registers registers() {
        return registers;
    }

    Term currentTerm() {
        return school().settings().currentTerm();
    }

    /**
     * Returns the terms whose registers are filed: the one before the current, whose grades are in, and the current one. In the first
     * half of a school year this takes in the school year before, whose works are filed in autumn.
     */
    List<Term> terms() {
        return terms(school());
    }

    /** Returns the same for a school of which no package is made. */
    static List<Term> terms(School school) {
        Term current = school.settings().currentTerm();
        return List.of(current.previous(), current);
    }

    /** Returns the school years of {@link #terms()}. */
    List<SchoolYear> years() {
        return terms().stream().map(Term::year).distinct().toList();
    }

    /** Returns whether the term has ended by the moment the run takes for now. */
    boolean over(Term term) {
        LocalDate today = LocalDate.ofInstant(publication.stamp().clock(), TAIPEI);
        return today.isAfter(term.lastDay());
    }

    Seats seats(Term term) {
        return seats.computeIfAbsent(
                term, key -> new Seats(school(), key, Regulation.shipped().national()));
    }

    /** Returns the seats as they were last in a school year, the current term at the latest. */
    Seats seats(SchoolYear year) {
        Term last = new Term(year, 2);
        return seats(last.compareTo(currentTerm()) > 0 ? currentTerm() : last);
    }

    /** Returns whether the student sat in a class of the evening school, which has registers of its own. */
    boolean inEveningSchool(StudentNumber number, Term term) {
        return school().student(number)
                .map(student -> seats(term).inKind(student, registers.checks().eveningClasses()))
                .orElse(false);
    }

    void add(Row row) {
        rows.add(row);
    }

    void add(WorkFile file) {
        files.add(file);
    }

    /** Notes what becomes of a work that was changed, certified or taken away once its batch was locked. */
    void locked(LockedWorks.Changed work) {
        note(work.packed(), work.path());
        if (work.packed() == LockedWorks.Packed.NOTHING) {
            leaveOut(work.path(), LeftOut.Reason.CHANGED_WHEN_LOCKED);
        } else if (work.packed() == LockedWorks.Packed.LACKING) {
            leaveOut(work.path(), LeftOut.Reason.SENT_NOT_HERE);
        }
    }

    /** Notes what became of a contest of the school's own, for one student, once a batch that names it was locked. */
    void locked(Student student, ContestSince since) {
        contests.add(student, since);
        switch (since.became()) {
            case KEPT, SAME -> note(LockedWorks.Packed.AS_SENT, since.line());
            case LATE_ENTERED, LATE_CERTIFIED, LATE_RESULT -> note(LockedWorks.Packed.AS_IT_STANDS, since.line());
            case LACKING -> leaveOut(since.line(), LeftOut.Reason.SENT_NOT_HERE);
            default -> {}
        }
    }

    private void note(LockedWorks.Packed packed, String path) {
        locked.computeIfAbsent(packed, key -> new TreeSet<>()).add(path);
    }

    /** Returns the contests of locked batches that are not what was sent, or go out otherwise than they stand. */
    SentContests contests() {
        return contests;
    }

    /** Returns the paths of such works, of which that is packed. */
    SortedSet<String> locked(LockedWorks.Packed packed) {
        return Collections.unmodifiableSortedSet(locked.getOrDefault(packed, new TreeSet<>()));
    }

    void note(Diagnostic note) {
        notes.add(note);
    }

    void leaveOut(String path, LeftOut.Reason reason) {
        leftOut.add(new LeftOut(path, reason));
    }

    List<Row> rows() {
        return rows;
    }

    List<WorkFile> files() {
        return files.stream().sorted().toList();
    }

    List<LeftOut> leftOut() {
        return leftOut.stream().sorted().toList();
    }

    List<Diagnostic> notes() {
        return notes.stream().sorted().toList();
    }

    /**
     * Returns the cells that say who a row is of; nothing, with a finding, when the private source does not know the student.
     *
     * @param path of the row's record, for the list of what is left out
     */
    Optional<Values> person(StudentNumber number, String path) {
        Optional<Student> student = school().student(number);
        if (identities.isEmpty()) {
            return student.map(known -> new Values());
        }
        Optional<Identity> identity = identities.get().of(number);
        if (student.isEmpty() || identity.isEmpty()) {
            leaveOut(path, LeftOut.Reason.NO_IDENTITY);
            student.ifPresent(known -> note(
                    Diagnostic.error(NO_IDENTITY, known.profile().location()).with("student", number)));
            return Optional.empty();
        }
        return Optional.of(new Values()
                .text("national-id", identity.get().nationalId())
                .date("birth-date", identity.get().birthDate()));
    }

    /** Returns whether the responsible person vouches for the record as it stands; what nobody vouches for is not submitted. */
    boolean vouched(Entry<?> entry) {
        VerdictKind kind = publication.certified().verdict(entry).kind();
        boolean vouched = kind == VerdictKind.CERTIFIED
                || kind == VerdictKind.ATTESTED // certified at the school the student came from
                || kind == VerdictKind.NOT_REQUIRED;
        if (!vouched) {
            leaveOut(entry.path(), LeftOut.Reason.NOT_CERTIFIED);
        }
        return vouched;
    }

    /**
     * Returns whether a work that a selection names is sent: somebody vouches for it, its course gives outcomes, and it is beyond no cap. What
     * stays behind is listed; which that is, the rules say.
     */
    boolean sends(Entry<?> work, String line, SchoolYear selectedOf, Beyond beyond) {
        boolean behind = beyond.staysBehind(work, line, selectedOf);
        if (behind) {
            leaveOut(work.path(), LeftOut.Reason.BEYOND_CAP);
        }
        boolean other = beyond.isOfOtherCourse(work);
        if (other) {
            leaveOut(work.path(), LeftOut.Reason.OTHER_COURSE);
        }
        return vouched(work) && !behind && !other;
    }

    /** As {@link #sends}, for a contest of the school's own as {@link SentContests#find} returns it. */
    boolean sends(Entry<SchoolContest> contest, String line, Student student, SchoolYear selectedOf, Beyond beyond) {
        if (!contests.isInForce(student, line)) {
            return sends(contest, line, selectedOf, beyond);
        }
        boolean behind = beyond.staysBehind(contest, line, selectedOf);
        if (behind) {
            leaveOut(contest.path(), LeftOut.Reason.BEYOND_CAP);
        }
        return !behind;
    }

    /** As {@link #vouched}, for an office's record: rules hold students' works, nobody else tells an office. */
    boolean filed(Entry<?> entry) {
        boolean vouched = vouched(entry);
        if (!vouched && !publication.stamp().workTree()) {
            Verdict verdict = publication.certified().verdict(entry);
            note(Diagnostic.warning(NOT_VOUCHED, entry.location())
                    .with("verdict", publication.words().staff(verdict).label()));
        }
        return vouched;
    }
}
