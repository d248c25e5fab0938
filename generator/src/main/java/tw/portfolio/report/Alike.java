package tw.portfolio.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tw.portfolio.diagnostic.Catalogue;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Language;
import tw.portfolio.diagnostic.RuleId;
import tw.portfolio.diagnostic.Severity;
import tw.portfolio.diagnostic.Text;

/** Errors of one step, of one student, or of one file that is no student's, that one and the same act mends: told once, with every place. */
final class Alike {
    private static final Pattern STUDENT = Pattern.compile("students/[^/]++/[^/]++/");
    private final Catalogue catalogue;
    private final Map<Act, List<Diagnostic>> alike = new HashMap<>();

    Alike(Catalogue catalogue, List<Diagnostic> findings) {
        this.catalogue = catalogue;
        alike.putAll(findings.stream().filter(Alike::gathers).collect(Collectors.groupingBy(this::act)));
    }

    private record Act(String source, String place, RuleId rule, String fix) {}

    /** Returns the errors that are told with this one, or nothing when it is told with an earlier one. */
    Optional<List<Diagnostic>> with(Diagnostic finding) {
        if (!gathers(finding)) {
            return Optional.of(List.of());
        }
        List<Diagnostic> all = alike.getOrDefault(act(finding), List.of(finding));
        return all.get(0).equals(finding) ? Optional.of(all.subList(1, all.size())) : Optional.empty();
    }

    /** What is shown corrected is told whole. */
    private static boolean gathers(Diagnostic finding) {
        return finding.severity() == Severity.ERROR && finding.correctedLine().isEmpty();
    }

    /** Returns the one step that did it to all rows it is told of; whoever confirms or undoes that does it once. */
    static Optional<String> step(Diagnostic finding) {
        boolean row = finding.values().containsKey("row");
        return Optional.ofNullable(finding.values().get("commit"))
                .filter(step -> row)
                .map(Text::en);
    }

    private Act act(Diagnostic finding) {
        String path = finding.at().path();
        Matcher student = STUDENT.matcher(path);
        String place = step(finding).orElseGet(() -> student.lookingAt() ? student.group() : path);
        return new Act(finding.at().source(), place, finding.rule(), catalogue.fix(finding, Language.EN));
    }
}
