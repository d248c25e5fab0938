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
    static final RuleId NOT_PASSED = new RuleId("submission.not-passed-above-mark");
    static final RuleId PASSED = new RuleId("submission.passed-below-mark");

    List<Diagnostic> check(Grade grade) {
        List<Diagnostic> found = new ArrayList<>();
        if (grade.passed().orElse(false)
                && (grade.resitScore().isPresent() || grade.resitPassed().isPresent())) {
            found.add(finding(RESIT_AFTER_PASS, grade, "resitScore"));
        }
        check(grade, "passed", grade.score(), grade.passed()).ifPresent(found::add);
        check(grade, "resitPassed", grade.resitScore(), grade.resitPassed()).ifPresent(found::add);
        if (failed(grade.score(), grade.passed(), checks.passMark())) {
            found.add(against(NOT_PASSED, grade, "passed", grade.score().orElseThrow(), checks.passMark()));
        }
        if (failed(grade.resitScore(), grade.resitPassed(), checks.resitPassMark())) {
            found.add(against(
                    RESIT_PASSED, grade, "resitPassed", grade.resitScore().orElseThrow(), checks.resitPassMark()));
        }
        return found;
    }

    private static boolean failed(Optional<BigDecimal> score, Optional<Boolean> passed, BigDecimal mark) {
        return score.map(it -> it.compareTo(mark) >= 0).orElse(false) && !passed.orElse(true);
    }

    private Optional<Diagnostic> check(
            Grade grade, String field, Optional<BigDecimal> score, Optional<Boolean> passed) {
        if (passed.isPresent() && score.isEmpty()) {
            return Optional.of(finding(FLAG_WITHOUT_SCORE, grade, field));
        }
        if (!passed.orElse(false)) {
            return Optional.empty();
        }
        BigDecimal found = score.orElseThrow();
        if (found.signum() == 0) {
            return Optional.of(finding(ZERO_PASSED, grade, field));
        }
        return found.compareTo(checks.lowestPassMark()) < 0
                ? Optional.of(against(PASSED, grade, field, found, checks.lowestPassMark()))
                : Optional.empty();
    }

    private static Diagnostic against(RuleId rule, Grade grade, String field, BigDecimal found, BigDecimal limit) {
        return finding(rule, grade, field).with("found", found.toPlainString()).with("limit", limit.toPlainString());
    }

    private static Diagnostic finding(RuleId rule, Grade grade, String field) {
        return Diagnostic.warning(rule, grade.origin().at(field))
                .with("student", grade.student())
                .with("course", grade.course());
    }
}
