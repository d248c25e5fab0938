package tw.portfolio;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tw.portfolio.certification.Cause;
import tw.portfolio.certification.CertifiedSchool;
import tw.portfolio.certification.Verdict;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Location;
import tw.portfolio.diagnostic.RuleId;

/** That a student does not take the course of a work, which the regulation and the verdict both find at the same place, is told once. */
final class ToldAtCourse {
    private static final RuleId NOT_TAKEN = new RuleId("outcome.course-not-taken");

    private ToldAtCourse() {}

    /** Returns the findings without those of verdicts that say again what the regulation's say, with the clause, of the course. */
    static List<Diagnostic> once(CertifiedSchool certified, List<Diagnostic> findings) {
        Set<Location> courses = findings.stream()
                .filter(finding -> finding.rule().equals(NOT_TAKEN))
                .map(Diagnostic::at)
                .collect(Collectors.toSet());
        if (courses.isEmpty()) {
            return findings;
        }
        return findings.stream()
                .filter(finding -> !courses.contains(finding.at()) || !isOfEnrolment(finding, certified))
                .toList();
    }

    private static boolean isOfEnrolment(Diagnostic finding, CertifiedSchool certified) {
        String path = finding.at().path();
        String record = path.substring(0, Math.max(0, path.lastIndexOf('/')));
        return Optional.ofNullable(certified
                        .verdicts()
                        .get(CertifiedSchool.key(finding.at().source(), record)))
                .filter(verdict -> verdict.toldUnder().equals(Optional.of(finding.rule())))
                .flatMap(Verdict::reason)
                .filter(reason -> reason.cause() == Cause.NOT_ENROLLED)
                .isPresent();
    }
}
