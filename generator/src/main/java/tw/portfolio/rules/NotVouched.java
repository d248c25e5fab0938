package tw.portfolio.rules;

import java.util.Map;
import java.util.Optional;
import tw.portfolio.certification.RequestWords;
import tw.portfolio.certification.Verdict;
import tw.portfolio.certification.VerdictWords;
import tw.portfolio.diagnostic.Catalogue;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Language;
import tw.portfolio.diagnostic.RuleId;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.model.Entry;
import tw.portfolio.model.office.Refusal;
import tw.portfolio.model.student.Student;

/**
 * Why nobody vouches for a work as it stands, and what helps: a teacher's refusal, else the words of its verdict. The check of a selection
 * and the plan say the same.
 *
 * @param reason absent where nothing stands in the way but that nobody has come to it
 * @param next the one thing to do, and who does it
 * @param told whether a finding at the work's own place, or one on the whole line, says both already
 */
record NotVouched(RuleId rule, Optional<Text> reason, Text next, Optional<Text> told) {
    private static final String AREA = "not-vouched.";
    private static final String REFUSED_NEXT = "request.obstacle.refused.next.own";
    private static final String FOUND_WHY = "because";

    static NotVouched of(RuleId rule, Entry<?> work, Student student, Inspection inspection) {
        Optional<Refusal> refusal = new EntryOrder(student, inspection).refusal(work);
        if (refusal.isPresent()) {
            Text why = new RequestWords(Catalogue.shipped()).refused(refusal.get(), inspection.school());
            return new NotVouched(rule, Optional.of(why), words(REFUSED_NEXT, Map.of()), Optional.empty());
        }
        Verdict verdict = inspection.certified().verdict(work);
        VerdictWords said = new VerdictWords(Catalogue.shipped());
        return new NotVouched(
                rule,
                said.reason(verdict),
                said.next(verdict).orElseGet(() -> words(AREA + rule, Map.of())),
                told(verdict));
    }

    private static Optional<Text> told(Verdict verdict) {
        if (verdict.isOfWholeLine()) {
            return Optional.of(words(AREA + "whole", Map.of()));
        }
        return verdict.toldUnder().map(rule -> words(AREA + "told", Map.of("rule", Text.same(rule.value()))));
    }

    /** Returns the finding with the reason and what helps, each said once for a work. */
    Diagnostic in(Diagnostic finding) {
        Text why = told.isPresent() || reason.isEmpty()
                ? Text.same("")
                : new Text("：" + reason.get().zh(), ": " + reason.get().en());
        return finding.with(FOUND_WHY, why).with("next", told.orElse(next));
    }

    /** Returns the reason with what helps; nothing where nobody has come to it yet. */
    Optional<Text> whole() {
        return reason.map(why -> new Text(why.zh() + "；" + next.zh(), why.en() + "; " + next.en()));
    }

    private static Text words(String key, Map<String, Text> values) {
        Catalogue catalogue = Catalogue.shipped();
        return new Text(catalogue.fill(key, values, Language.ZH_TW), catalogue.fill(key, values, Language.EN));
    }
}
