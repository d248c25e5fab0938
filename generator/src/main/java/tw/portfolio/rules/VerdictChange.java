package tw.portfolio.rules;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import tw.portfolio.certification.CertifiedSchool;
import tw.portfolio.certification.Verdict;

/**
 * A record that another edition would have certified by others.
 *
 * @param old the verdict by the first edition
 * @param now by the second
 */
public record VerdictChange(Verdict old, Verdict now) {

    /** Returns what differs, by the kind of record and the two verdicts, in the order of paths. */
    static SortedMap<String, Listed<VerdictChange>> between(CertifiedSchool before, CertifiedSchool after) {
        SortedMap<String, Listed<VerdictChange>> changes = new TreeMap<>();
        for (Map.Entry<String, Verdict> one : before.verdicts().entrySet()) {
            Verdict old = one.getValue();
            Verdict now = after.verdicts().get(one.getKey());
            if (now != null && old.kind() != now.kind()) {
                changes.computeIfAbsent(old.recordKind() + " " + old.kind() + " " + now.kind(), group -> new Listed<>())
                        .add(new VerdictChange(old, now));
            }
        }
        return changes;
    }
}
