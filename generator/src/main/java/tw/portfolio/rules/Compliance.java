package tw.portfolio.rules;

import java.util.List;
import java.util.stream.Stream;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Severity;
import tw.portfolio.model.edition.Cap;
import tw.portfolio.model.edition.Clause;
import tw.portfolio.model.edition.Edition;
import tw.portfolio.model.edition.RuleClause;

/**
 * The edition the school names, clause by clause: kept, open, not yet due, or why nothing can tell.
 *
 * @param clauses in the order of the text
 */
public record Compliance(Edition edition, List<ClauseState> clauses) {

    public Compliance {
        clauses = List.copyOf(clauses);
    }

    /**
     * Looks at every clause.
     *
     * @param findings everything that was found of the school
     */
    public static Compliance of(Inspection inspection, Completeness completeness, List<Diagnostic> findings) {
        Edition edition = inspection.edition();
        ClauseEvidence evidence = new ClauseEvidence(inspection, completeness);
        List<ClauseState> own = edition.clauses().stream()
                .map(clause -> own(clause, edition, evidence, findings))
                .toList();
        return new Compliance(
                edition, own.stream().map(state -> withOthers(state, own)).toList());
    }

    public long count(Kept state) {
        return clauses.stream().filter(clause -> clause.state() == state).count();
    }

    private static ClauseState own(Clause clause, Edition edition, ClauseEvidence evidence, List<Diagnostic> findings) {
        List<String> rules = Stream.concat(
                        edition.caps().stream()
                                .filter(cap -> cap.clause().equals(clause.clause()))
                                .map(Cap::rule),
                        edition.rules().stream()
                                .filter(rule -> rule.clause().equals(clause.clause()))
                                .map(RuleClause::rule))
                .distinct()
                .toList();
        List<Diagnostic> found = findings.stream()
                .filter(finding -> rules.contains(finding.rule().value()) || cites(finding, clause, edition))
                .toList();
        List<ClauseState.Evidence> shown = evidence.of(clause);
        boolean wrong = found.stream().anyMatch(finding -> finding.severity() != Severity.NOTE);
        Kept seen = Kept.of(shown.stream().map(ClauseState.Evidence::state));
        // a rule that finds nothing tells only where nothing else does: before the last day it has nothing to find
        Kept state = wrong ? Kept.OPEN : seen == Kept.UNCHECKED && !rules.isEmpty() ? Kept.KEPT : seen;
        return new ClauseState(clause, state, shown, found, rules, List.of());
    }

    private static boolean cites(Diagnostic finding, Clause clause, Edition edition) {
        return finding.source()
                .filter(source -> source.document().equals(edition.shortTitle())
                        && source.clause().equals(clause.clause()))
                .isPresent();
    }

    /** A clause is kept as those are that ask for the same; one that only heads others, as those below it. */
    private static ClauseState withOthers(ClauseState state, List<ClauseState> all) {
        Clause clause = state.clause();
        boolean heads = !state.tells()
                && clause.unchecked().isEmpty()
                && clause.keptWith().isEmpty();
        List<ClauseState> others = all.stream()
                .filter(other -> !other.equals(state))
                .filter(other -> heads
                        ? other.clause().clause().startsWith(clause.clause())
                        : clause.keptWith().contains(other.clause().clause()))
                .toList();
        Kept kept = Kept.of(Stream.concat(Stream.of(state), others.stream()).map(ClauseState::state));
        return new ClauseState(
                clause,
                kept,
                state.evidence(),
                state.findings(),
                state.rules(),
                others.stream().map(other -> other.clause().clause()).toList());
    }
}
