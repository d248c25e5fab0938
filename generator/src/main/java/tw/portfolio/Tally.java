package tw.portfolio;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tw.portfolio.certification.CertifiedSchool;
import tw.portfolio.certification.Verdict;
import tw.portfolio.certification.VerdictKind;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Severity;
import tw.portfolio.model.RecordKind;
import tw.portfolio.replay.Replay;
import tw.portfolio.report.Summary;

/** Counts a run. */
final class Tally {

    private Tally() {}

    static Summary.Records records(Optional<CertifiedSchool> certified) {
        return certified.map(Tally::records).orElse(new Summary.Records(0, 0, new Summary.Works(0, 0, 0, 0)));
    }

    private static Summary.Records records(CertifiedSchool certified) {
        return new Summary.Records(
                certified.school().students().size(), certified.verdicts().size(), works(certified));
    }

    /** Counts those whose file cannot be read as well: somebody handed them in. */
    private static Summary.Works works(CertifiedSchool certified) {
        Map<VerdictKind, Long> kinds = certified.verdicts().values().stream()
                .filter(Tally::vouchedFor)
                .collect(Collectors.groupingBy(Verdict::kind, Collectors.counting()));
        long all = kinds.values().stream().mapToLong(Long::longValue).sum();
        int vouched = count(kinds, VerdictKind.CERTIFIED)
                + count(kinds, VerdictKind.ATTESTED)
                + count(kinds, VerdictKind.NOT_REQUIRED);
        int pending = count(kinds, VerdictKind.PENDING) + count(kinds, VerdictKind.UNCOMMITTED);
        int changed = count(kinds, VerdictKind.CHANGED_SINCE_CERTIFIED);
        return new Summary.Works(vouched, pending, changed, Math.toIntExact(all) - vouched - pending - changed);
    }

    private static int count(Map<VerdictKind, Long> kinds, VerdictKind kind) {
        return Math.toIntExact(kinds.getOrDefault(kind, 0L));
    }

    private static boolean vouchedFor(Verdict verdict) {
        return verdict.recordKind() == RecordKind.OUTCOME || verdict.recordKind() == RecordKind.PERFORMANCE;
    }

    static Map<Severity, Long> severities(List<Diagnostic> findings) {
        return findings.stream().collect(Collectors.groupingBy(Diagnostic::severity, Collectors.counting()));
    }

    /** Returns the files somebody changed after the written history was sealed, sorted. */
    static List<String> ownEdits(List<Diagnostic> findings) {
        Stream<Diagnostic> edits =
                findings.stream().filter(finding -> finding.rule().equals(Replay.OWN_EDIT));
        return edits.map(finding -> finding.at().path()).toList();
    }
}
