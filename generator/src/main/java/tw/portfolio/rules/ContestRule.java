package tw.portfolio.rules;

import java.util.List;
import java.util.stream.Stream;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.RuleId;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.model.Office;
import tw.portfolio.model.School;
import tw.portfolio.model.office.Memo;
import tw.portfolio.model.office.SchoolContest;

/**
 * Whoever holds a school contest has a paper approved before and after it. The regulation names no number of days, so a paper is asked for
 * from the day after the contest on, by an edition that has a clause for it. Source: regulation 第四點, 校內競賽.
 */
final class ContestRule implements Rule<School> {
    static final RuleId MEMO_MISSING = new RuleId("contest.memo-missing");

    @Override
    public Stream<Diagnostic> check(School school, Inspection inspection) {
        return ContestPapers.lacking(inspection).stream()
                .flatMap(entry ->
                        ContestPapers.basis(entry, inspection)
                                .map(basis -> missing(entry.value()).citing(basis))
                                .stream());
    }

    private static Diagnostic missing(SchoolContest contest) {
        Memo memo = contest.memo();
        Office organiser = contest.organiser();
        boolean both = memo.before().isEmpty() && memo.after().isEmpty();
        boolean after = memo.after().isEmpty();
        Text what = both
                ? new Text("賽前與賽後簽陳", "memo from before it or after it")
                : after ? new Text("賽後簽陳", "memo from after it") : new Text("賽前簽陳", "memo from before it");
        return Diagnostic.warning(MEMO_MISSING, contest.origin().at("memo"))
                .with("contest", contest.name())
                .with("day", contest.heldOn())
                .with("what", what)
                .with("field", both ? "before, after" : after ? "after" : "before")
                .with("who", new Text(organiser.zh(), organiser.en()))
                .asking(List.of(organiser.word()));
    }
}
