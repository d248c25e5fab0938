package tw.portfolio.render.desk;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import tw.portfolio.artifact.Artifact;
import tw.portfolio.certification.Menders;
import tw.portfolio.certification.ToDo;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Severity;
import tw.portfolio.model.edition.ClausePage;
import tw.portfolio.model.edition.Edition;
import tw.portfolio.rules.ClauseState;
import tw.portfolio.rules.Completeness;
import tw.portfolio.rules.Compliance;
import tw.portfolio.rules.Kept;

/** The executive secretary's page: the regulation clause by clause, whether it is kept and by what one sees it. */
final class CompliancePage {
    static final String PATH = "compliance/index.html";

    /** As many findings as stand beside a clause; the others are on the page of findings. */
    private static final int FINDINGS_SHOWN = 5;

    private static final int NOTES_SHOWN = 20;

    private final Desk desk;
    private final Completeness completeness;
    private final Menders menders;

    CompliancePage(Desk desk, Completeness completeness, Menders menders) {
        this.desk = desk;
        this.completeness = completeness;
        this.menders = menders;
    }

    /**
     * A clause.
     *
     * @param more how many findings are not shown
     * @param notes what is told without being held against anybody
     * @param reasons for which of those it is kept with it is not kept, as far as it has no reasons of its own
     * @param others the clauses it is kept with, beside those
     * @param links the pages that show it, beside those of its evidence; from the desk's root
     */
    record Row(
            String id,
            String clause,
            String quotation,
            String reading,
            String state,
            String mark,
            List<EvidenceWords.Line> evidence,
            List<ClauseWords.Found> findings,
            long more,
            List<ClauseWords.Found> notes,
            String rules,
            String unchecked,
            List<ClauseWords.Reason> reasons,
            List<Desk.Link> others,
            List<Desk.Link> links) {}

    /** A clause that is not kept, by whom, and what is open, in short. */
    record Open(String id, String clause, String who, List<String> what) {}

    record View(
            Desk.Frame frame,
            String title,
            String adopted,
            String basis,
            String source,
            long kept,
            long underWay,
            long open,
            long notYet,
            long unknown,
            long unchecked,
            List<Open> todo,
            List<Row> clauses,
            List<Earlier> earlier,
            String whyEarlier) {}

    /** What is still open by an edition that no longer holds. */
    record Earlier(String title, String adopted, String from, List<Row> clauses) {}

    Artifact page(List<ToDo> waiting, List<Diagnostic> findings) {
        List<Diagnostic> shown =
                findings.stream().filter(finding -> !menders.isSecret(finding)).toList();
        Compliance compliance = Compliance.of(desk.inspection(), completeness, waiting, shown);
        Edition edition = compliance.edition();
        ClauseWords words = new ClauseWords(desk, menders);
        View view = new View(
                desk.frame(PATH, "compliance", desk.words("desk.compliance.title")),
                edition.title(),
                edition.adoptedOn().toString(),
                edition.basis(),
                edition.source(),
                compliance.count(Kept.KEPT),
                compliance.count(Kept.UNDER_WAY),
                compliance.count(Kept.OPEN),
                compliance.count(Kept.NOT_YET_DUE),
                compliance.count(Kept.NOT_YET_KNOWN),
                compliance.count(Kept.UNCHECKED),
                compliance.clauses().stream()
                        .filter(state -> state.state() == Kept.OPEN && ClauseWords.own(state))
                        .map(state -> new Open(
                                id(state.clause().clause()),
                                state.clause().clause(),
                                words.who(state),
                                words.what(state)))
                        .toList(),
                compliance.clauses().stream()
                        .map(state -> row(state, compliance.clauses(), words))
                        .toList(),
                compliance.earlier().stream().map(one -> earlier(one, words)).toList(),
                whyEarlier(edition));
        return desk.page(PATH, "compliance", view);
    }

    /** Returns why terms are judged by an edition that no longer holds, with the clause of adoption where the edition names one. */
    private String whyEarlier(Edition edition) {
        String basis = edition.clauses().stream()
                .filter(clause -> clause.laidOutOn().equals(Optional.of(ClausePage.ADOPTION)))
                .findFirst()
                .map(clause -> desk.fill("desk.compliance.earlier.basis", "clause", clause.clause()))
                .orElse("");
        return desk.fill("desk.compliance.earlier.why", "basis", basis);
    }

    private Earlier earlier(Compliance compliance, ClauseWords words) {
        Edition edition = compliance.edition();
        return new Earlier(
                edition.title(),
                edition.adoptedOn().toString(),
                edition.id(),
                compliance.clauses().stream()
                        .map(state -> row(state, compliance.clauses(), words))
                        .toList());
    }

    /** Returns an anchor made of the clause's number; browsers take any character but blanks. */
    static String id(String clause) {
        return clause.replaceAll("\\s", "-");
    }

    private Row row(ClauseState state, List<ClauseState> all, ClauseWords words) {
        var clause = state.clause();
        List<ClauseWords.Reason> reasons = words.reasons(state, all);
        List<String> told = reasons.stream().map(ClauseWords.Reason::clause).toList();
        return new Row(
                id(clause.clause()),
                clause.clause(),
                clause.quotation(),
                clause.reading().orElse(""),
                state.state().zh(),
                state.state().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                words.lines(state),
                ClauseWords.faults(state)
                        .limit(FINDINGS_SHOWN)
                        .map(words::found)
                        .toList(),
                Math.max(0, ClauseWords.faults(state).count() - FINDINGS_SHOWN),
                state.findings().stream()
                        .filter(finding -> finding.severity() == Severity.NOTE)
                        .limit(NOTES_SHOWN)
                        .map(words::found)
                        .toList(),
                String.join("、", state.rules()),
                state.unchecked().orElse(""),
                reasons,
                state.others().stream()
                        .filter(other -> !told.contains(other))
                        .map(other -> new Desk.Link(other, "#" + id(other)))
                        .toList(),
                links(state));
    }

    /** Returns where the edition has the facts laid out, and the findings where rules look for them. */
    private List<Desk.Link> links(ClauseState state) {
        Desk.Link findings = new Desk.Link(desk.words("desk.findings.title"), "findings/index.html");
        List<Desk.Link> laidOut = state.clause()
                .laidOutOn()
                .map(page -> switch (page) {
                    case ADOPTION -> List.of(new Desk.Link(page.zh(), PATH + "#adoption"));
                    case EVALUATION -> List.of(new Desk.Link(page.zh(), EvaluationPage.PATH));
                    case TRAIL -> List.of(new Desk.Link(page.zh(), CertificationPage.PATH), findings);
                })
                .orElse(List.of());
        return state.rules().isEmpty()
                ? laidOut
                : Stream.concat(laidOut.stream(), Stream.of(findings)).toList();
    }
}
