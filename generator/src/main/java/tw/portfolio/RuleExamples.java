package tw.portfolio;

import java.util.List;
import java.util.stream.Stream;
import tw.portfolio.model.edition.Edition;
import tw.portfolio.model.edition.Example;
import tw.portfolio.model.edition.ExampleSubject;
import tw.portfolio.regulation.NationalRules;
import tw.portfolio.regulation.Regulation;
import tw.portfolio.rules.CapUse;
import tw.portfolio.rules.Inspection;
import tw.portfolio.rules.Rules;

/** The examples that editions and the ministry's rules carry, tried with the same rules that judge real students and offices. */
public final class RuleExamples {
    /** More of anything shows nothing that fewer do not, and an edition's author is anybody. */
    private static final int MOST = 200;

    private RuleExamples() {}

    /**
     * An example and what came of it.
     *
     * @param of whose it is, as people call it
     * @param expected each rule that is to find something, sorted; a cap overstepped as {@code cap.outcome-per-term 114-1 +1}
     * @param found likewise
     */
    public record Tried(String of, Example example, List<String> expected, List<String> found) {

        public boolean holds() {
            return expected.equals(found);
        }
    }

    /** Returns every example of the editions with what came of it. */
    public static List<Tried> of(List<Edition> editions) {
        NationalRules national = Regulation.shipped().national().withoutWindows();
        return editions.stream()
                .flatMap(edition -> edition.examples().stream()
                        .map(example -> attempt(
                                edition.shortTitle() + "（" + edition.adoptedOn() + "，" + edition.id() + "）",
                                example,
                                edition,
                                national)))
                .toList();
    }

    /** Returns every example of the ministry's rules with what came of it, tried where no school asks for more. */
    public static List<Tried> of(NationalRules national) {
        Edition silent = Regulation.shipped().editions().get(0);
        return national.examples().stream()
                .map(example -> attempt("national", example, silent, national))
                .toList();
    }

    private static Tried attempt(String of, Example example, Edition edition, NationalRules national) {
        List<String> expected = example.then().stream()
                .map(row -> row.over()
                        .map(over -> words(row.rule(), row.in().orElse(""), over))
                        .orElse(row.rule()))
                .sorted()
                .toList();
        return new Tried(of, example, expected, found(example, edition, national));
    }

    private static List<String> found(Example example, Edition edition, NationalRules national) {
        boolean most = example.given().stream()
                .anyMatch(given -> given.what() != ExampleSubject.BYTES
                        && (given.count() > MOST || given.exempt().orElse(0) > MOST));
        if (most) {
            return List.of("> " + MOST);
        }
        Inspection inspection = ExampleSchool.of(edition, example, national);
        Stream<String> uses = inspection.school().students().stream()
                .flatMap(student -> CapUse.of(student, inspection).stream())
                .filter(use -> !use.surplus().isEmpty())
                .map(use -> words(
                        use.cap().subject().rule().value(),
                        use.period(),
                        use.surplus().size()));
        return Stream.concat(uses, told(example, edition, inspection)).sorted().toList();
    }

    /** Returns the rules beside caps that find something of what the example gives. */
    private static Stream<String> told(Example example, Edition edition, Inspection inspection) {
        List<ExampleFacts> facts = example.given().stream()
                .filter(given -> given.what().cap().isEmpty())
                .map(given -> new ExampleFacts(edition, given))
                .toList();
        return facts.isEmpty()
                ? Stream.empty()
                : Rules.check(inspection).stream()
                        .filter(finding -> facts.stream().anyMatch(fact -> fact.isTold(finding)))
                        .map(finding -> finding.rule().value())
                        .distinct();
    }

    private static String words(String rule, String period, int over) {
        return rule + " " + period + " +" + over;
    }
}
