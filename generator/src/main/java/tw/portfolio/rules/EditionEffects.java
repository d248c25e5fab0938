package tw.portfolio.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import tw.portfolio.certification.CertifiedSchool;
import tw.portfolio.certification.SelectionLocks;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.model.edition.CapSubject;
import tw.portfolio.model.edition.Edition;
import tw.portfolio.model.student.Student;
import tw.portfolio.regulation.Editions;
import tw.portfolio.regulation.NationalRules;

/**
 * What another edition, or the ministry's rules of another year, would do to real students and offices: asked before the assembly votes. In
 * the order of students and places, never a ranking; of each kind the first are named and all are counted.
 *
 * @param provisions every matter on which the two differ
 * @param caps by period and subject
 * @param findings of students and of the school beside caps, by rule
 * @param owed what offices owe by one of the two alone, in another state or by another day, the newest term first
 * @param verdicts records that one of the two would have certified by others, by kind of record and the two verdicts
 */
public record EditionEffects(
        List<Provision.Change> provisions,
        List<CapGroup> caps,
        SortedMap<String, FoundGroup> findings,
        List<OwedChange> owed,
        SortedMap<String, Listed<VerdictChange>> verdicts) {

    public EditionEffects {
        provisions = List.copyOf(provisions);
        caps = List.copyOf(caps);
        owed = List.copyOf(owed);
        findings = Collections.unmodifiableSortedMap(new TreeMap<>(findings));
        verdicts = Collections.unmodifiableSortedMap(new TreeMap<>(verdicts));
    }

    /** How many students come to be over a cap, and how many no longer are. */
    public static final class Count {
        private int newly;
        private int ended;

        private void add(CapDiff.Change change) {
            newly += change.newlyOver() ? 1 : 0;
            ended += change.noLongerOver() ? 1 : 0;
        }

        public int newly() {
            return newly;
        }

        public int ended() {
            return ended;
        }
    }

    /**
     * One cap in one period.
     *
     * @param all every student it changes something for
     * @param classes by class, a dash for students without one
     */
    public record CapGroup(
            String period,
            CapSubject subject,
            Count all,
            SortedMap<String, Count> classes,
            Listed<CapDiff.Change> changes) {

        private void add(CapDiff.Change change) {
            all.add(change);
            classes.computeIfAbsent(change.seat().map(it -> it.value()).orElse("—"), it -> new Count())
                    .add(change);
            changes.add(change);
        }
    }

    /** What one rule finds more and less. */
    public record FoundGroup(Listed<Diagnostic> begun, Listed<Diagnostic> changed, Listed<Diagnostic> ended) {

        private void add(FoundDiff.Told told) {
            switch (told.fate()) {
                case NEW -> begun.add(told.finding());
                case CHANGED -> changed.add(told.finding());
                case ENDED -> ended.add(told.finding());
            }
        }
    }

    public boolean none() {
        return caps.isEmpty() && findings.isEmpty() && owed.isEmpty() && verdicts.isEmpty();
    }

    /** Compares two editions as if each had always held; nothing is said of who certifies. */
    public static EditionEffects of(Inspection inspection, Edition from, Edition to) {
        return of(inspection, from, inspection.certified(), to, inspection.certified());
    }

    /**
     * Compares two editions as if each had always held.
     *
     * @param before the school as it is certified by the first; {@code after} by the second
     */
    public static EditionEffects of(
            Inspection inspection, Edition from, CertifiedSchool before, Edition to, CertifiedSchool after) {
        return of(
                under(from, before, inspection),
                under(to, after, inspection),
                Provisions.between(Provisions.of(from), Provisions.of(to)),
                List.of(
                        EditionRule.text(from, inspection).toList(),
                        EditionRule.text(to, inspection).toList()));
    }

    /**
     * Compares the ministry's rules as if each had always held.
     *
     * @param told what programs beside the rules find of the school by the first and by the second
     */
    public static EditionEffects of(
            Inspection inspection, NationalRules from, NationalRules to, List<List<Diagnostic>> told) {
        return of(
                inspection.under(from),
                inspection.under(to),
                Provisions.between(Provisions.of(from), Provisions.of(to)),
                told);
    }

    private static Inspection under(Edition edition, CertifiedSchool certified, Inspection inspection) {
        return new Inspection(
                certified,
                Editions.only(edition.heldFrom(LocalDate.MIN)),
                inspection.national(),
                inspection.clock(),
                inspection.enrolments(),
                SelectionLocks.of(certified, inspection.national(), inspection.clock()));
    }

    private static EditionEffects of(
            Inspection old, Inspection now, List<Provision.Change> provisions, List<List<Diagnostic>> more) {
        boolean files = !old.national().equals(now.national());
        SortedMap<String, CapGroup> caps = new TreeMap<>();
        SortedMap<String, FoundGroup> found = new TreeMap<>();
        CapDiff diff = new CapDiff(old, now);
        for (Student student : old.school().students()) {
            diff.changes(student)
                    .forEach(change -> caps.computeIfAbsent(
                                    change.period() + " " + change.subject().word(), key -> group(change))
                            .add(change));
            told(Rules.besideCaps(student, old, files), Rules.besideCaps(student, now, files), found);
        }
        told(Rules.ofSchool(old), Rules.ofSchool(now), found);
        if (more.size() == 2) {
            told(more.get(0), more.get(1), found);
        }
        return new EditionEffects(
                provisions,
                new ArrayList<>(caps.values()),
                found,
                OwedChange.between(Completeness.of(old), Completeness.of(now)),
                VerdictChange.between(old.certified(), now.certified()));
    }

    private static CapGroup group(CapDiff.Change first) {
        return new CapGroup(first.period(), first.subject(), new Count(), new TreeMap<>(), new Listed<>());
    }

    private static void told(List<Diagnostic> old, List<Diagnostic> now, Map<String, FoundGroup> found) {
        FoundDiff.between(old, now)
                .forEach(told -> found.computeIfAbsent(
                                told.finding().rule().value(),
                                rule -> new FoundGroup(new Listed<>(), new Listed<>(), new Listed<>()))
                        .add(told));
    }
}
