package tw.portfolio.submission;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.RuleId;
import tw.portfolio.model.office.Grade;

/** Scores and flags that cannot both be right: what the authority sent back most in earlier years. */
record GradeLint(Checks checks) {
    static final RuleId RESIT_AFTER_PASS = new RuleId("submission.resit-after-pass");
    static final RuleId RESIT_PASSED = new RuleId("submission.resit-not-passed");
    static final RuleId ZERO_PASSED = new RuleId("submission.zero-passed");
    static final RuleId FLAG_WITHOUT_SCORE = new RuleId("submission.flag-without-score");

    List<Diagnostic> check(Grade grade) {
        List<Diagnostic> found = new ArrayList<>();
        if (grade.passed().orElse(false)
                && (grade.resitScore().isPresent() || grade.resitPassed().isPresent())) {
            found.add(finding(RESIT_AFTER_PASS, grade, "resitScore"));
        }
        found.addAll(check(grade, "passed", grade.score(), grade.passed()));
        found.addAll(check(grade, "resitPassed", grade.resitScore(), grade.resitPassed()));
        if (grade.resitScore()
                        .map(score -> score.compareTo(checks.resitPassMark()) >= 0)
                        .orElse(false)
                && !grade.resitPassed().orElse(true)) {
            found.add(finding(RESIT_PASSED, grade, "resitPassed")
                    .with("found", grade.resitScore().get().toPlainString())
                    .with("limit", checks.resitPassMark().toPlainString()));
        }
        return found;
    }

    private static List<Diagnostic> check(
            Grade grade, String field, Optional<BigDecimal> score, Optional<Boolean> passed) {
        if (passed.isPresent() && score.isEmpty()) {
            return List.of(finding(FLAG_WITHOUT_SCORE, grade, field));
        }
        boolean zeroPassed =
                passed.orElse(false) && score.map(it -> it.signum() == 0).orElse(false);
        return zeroPassed ? List.of(finding(ZERO_PASSED, grade, field)) : List.of();
    }

    private static Diagnostic finding(RuleId rule, Grade grade, String field) {
        return Diagnostic.warning(rule, grade.origin().at(field))
                .with("student", grade.student())
                .with("course", grade.course());
    }
}
