package tw.portfolio.submission;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.RuleId;
import tw.portfolio.model.SchoolYear;
import tw.portfolio.model.office.Grade;
import tw.portfolio.regulation.NationalNumber;
import tw.portfolio.regulation.NationalNumberKind;
import tw.portfolio.regulation.NationalRules;

/** Scores and flags that cannot both be right: what the authority sent back most in earlier years. */
record GradeLint(NationalRules national, SchoolYear year) {
    static final RuleId RESIT_AFTER_PASS = new RuleId("submission.resit-after-pass");
    static final RuleId RESIT_PASSED = new RuleId("submission.resit-not-passed");
    static final RuleId ZERO_PASSED = new RuleId("submission.zero-passed");
    static final RuleId FLAG_WITHOUT_SCORE = new RuleId("submission.flag-without-score");
    static final RuleId OUT_OF_RANGE = new RuleId("submission.score-out-of-range");
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
        number(NationalNumberKind.PASS_MARK)
                .filter(mark -> failed(grade.score(), grade.passed(), mark))
                .map(mark -> against(NOT_PASSED, grade, "passed", grade.score().orElseThrow(), mark))
                .ifPresent(found::add);
        number(NationalNumberKind.RESIT_PASS_MARK)
                .filter(mark -> failed(grade.resitScore(), grade.resitPassed(), mark))
                .map(mark -> against(
                        RESIT_PASSED, grade, "resitPassed", grade.resitScore().orElseThrow(), mark))
                .ifPresent(found::add);
        return found;
    }

    private Optional<NationalNumber> number(NationalNumberKind kind) {
        return national.number(kind, year);
    }

    private static boolean failed(Optional<BigDecimal> score, Optional<Boolean> passed, NationalNumber mark) {
        return score.map(it -> it.compareTo(mark.value()) >= 0).orElse(false) && !passed.orElse(true);
    }

    private Optional<Diagnostic> check(
            Grade grade, String field, Optional<BigDecimal> score, Optional<Boolean> passed) {
        Optional<Diagnostic> beyond = score.flatMap(it -> outOfRange(grade, it, field));
        if (beyond.isPresent()) {
            return beyond;
        }
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
        return number(NationalNumberKind.LOWEST_PASS_MARK)
                .filter(lowest -> found.compareTo(lowest.value()) < 0)
                .map(lowest -> against(PASSED, grade, field, found, lowest));
    }

    /** A score below zero is the register's way to say that there is none, which the school's own record says by an empty field. */
    private Optional<Diagnostic> outOfRange(Grade grade, BigDecimal found, String flag) {
        String field = flag.equals("passed") ? "score" : "resitScore";
        return number(NationalNumberKind.HIGHEST_SCORE)
                .filter(highest -> found.signum() < 0 || found.compareTo(highest.value()) > 0)
                .map(highest -> against(OUT_OF_RANGE, grade, field, found, highest));
    }

    private static Diagnostic against(RuleId rule, Grade grade, String field, BigDecimal found, NationalNumber limit) {
        return finding(rule, grade, field)
                .with("found", found.toPlainString())
                .with("limit", limit.value().toPlainString())
                .citing(limit.basis().citation());
    }

    private static Diagnostic finding(RuleId rule, Grade grade, String field) {
        return Diagnostic.warning(rule, grade.origin().at(field))
                .with("student", grade.student())
                .with("course", grade.course());
    }
}
