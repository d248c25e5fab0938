package tw.portfolio.render.desk;

import java.util.List;
import tw.portfolio.artifact.Artifact;
import tw.portfolio.rules.Completeness;
import tw.portfolio.rules.DutyFacts;

/** What was due of each office and teacher this school year, for the executive secretary alone. Source: regulation 第七點. */
final class EvaluationPage {
    static final String PATH = "evaluation/index.html";
    private final Desk desk;
    private final Completeness completeness;

    EvaluationPage(Desk desk, Completeness completeness) {
        this.desk = desk;
        this.completeness = completeness;
    }

    record View(
            Desk.Frame frame,
            String year,
            String quotation,
            List<DutyFacts.Facts> offices,
            List<DutyFacts.Facts> teachers) {}

    Artifact page() {
        DutyFacts facts = DutyFacts.of(desk.inspection(), completeness);
        String quotation = desk.publication().edition().text("第七點").stream()
                .findFirst()
                .map(clause -> clause.clause() + "　" + clause.quotation())
                .orElse("");
        View view = new View(
                desk.frame(PATH, "evaluation", desk.words("desk.evaluation.title")),
                facts.year().toString(),
                quotation,
                facts.offices(),
                facts.teachers());
        return desk.page(PATH, "evaluation", view);
    }
}
