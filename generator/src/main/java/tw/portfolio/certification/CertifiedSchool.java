package tw.portfolio.certification;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import tw.portfolio.diagnostic.RuleId;
import tw.portfolio.model.Entry;
import tw.portfolio.model.School;

/**
 * The school with a verdict for every record.
 *
 * @param verdicts by source and path, joined by a colon; also of records that are not in the school, because their file cannot be read
 * @param selections what of each student's selection counted when, the oldest first, likewise, also where its file is there no more; of
 *     sources without a history nothing
 * @param sent works of locked batches that are no longer what was sent, likewise
 * @param atLock of selections of which batches are locked, what works there were then, likewise, batch by batch
 */
public record CertifiedSchool(
        School school,
        SortedMap<String, Verdict> verdicts,
        SortedMap<String, List<SelectionState>> selections,
        SortedMap<String, SentWork> sent,
        SortedMap<String, List<AtLock>> atLock) {
    /** The rules by which a source is told of whose line has not what it must hold: an accepted state, or what is pinned as its beginning. */
    public static final Set<RuleId> HISTORY_BROKEN =
            Set.of(Findings.BROKEN, Findings.GENESIS_UNKNOWN, Findings.GENESIS_ELSEWHERE);

    /** The rule by which is told that the run's own clock may be behind. */
    public static final RuleId CLOCK_BEHIND = ToCome.BEHIND;

    /** The rules by which is told what of the run itself does not suffice to judge a source's merges: its trust settings, its clock. */
    public static final Set<RuleId> UNSETTLED = Set.of(
            Unbelieved.NO_SETTINGS,
            Unbelieved.NOT_LISTED,
            Findings.GENESIS_UNKNOWN,
            Findings.GENESIS_ELSEWHERE,
            CLOCK_BEHIND);

    /** The rules by which is told of a file that says who is entitled and was taken away, or left so that nobody is: what else is found follows. */
    public static final Set<RuleId> STAFF_HELD =
            Set.of(HeldFindings.AWAY, HeldFindings.NO_EDITION, HeldFindings.NOBODY);

    /** The value by which a finding names a commit that the settings may pin, once the working group has looked at it. */
    public static final String PINNED = "pinned";

    public CertifiedSchool {
        verdicts = Collections.unmodifiableSortedMap(new TreeMap<>(verdicts));
        selections = Collections.unmodifiableSortedMap(new TreeMap<>(selections));
        sent = Collections.unmodifiableSortedMap(new TreeMap<>(sent));
        atLock = Collections.unmodifiableSortedMap(new TreeMap<>(atLock));
    }

    /** Makes one in which every work of a locked batch is what was sent. */
    public CertifiedSchool(
            School school, SortedMap<String, Verdict> verdicts, SortedMap<String, List<SelectionState>> selections) {
        this(school, verdicts, selections, Collections.emptySortedMap(), Collections.emptySortedMap());
    }

    /** Makes one of whose selections nothing earlier is known. */
    public CertifiedSchool(School school, SortedMap<String, Verdict> verdicts) {
        this(school, verdicts, Collections.emptySortedMap());
    }

    /** Returns the same verdicts on another state of the school. */
    public CertifiedSchool with(School other) {
        return new CertifiedSchool(other, verdicts, selections, sent, atLock);
    }

    /**
     * Returns what was sent of a work of a locked batch that is something else now, or is there no more.
     *
     * @param source where it lies, or its list does; it may lie, or have lain, in another
     */
    public Optional<SentWork> sent(String source, String path) {
        Optional<SentWork> found = Optional.ofNullable(sent.get(key(source, path)));
        SortedMap<String, SentWork> rest = sent;
        while (found.isEmpty() && !rest.isEmpty()) {
            String other = rest.firstKey().substring(0, rest.firstKey().indexOf(':'));
            found = Optional.ofNullable(sent.get(key(other, path)));
            rest = rest.tailMap(other + ";"); // what follows the colon: the first of the next source
        }
        return found;
    }

    /** Returns the verdict of a record; every record of the school has one. */
    public Verdict verdict(Entry<?> entry) {
        Verdict verdict = verdicts.get(key(entry.source(), entry.path()));
        if (verdict == null) {
            throw new IllegalArgumentException("no verdict for " + entry.path());
        }
        return verdict;
    }

    /**
     * Returns whether a record was decided by a step that came about after a moment, as a look from later finds it certified: by its date, or
     * the acceptance that proves it to have been there earlier.
     */
    public boolean holdsLaterThan(Instant moment, CertifiedSchool later) {
        Instant last = moment.plus(CertainDates.TOLERANCE);
        return verdicts.entrySet().stream().anyMatch(record -> {
            Verdict known = later.verdicts.get(record.getKey());
            return known != null
                    && known.certified()
                    && known.step()
                            .map(step -> step.between().atMost(step.time()).isAfter(last))
                            .orElse(false)
                    && commit(known).equals(commit(record.getValue()));
        });
    }

    private static Optional<String> commit(Verdict verdict) {
        return verdict.step().map(Verdict.Step::commit);
    }

    public static String key(String source, String path) {
        return source + ":" + path;
    }
}
