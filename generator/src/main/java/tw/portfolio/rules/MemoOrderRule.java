package tw.portfolio.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.RuleId;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.model.Entry;
import tw.portfolio.model.Office;
import tw.portfolio.model.School;
import tw.portfolio.model.office.Paper;
import tw.portfolio.model.office.SchoolContest;

/**
 * The memo from before a contest was approved by the contest's day, and the one from after it not before that day. Source: regulation 第四點,
 * 校內競賽.
 */
final class MemoOrderRule implements Rule<School> {
    static final RuleId MEMO_ORDER = new RuleId("contest.memo-order");

    @Override
    public Stream<Diagnostic> check(School school, Inspection inspection) {
        return school.offices().of(SchoolContest.class).stream()
                .flatMap(entry -> ContestPapers.basis(entry, inspection).stream()
                        .flatMap(basis -> check(entry).map(finding -> finding.citing(basis))));
    }

    private static Stream<Diagnostic> check(Entry<SchoolContest> entry) {
        SchoolContest contest = entry.value();
        LocalDate held = contest.heldOn();
        Optional<Diagnostic> before = contest.memo()
                .before()
                .filter(paper -> paper.approvedOn().isAfter(held))
                .map(paper -> finding(contest, paper, new Text("賽前簽陳", "memo from before it")));
        Optional<Diagnostic> after = contest.memo()
                .after()
                .filter(paper -> paper.approvedOn().isBefore(held))
                .map(paper -> finding(contest, paper, new Text("賽後簽陳", "memo from after it")));
        return Stream.concat(before.stream(), after.stream());
    }

    private static Diagnostic finding(SchoolContest contest, Paper paper, Text what) {
        Office organiser = contest.organiser();
        return Diagnostic.warning(MEMO_ORDER, paper.origin().at("approvedOn"))
                .with("contest", contest.name())
                .with("day", contest.heldOn())
                .with("what", what)
                .with("found", paper.approvedOn())
                .with("who", new Text(organiser.zh(), organiser.en()))
                .asking(List.of(organiser.word()));
    }
}
