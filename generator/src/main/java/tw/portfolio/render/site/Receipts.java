package tw.portfolio.render.site;

import java.util.Optional;
import tw.portfolio.certification.Flag;
import tw.portfolio.certification.SchoolTime;
import tw.portfolio.certification.Verdict;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.model.Entry;
import tw.portfolio.model.RecordKind;

/** Who vouched for a work, as it can be looked up in the repository. */
final class Receipts {
    private final Portfolio portfolio;

    Receipts(Portfolio portfolio) {
        this.portfolio = portfolio;
    }

    /** Returns the receipt of what stands there now, or of an earlier version; nothing when nobody vouched yet. */
    Optional<Views.Receipt> of(Entry<?> entry) {
        Verdict verdict = portfolio.verdict(entry);
        return verdict.certified()
                ? verdict.step().map(step -> receipt(verdict, step, false))
                : verdict.earlier().map(step -> receipt(verdict, step, true));
    }

    private Views.Receipt receipt(Verdict verdict, Verdict.Step step, boolean earlier) {
        return new Views.Receipt(
                earlier,
                step.certifier().map(portfolio::staffName).orElse(step.name()),
                role(verdict),
                portfolio.wording().date(SchoolTime.day(step.time())),
                step.commit(),
                verdict.digest(),
                new Text(verdict.trust().zh(), Facts.capital(verdict.trust().en())));
    }

    private Text role(Verdict verdict) {
        if (verdict.flags().contains(Flag.DEPUTY)) {
            return portfolio.wording().say("role.deputy");
        }
        return portfolio.wording().say(verdict.recordKind() == RecordKind.OUTCOME ? "role.teacher" : "role.office");
    }
}
