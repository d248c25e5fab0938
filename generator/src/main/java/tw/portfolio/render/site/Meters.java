package tw.portfolio.render.site;

import java.util.List;
import tw.portfolio.certification.Publication;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.model.Entry;
import tw.portfolio.model.SchoolYear;
import tw.portfolio.model.Term;
import tw.portfolio.model.edition.CapPeriod;
import tw.portfolio.model.edition.CapSubject;
import tw.portfolio.model.student.Performance;
import tw.portfolio.regulation.Regulation;
import tw.portfolio.rules.CapMeter;
import tw.portfolio.rules.CapUse;
import tw.portfolio.rules.Inspection;
import tw.portfolio.rules.StudentPlan;

/** How much of each cap the student has used this term and year. Source: regulation 第五點(三), 第五點(四). */
final class Meters {
    private final Inspection inspection;

    Meters(Publication publication) {
        this.inspection = new Inspection(
                publication.certified(),
                publication.editions(),
                Regulation.shipped().national(),
                publication.stamp().clock());
    }

    /** Returns a line for each cap with something used; none where the number would tell of a work kept within the school. */
    List<Views.Fact> of(Portfolio portfolio) {
        Term term = portfolio.school().settings().currentTerm();
        List<Entry<Performance>> withheld = portfolio.withheld();
        return StudentPlan.current(portfolio.student(), inspection, term).stream()
                .filter(use -> use.used() > 0)
                .filter(use -> use.counted().stream()
                        .noneMatch(item -> item.work().map(withheld::contains).orElse(false)))
                .map(use -> meter(use, term, portfolio))
                .toList();
    }

    /** Returns a line for each limit on what may be selected in a school year; none where the number would tell, as above. */
    List<Views.Fact> of(Portfolio portfolio, SchoolYear year) {
        List<Entry<Performance>> withheld = portfolio.withheld();
        CapMeter words = new CapMeter(portfolio.publication().catalogue());
        return CapUse.of(portfolio.student(), inspection).stream()
                .filter(use -> isSelected(use) && use.period().equals(year.toString()))
                .filter(use -> use.counted().stream()
                        .noneMatch(item -> item.work().map(withheld::contains).orElse(false)))
                .map(use -> new Views.Fact(kind(use, portfolio.wording()), words.words(use)))
                .toList();
    }

    private static boolean isSelected(CapUse use) {
        return use.cap().subject() == CapSubject.OUTCOME_SELECTED
                || use.cap().subject() == CapSubject.PERFORMANCE_SELECTED;
    }

    private static Text kind(CapUse use, Wording wording) {
        boolean outcomes =
                use.cap().subject() == CapSubject.OUTCOME_ENTERED || use.cap().subject() == CapSubject.OUTCOME_SELECTED;
        return wording.say(outcomes ? "outcomes" : "performances");
    }

    private static Views.Fact meter(CapUse use, Term term, Portfolio portfolio) {
        Wording wording = portfolio.wording();
        Text period = use.cap().per() == CapPeriod.TERM ? wording.term(term) : wording.year(term.year());
        Text words = new CapMeter(portfolio.publication().catalogue()).words(use);
        return new Views.Fact(wording.say("meter", "period", period, "kind", kind(use, wording)), words);
    }
}
