package tw.portfolio.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Severity;
import tw.portfolio.model.Office;
import tw.portfolio.model.RecordKind;
import tw.portfolio.model.Term;
import tw.portfolio.model.edition.Clause;
import tw.portfolio.model.edition.Delivery;
import tw.portfolio.model.edition.EventRow;
import tw.portfolio.model.edition.MeetingRow;
import tw.portfolio.model.edition.OfficeTask;
import tw.portfolio.model.edition.Parties;
import tw.portfolio.model.edition.SeatRow;

/**
 * Whether one clause is kept, and by what one sees it.
 *
 * @param evidence in the order of the edition's rows; empty where nothing in the records can tell
 * @param findings what the rules found that cite the clause, or whose rule rests on it
 * @param rules the ids of the rules that rest on it
 * @param others the clauses that ask for the same, or those below one that only heads others
 */
public record ClauseState(
        Clause clause,
        Kept state,
        List<Evidence> evidence,
        List<Diagnostic> findings,
        List<String> rules,
        List<String> others) {

    public ClauseState {
        evidence = List.copyOf(evidence);
        findings = List.copyOf(findings);
        rules = List.copyOf(rules);
        others = List.copyOf(others);
    }

    /** Returns why nothing in the records can tell; absent where something does. */
    public Optional<String> unchecked() {
        return clause.unchecked();
    }

    /** Returns whether anything of its own tells. */
    boolean tells() {
        return !evidence.isEmpty() || !rules.isEmpty() || !findings.isEmpty();
    }

    /** Returns whether it is kept, by what was found and seen of it. */
    static Kept judged(List<Diagnostic> findings, List<Evidence> shown, List<String> rules) {
        if (findings.stream().anyMatch(finding -> finding.severity() != Severity.NOTE)) {
            return Kept.OPEN;
        }
        Kept seen = Kept.of(shown.stream().map(Evidence::state));
        // a rule that finds nothing tells only where nothing else does: before the last day it has nothing to find
        return seen == Kept.UNCHECKED && !rules.isEmpty() ? Kept.KEPT : seen;
    }

    /**
     * Returns it without what it asks for of other records: another clause may be about one part of it alone.
     *
     * @param kinds of records; none for all of it
     */
    public ClauseState about(List<RecordKind> kinds) {
        Set<RecordKind> others = evidence.stream()
                .flatMap(row -> record(row).stream())
                .filter(kind -> !kinds.isEmpty() && !kinds.contains(kind))
                .collect(Collectors.toSet());
        if (others.isEmpty()) {
            return this;
        }
        List<Evidence> shown = evidence.stream()
                .filter(row -> record(row).filter(others::contains).isEmpty())
                .toList();
        List<Diagnostic> found = findings.stream()
                .filter(finding -> others.stream().noneMatch(kind -> isAbout(finding, kind)))
                .toList();
        return new ClauseState(clause, judged(found, shown, rules), shown, found, rules, this.others);
    }

    private static Optional<RecordKind> record(Evidence evidence) {
        if (evidence instanceof Unlisted unlisted) {
            return Optional.of(unlisted.delivery().record());
        }
        return evidence instanceof Owed owed ? Optional.of(owed.delivery().record()) : Optional.empty();
    }

    private static boolean isAbout(Diagnostic finding, RecordKind kind) {
        boolean named = Optional.ofNullable(finding.values().get("record"))
                .filter(record -> record.zh().equals(kind.zh()))
                .isPresent();
        return named || RecordKind.at(finding.at().path()).filter(kind::equals).isPresent();
    }

    /** Something by which one sees whether a clause is kept. */
    public sealed interface Evidence {

        Kept state();
    }

    /**
     * What somebody owes.
     *
     * @param rows of one delivery in one term
     */
    public record Owed(Delivery delivery, List<OfficeDelivery> rows, Kept state) implements Evidence {}

    /**
     * What students enter of their own will: never owed, and certified by others.
     *
     * @param all the records of the current term or school year, those that requests propose among them
     */
    public record Entered(Delivery delivery, int all, Waits waits, Kept state) implements Evidence {}

    /**
     * For whom records wait.
     *
     * @param certifiers those that whoever certifies them can certify
     * @param others those that wait for their students, or for a list or a setting without which nobody can certify them
     * @param earlier those of terms and school years before that still wait for whoever certifies them
     */
    public record Waits(int certifiers, int others, int earlier) {}

    /**
     * A seat of the working group.
     *
     * @param filled how many people hold it today
     */
    public record Seated(SeatRow seat, int filled, Kept state) implements Evidence {}

    /**
     * The meetings of the current term or school year.
     *
     * @param paths the records of meetings held so far
     * @param planned how many more are still ahead: nothing was held on a day that is to come
     */
    public record Met(MeetingRow row, String period, List<String> paths, int planned, Kept state) implements Evidence {}

    /**
     * Trainings, workshops and briefings of the current school year.
     *
     * @param titles what was held so far, with its day
     * @param planned what is still ahead, likewise
     */
    public record Held(EventRow row, String period, List<String> titles, List<String> planned, Kept state)
            implements Evidence {}

    /** Records whose being there shows it. */
    public record Shown(RecordKind kind, int there, Kept state) implements Evidence {}

    /**
     * What one party has to finish before the authority's deadline.
     *
     * @param by who enters it
     * @param done of {@code all} what is there and certified
     * @param students who has one, of the first thing that is there and not for every student
     */
    public record Finished(
            Parties by,
            Term term,
            int done,
            int all,
            Optional<LocalDate> dueOn,
            Optional<OfficeDelivery.Coverage> students,
            Kept state)
            implements Evidence {}

    /**
     * A term of which nobody can tell by when offices finish.
     *
     * @param path of the calendar in which the authority's deadline is to be entered
     */
    public record Undated(Term term, String path) implements Evidence {

        @Override
        public Kept state() {
            return Kept.NOT_YET_KNOWN;
        }
    }

    /**
     * A term of which nobody can tell what is due.
     *
     * @param path of the calendar that is to be entered
     */
    public record Uncalendared(Term term, String path) implements Evidence {

        @Override
        public Kept state() {
            return Kept.NOT_YET_KNOWN;
        }
    }

    /**
     * What nobody can tell to be due, for lists of classes that are missing.
     *
     * @param lists those lists, of one term
     */
    public record Unlisted(Delivery delivery, List<OfficeDelivery> lists) implements Evidence {

        @Override
        public Kept state() {
            return Kept.NOT_YET_KNOWN;
        }
    }

    /**
     * The papers of the school year's contests.
     *
     * @param held how many contests are over
     * @param complete how many of them have a paper from before and from after
     */
    public record Papered(Delivery delivery, int held, int complete, Kept state) implements Evidence {}

    /** Work that leaves no record. */
    public record Unrecorded(OfficeTask task) implements Evidence {

        @Override
        public Kept state() {
            return Kept.UNCHECKED;
        }

        public List<Office> offices() {
            return task.offices();
        }
    }
}
