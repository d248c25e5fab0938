package tw.portfolio.rules;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tw.portfolio.diagnostic.Diagnostic;

/** Findings that two ways of judging differ in. */
final class FoundDiff {
    private FoundDiff() {}

    /** What becomes of a finding. */
    public enum Fate {
        NEW,
        ENDED,
        CHANGED
    }

    /**
     * A finding and what becomes of it.
     *
     * @param finding as the second way has it; as the first for one that ends
     */
    public record Told(Fate fate, Diagnostic finding) {}

    /** Returns what begins, changes and ends; the clause a finding rests on and its severity make no difference. */
    static List<Told> between(List<Diagnostic> old, List<Diagnostic> now) {
        Map<String, Deque<Diagnostic>> before = new LinkedHashMap<>();
        old.forEach(finding ->
                before.computeIfAbsent(place(finding), it -> new ArrayDeque<>()).add(finding));
        List<Told> told = new java.util.ArrayList<>();
        for (Diagnostic finding : now) {
            Deque<Diagnostic> same = before.getOrDefault(place(finding), new ArrayDeque<>());
            if (same.isEmpty()) {
                told.add(new Told(Fate.NEW, finding));
            } else if (!same.remove().values().equals(finding.values())) {
                told.add(new Told(Fate.CHANGED, finding));
            }
        }
        before.values().forEach(left -> left.forEach(finding -> told.add(new Told(Fate.ENDED, finding))));
        return told;
    }

    private static String place(Diagnostic finding) {
        return finding.rule() + " " + finding.at() + " " + finding.values().get("seat") + " "
                + finding.values().get("event") + " " + finding.values().get("period");
    }
}
