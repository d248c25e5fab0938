package tw.portfolio;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import tw.portfolio.model.edition.Edition;
import tw.portfolio.model.edition.Example;
import tw.portfolio.rules.CapUse;
import tw.portfolio.rules.Inspection;

/** The examples that editions carry, tried with the same counting that judges real students. */
public final class RuleExamples {
    /** More of anything shows nothing that fewer do not, and an edition's author is anybody. */
    private static final int MOST = 200;

    private RuleExamples() {}

    /**
     * An example and what came of it.
     *
     * @param expected each cap overstepped, such as {@code cap.outcome-per-term 114-1 +1}, sorted
     * @param found likewise
     */
    public record Tried(Edition edition, Example example, List<String> expected, List<String> found) {

        public boolean holds() {
            return expected.equals(found);
        }
    }

    /** Returns every example of the editions with what came of it. */
    public static List<Tried> of(List<Edition> editions) {
        List<Tried> tried = new ArrayList<>();
        for (Edition edition : editions) {
            edition.examples().forEach(example -> tried.add(attempt(edition, example)));
        }
        return tried;
    }

    private static Tried attempt(Edition edition, Example example) {
        List<String> expected = example.then().stream()
                .map(row -> words(row.rule(), row.in(), row.over()))
                .sorted()
                .toList();
        return new Tried(edition, example, expected, found(edition, example));
    }

    private static List<String> found(Edition edition, Example example) {
        boolean most = example.given().stream()
                .anyMatch(given -> given.count() > MOST || given.exempt().orElse(0) > MOST);
        if (most) {
            return List.of("> " + MOST);
        }
        Inspection inspection = ExampleSchool.of(edition, example);
        Stream<CapUse> uses =
                inspection.school().students().stream().flatMap(student -> CapUse.of(student, inspection).stream());
        return uses.filter(use -> !use.surplus().isEmpty())
                .map(use -> words(
                        use.cap().subject().rule().value(),
                        use.period(),
                        use.surplus().size()))
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    private static String words(String rule, String period, int over) {
        return rule + " " + period + " +" + over;
    }
}
