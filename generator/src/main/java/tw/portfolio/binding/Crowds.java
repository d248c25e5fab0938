package tw.portfolio.binding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Location;
import tw.portfolio.diagnostic.RuleId;
import tw.portfolio.diagnostic.Severity;

/** Findings of one kind at one record: beyond so many the rest is told as a number, so that no record fills the pages of a school. */
final class Crowds {
    static final RuleId MORE = new RuleId("record.more-alike");

    /** As many of a kind are told of one record; whoever mends them has the next told. */
    private static final int MOST_ALIKE = 200;

    /** What stands in the folder of a student's record counts as the record's. */
    private static final Pattern FOLDER = Pattern.compile("students/[^/]+/[^/]+/(?:[^/]+/){1,3}");

    private Crowds() {}

    private record Kind(String source, String record, RuleId rule, Severity severity) {}

    /** Returns the findings in their order; in place of each crowd's last ones stands how many there are. */
    static List<Diagnostic> thinned(List<Diagnostic> sorted) {
        Map<Kind, Integer> counts = new HashMap<>();
        Map<Kind, Location> crowds = new LinkedHashMap<>();
        List<Diagnostic> told = new ArrayList<>();
        for (Diagnostic finding : sorted) {
            Kind kind = kind(finding);
            if (counts.merge(kind, 1, Integer::sum) <= MOST_ALIKE) {
                told.add(finding);
            } else {
                crowds.putIfAbsent(kind, finding.at());
            }
        }
        crowds.forEach((kind, first) -> told.add(new Diagnostic(
                        MORE, kind.severity(), first, Map.of(), Set.of(), Optional.empty(), Optional.empty(), List.of())
                .with("kind", kind.rule())
                .with("count", counts.getOrDefault(kind, 0) - MOST_ALIKE)));
        return told.stream().sorted().toList();
    }

    private static Kind kind(Diagnostic finding) {
        Matcher folder = FOLDER.matcher(finding.at().path());
        String record = folder.lookingAt() ? folder.group() : finding.at().path();
        return new Kind(finding.at().source(), record, finding.rule(), finding.severity());
    }
}
