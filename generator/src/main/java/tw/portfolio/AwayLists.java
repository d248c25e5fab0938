package tw.portfolio;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tw.portfolio.binding.MissingList;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.RuleId;

/** A list that was there until a step took it away is put back: whoever made a new one in its place would lose what it says of the past. */
final class AwayLists {
    private static final Set<RuleId> TAKEN =
            Set.of(new RuleId("certification.policy-tampered"), new RuleId("certification.staff-away"));

    private AwayLists() {}

    /** Returns the findings, where one on a missing list names the one that tells what became of it. */
    static List<Diagnostic> told(List<Diagnostic> findings) {
        Map<String, RuleId> taken = new HashMap<>();
        findings.stream()
                .filter(finding -> TAKEN.contains(finding.rule()))
                .forEach(finding -> taken.putIfAbsent(finding.at().path(), finding.rule()));
        return findings.stream().map(finding -> told(finding, taken)).toList();
    }

    private static Diagnostic told(Diagnostic finding, Map<String, RuleId> taken) {
        Optional<RuleId> rule = MissingList.named(finding).map(taken::get);
        return rule.isPresent() ? MissingList.away(finding, rule.get()) : finding;
    }
}
