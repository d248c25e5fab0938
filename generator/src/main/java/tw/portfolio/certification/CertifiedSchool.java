package tw.portfolio.certification;

import java.util.Collections;
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
 */
public record CertifiedSchool(School school, SortedMap<String, Verdict> verdicts) {
    /** The rule by which a source is told of whose accepted state is gone. */
    public static final RuleId HISTORY_BROKEN = Findings.BROKEN;

    /** The rules by which a source is told of whose merges the trust settings do not suffice to judge. */
    public static final Set<RuleId> UNSETTLED = Set.of(Unbelieved.NO_SETTINGS, Unbelieved.NOT_LISTED);

    public CertifiedSchool {
        verdicts = Collections.unmodifiableSortedMap(new TreeMap<>(verdicts));
    }

    /** Returns the verdict of a record; every record of the school has one. */
    public Verdict verdict(Entry<?> entry) {
        Verdict verdict = verdicts.get(key(entry.source(), entry.path()));
        if (verdict == null) {
            throw new IllegalArgumentException("no verdict for " + entry.path());
        }
        return verdict;
    }

    public static String key(String source, String path) {
        return source + ":" + path;
    }
}
