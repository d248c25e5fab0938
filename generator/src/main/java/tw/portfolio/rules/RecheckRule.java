package tw.portfolio.rules;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tw.portfolio.certification.SchoolTime;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.RuleId;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.model.Entry;
import tw.portfolio.model.School;
import tw.portfolio.model.Term;
import tw.portfolio.model.office.RosterRecheck;

/**
 * The re-check of a class's roster was made in its term, and has as many students as the roster had that day. A day of the term that is still
 * to come is planned, and no fault. Source: regulation 第五點(一)1.
 */
final class RecheckRule implements Rule<School> {
    static final RuleId OTHER_DAY = new RuleId("recheck.other-day");
    static final RuleId OTHER_COUNT = new RuleId("recheck.other-count");
    static final RuleId NOBODY = new RuleId("recheck.nobody");
    private static final Text PLANNED = new Text(
            "檢核過後，請註冊組寫上當天的日期與人數",
            "once the roster was checked, the Registry writes down that day and how many there were");
    private static final Text CORRECT = new Text(
            "請註冊組改寫實際檢核的日期；這學期還沒檢核的，檢核後再寫",
            "the Registry writes the day on which it was checked; what was not checked yet is written down after that");

    @Override
    public Stream<Diagnostic> check(School school, Inspection inspection) {
        Map<Term, TermRosters> rosters = new HashMap<>();
        return school.offices().of(RosterRecheck.class).stream()
                .flatMap(entry -> fault(
                        entry,
                        entry.value(),
                        rosters.computeIfAbsent(entry.term(), term -> new TermRosters(inspection, term)),
                        inspection)
                        .flatMap(finding -> inspection.cited(finding, entry))
                        .stream());
    }

    /** Returns why a re-check does not count; nothing where it does. */
    static Optional<Diagnostic> fault(
            Entry<?> entry, RosterRecheck recheck, TermRosters rosters, Inspection inspection) {
        TermDay day = new TermDay(entry.term(), recheck.checkedOn());
        return day.counts(SchoolTime.day(inspection.clock()))
                ? count(entry, recheck, rosters)
                : Optional.of(day.finding(OTHER_DAY, recheck.origin().at("checkedOn"), PLANNED, CORRECT));
    }

    private static Optional<Diagnostic> count(Entry<?> entry, RosterRecheck recheck, TermRosters rosters) {
        return rosters.on(recheck, entry.key("class"))
                .filter(count -> !count.fits(recheck.students()))
                .map(count -> (count.most() == 0
                                ? Diagnostic.warning(NOBODY, recheck.origin().at("checkedOn"))
                                : Diagnostic.warning(
                                                OTHER_COUNT, recheck.origin().at("students"))
                                        .with("roster", words(count)))
                        .with("found", recheck.students())
                        .with("class", entry.key("class"))
                        .with("day", recheck.checkedOn()));
    }

    private static Text words(TermRosters.Count count) {
        return count.least() == count.most()
                ? Text.same(String.valueOf(count.most()))
                : new Text(count.least() + " 至 " + count.most(), count.least() + " to " + count.most());
    }
}
