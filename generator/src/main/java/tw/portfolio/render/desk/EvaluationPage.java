package tw.portfolio.render.desk;

import java.util.List;
import java.util.Optional;
import tw.portfolio.artifact.Artifact;
import tw.portfolio.certification.ToDo;
import tw.portfolio.model.edition.ClausePage;
import tw.portfolio.rules.Completeness;
import tw.portfolio.rules.DutyFacts;

/**
 * What was due of each office, teacher and consultant this school year and the one before, for the executive secretary alone, under the clause that the edition lays out
 * here. Source: regulation 第七點.
 */
final class EvaluationPage {
    static final String PATH = "evaluation/index.html";
    private final Desk desk;
    private final Completeness completeness;

    EvaluationPage(Desk desk, Completeness completeness) {
        this.desk = desk;
        this.completeness = completeness;
    }

    /** One school year. */
    record Year(
            String year,
            List<DutyFacts.Facts> offices,
            List<DutyFacts.Facts> teachers,
            List<DutyFacts.Facts> consultants,
            List<DutyFacts.Facts> verifiers) {}

    /**
     * The page.
     *
     * @param years the current one first
     */
    record View(Desk.Frame frame, String quotation, List<Year> years, List<DutyFacts.Uncounted> uncounted) {}

    Artifact page(List<ToDo> waiting) {
        List<DutyFacts> facts = DutyFacts.of(desk.inspection(), completeness, waiting);
        String quotation = desk.publication().edition().clauses().stream()
                .filter(clause -> clause.laidOutOn().equals(Optional.of(ClausePage.EVALUATION)))
                .findFirst()
                .map(clause -> clause.clause() + "　" + clause.quotation())
                .orElse("");
        View view = new View(
                desk.frame(PATH, "evaluation", desk.words("desk.evaluation.title")),
                quotation,
                facts.stream()
                        .map(of -> new Year(
                                of.year().toString(), of.offices(), of.teachers(), of.consultants(), of.verifiers()))
                        .toList(),
                facts.get(0).uncounted());
        return desk.page(PATH, "evaluation", view);
    }
}
