package tw.portfolio.rules;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.RuleId;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.model.Office;
import tw.portfolio.model.RecordKind;
import tw.portfolio.model.School;
import tw.portfolio.model.Term;
import tw.portfolio.model.edition.Responsibility;

/**
 * The current term is not one that is over: pages, reminders and packages follow it, so that a term nobody moved on to is owed by nobody.
 * Source: regulation 第五點(一), each term.
 */
public final class TermBehindRule implements Rule<School> {
    public static final RuleId BEHIND = new RuleId("school.term-behind");

    @Override
    public Stream<Diagnostic> check(School school, Inspection inspection) {
        Term named = school.settings().currentTerm();
        Term reached = inspection.reached();
        return reached.equals(named)
                ? Stream.empty()
                : Stream.of(inspection.based(
                        Diagnostic.warning(BEHIND, school.settings().origin().at("currentTerm"))
                                .with("found", named)
                                .with("term", reached)
                                .with("who", keepers(inspection))));
    }

    private static Text keepers(Inspection inspection) {
        List<Office> offices = inspection
                .edition()
                .responsibility(RecordKind.SCHOOL, Optional.empty())
                .map(Responsibility::offices)
                .filter(some -> !some.isEmpty())
                .orElse(List.of(Office.REGISTRY));
        return new Text(
                offices.stream().map(Office::zh).collect(Collectors.joining("、")),
                offices.stream().map(Office::en).collect(Collectors.joining(", ")));
    }
}
