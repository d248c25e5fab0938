package tw.portfolio.rules;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tw.portfolio.certification.ToDo;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Severity;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.model.RecordKind;
import tw.portfolio.model.SchoolYear;
import tw.portfolio.model.Term;
import tw.portfolio.model.edition.Cap;
import tw.portfolio.model.edition.Clause;
import tw.portfolio.model.edition.Edition;
import tw.portfolio.model.edition.RuleClause;

/**
 * The edition the school names, clause by clause: kept, open, not yet due, or why nothing can tell.
 *
 * @param clauses in the order of the text
 * @param earlier of each edition before it, the newest first, the clauses by which something of its own terms is still open; such
 *     editions only
 */
public record Compliance(Edition edition, List<ClauseState> clauses, List<Compliance> earlier) {

    public Compliance {
        clauses = List.copyOf(clauses);
        earlier = List.copyOf(earlier);
    }

    /**
     * Looks at every clause. What is open of terms of an earlier edition is told under that edition's own clauses, and under no other: nobody
     * is judged by a text adopted after they had begun (第九點).
     *
     * @param waiting what waits for anybody, as {@code portfolio todo} tells it
     * @param findings everything that was found of the school
     */
    public static Compliance of(
            Inspection inspection, Completeness completeness, List<ToDo> waiting, List<Diagnostic> findings) {
        Edition edition = inspection.edition();
        ClauseEvidence evidence = new ClauseEvidence(inspection, completeness, waiting, edition);
        List<Diagnostic> ofNow = findings.stream()
                .filter(finding -> judging(finding, inspection).equals(edition.id()))
                .toList();
        List<ClauseState> own = edition.clauses().stream()
                .map(clause -> own(clause, edition, evidence, ofNow))
                .toList();
        return new Compliance(
                edition,
                own.stream().map(state -> withOthers(state, own)).toList(),
                inspection.editions().line().stream()
                        .filter(other ->
                                !other.equals(edition) && other.firstDay().isBefore(edition.firstDay()))
                        .map(other -> earlier(other, inspection, completeness, findings))
                        .filter(other -> !other.clauses().isEmpty())
                        .toList());
    }

    /** Returns the trainings, workshops and briefings that today's edition asks for in the current term or school year. */
    public static List<ClauseState.Held> events(Inspection inspection, Completeness completeness) {
        return new ClauseEvidence(inspection, completeness, List.of(), inspection.edition())
                .gatherings()
                .filter(ClauseState.Held.class::isInstance)
                .map(ClauseState.Held.class::cast)
                .toList();
    }

    private static Compliance earlier(
            Edition edition, Inspection inspection, Completeness completeness, List<Diagnostic> findings) {
        ClauseEvidence evidence = new ClauseEvidence(inspection, completeness, List.of(), edition);
        List<Diagnostic> faults = findings.stream()
                .filter(finding -> finding.severity() != Severity.NOTE)
                .filter(finding -> judging(finding, inspection).equals(edition.id()))
                .toList();
        return new Compliance(
                edition,
                edition.clauses().stream()
                        .map(clause -> own(clause, edition, evidence, faults))
                        .filter(state -> state.state() == Kept.OPEN)
                        .toList(),
                List.of());
    }

    /** Returns the id of the edition by which a finding was made: that of the period it names, or its record is filed under; else today's. */
    private static String judging(Diagnostic finding, Inspection inspection) {
        String path = finding.at().path();
        Optional<String> filed = RecordKind.at(path)
                .flatMap(kind -> Stream.of("term", "year")
                        .filter(kind::names)
                        .findFirst()
                        .map(name -> kind.key(path, name)));
        return Optional.ofNullable(finding.values().get("period"))
                .map(Text::zh)
                .filter(period -> period.matches("[0-9]{3}(-[12])?"))
                .or(() -> filed)
                .flatMap(period -> period.contains("-")
                        ? inspection.editions().in(Term.of(period))
                        : inspection.editions().in(SchoolYear.of(period)))
                .map(Edition::id)
                .orElse(inspection.edition().id());
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
        Kept state = ClauseState.judged(found, shown, rules);
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
        Kept kept = Kept.of(Stream.concat(
                        Stream.of(state), others.stream().map(other -> other.about(clause.keptWithRecords())))
                .map(ClauseState::state));
        return new ClauseState(
                clause,
                kept,
                state.evidence(),
                state.findings(),
                state.rules(),
                others.stream().map(other -> other.clause().clause()).toList());
    }
}
