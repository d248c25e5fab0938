package tw.portfolio.rules;

import java.time.LocalDate;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Location;
import tw.portfolio.diagnostic.RuleId;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.model.Term;

/**
 * The day on which something was done that counts for a term: a day of another term does not show that it was done in this one, and one that is
 * still to come is planned.
 */
record TermDay(Term term, LocalDate day) {

    /** Returns whether it counts by {@code today}. */
    boolean counts(LocalDate today) {
        return isOfTerm() && !day.isAfter(today);
    }

    private boolean isOfTerm() {
        return !day.isBefore(term.firstDay()) && !day.isAfter(term.lastDay());
    }

    /**
     * Tells of a day that does not count: planned is no fault.
     *
     * @param planned what is to be done once the day has come
     * @param correct what is to be done about a day of another term
     */
    Diagnostic finding(RuleId rule, Location at, Text planned, Text correct) {
        Diagnostic finding = isOfTerm()
                ? Diagnostic.note(rule, at)
                        .with("why", new Text("還沒有到", "is still to come"))
                        .with("next", planned)
                : Diagnostic.warning(rule, at)
                        .with(
                                "why",
                                new Text(
                                        "不在這個學期（" + term.firstDay() + " 至 " + term.lastDay() + "）",
                                        "lies outside the term (" + term.firstDay() + " to " + term.lastDay() + ")"))
                        .with("next", correct);
        return finding.with("found", day).with("term", term);
    }
}
