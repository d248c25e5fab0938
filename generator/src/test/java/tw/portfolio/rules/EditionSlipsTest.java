package tw.portfolio.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tw.portfolio.RuleExamples;
import tw.portfolio.binding.FormBinder;
import tw.portfolio.diagnostic.Catalogue;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Language;
import tw.portfolio.diagnostic.Noted;
import tw.portfolio.model.edition.Edition;
import tw.portfolio.regulation.Editions;
import tw.portfolio.regulation.Regulation;
import tw.portfolio.source.yaml.YamlReader;

/** The slips somebody makes who writes an edition: each is found by its own rule, on its line, and none stops the program. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EditionSlipsTest {
    private static final Path SLIPS = Path.of("src/test/cases/edition-slips.txt");
    private static final Path SHIPPED =
            Path.of("src/main/resources/tw/portfolio/regulation/editions/yungfeng-108.yaml");

    /** One line of the list: the rule that is to find it, what is written in the edition, and what is written instead. */
    private record Slip(String rule, String right, String wrong) {

        static Slip of(String line) {
            String[] parts = line.split(" \\| ", -1);
            return new Slip(parts[0], unescaped(parts[1]), unescaped(parts[2]));
        }

        private static String unescaped(String text) {
            return text.replace("\\n", "\n").replace("\\t", "\t");
        }

        String in(String edition) {
            int at = edition.indexOf(right);
            assertTrue(at >= 0, right);
            return edition.substring(0, at) + wrong + edition.substring(at + right.length());
        }

        /** The lines of the changed text that the change touches. */
        boolean touches(String edition, int line) {
            int first = lines(edition.substring(0, edition.indexOf(right)));
            return line >= first - 2 && line <= first + lines(wrong) + 1;
        }

        private static int lines(String text) {
            return (int) text.chars().filter(sign -> sign == '\n').count() + 1;
        }
    }

    @TempDir
    Path root;

    private final String shipped = shipped();

    private static String shipped() {
        try {
            return Files.readString(SHIPPED).replaceFirst("id: yungfeng-108", "id: own");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void everySlipIsFoundByItsOwnRuleOnItsLine() throws IOException {
        List<String> wrong = new ArrayList<>();
        RulesSchool.layWhole(root);
        for (Slip slip : slips()) {
            List<Diagnostic> found = findings(slip.in(shipped));
            boolean there = found.stream()
                    .anyMatch(finding -> finding.rule().value().equals(slip.rule())
                            && (slip.touches(shipped, finding.at().line())));
            if (!there) {
                wrong.add(slip + ": "
                        + found.stream().map(it -> it.at() + " " + it.rule()).toList());
            }
            found.forEach(EditionSlipsTest::words);
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void aPartLeftOutIsTold() throws IOException {
        RulesSchool.layWhole(root);
        for (String part : List.of("clauses", "caps", "deliveries")) {
            String without = shipped.replaceFirst("(?ms)^" + part + ":\\n.*?^(?=[a-z#])", "");
            assertTrue(without.length() < shipped.length(), part);
            assertTrue(
                    findings(without).stream().anyMatch(found -> found.rule().equals(EditionNames.MISSING_PART)), part);
        }
    }

    @Test
    void whatIsShippedHasNoSlip() throws IOException {
        RulesSchool.layWhole(root);
        assertEquals(List.of(), findings(shipped));
        for (Edition edition : Regulation.shipped().editions()) {
            assertEquals(
                    List.of(), EditionRule.text(edition, inspection(edition)).toList());
        }
        Edition second = read(Files.readString(Path.of("src/test/cases/editions/regulation/other-115.yaml")))
                .value()
                .orElseThrow();
        assertEquals(List.of(), EditionRule.text(second, inspection(second)).toList());
    }

    @Test
    void aCapWhoseRuleIsMistypedCountsAsBefore() throws IOException {
        RulesSchool.layWhole(root);
        String mistyped = shipped.replaceFirst("rule: cap.outcome-per-term", "rule: cap.outcomes-per-term")
                .replaceFirst("limit: 5", "limit: 4");
        Edition edition = read(mistyped).value().orElseThrow();
        List<Diagnostic> found = Rules.check(inspection(edition));
        assertEquals(
                new TreeSet<>(List.of("cap.outcome-per-term", "selection.beyond-cap")),
                found.stream().map(finding -> finding.rule().value()).collect(Collectors.toCollection(TreeSet::new)));
        found.forEach(EditionSlipsTest::words);
    }

    private Inspection inspection(Edition edition) throws IOException {
        return RulesSchool.read(root, school -> Editions.only(edition), Instant.parse("2027-01-26T00:00:00Z"));
    }

    /** What is found of an edition: its form, what it says, and its examples. */
    private List<Diagnostic> findings(String yaml) throws IOException {
        Noted<Optional<Edition>> read = read(yaml);
        if (read.value().isEmpty()) {
            return read.notes();
        }
        Edition edition = read.value().get();
        Rules.check(inspection(edition)).forEach(EditionSlipsTest::words); // a school that keeps to it can be judged
        List<Diagnostic> failed = RuleExamples.of(List.of(edition)).stream()
                .filter(tried -> !tried.holds())
                .map(tried -> Diagnostic.error(
                        new tw.portfolio.diagnostic.RuleId("edition.example"),
                        tried.example().origin().start()))
                .toList();
        return Stream.of(read.notes().stream(), EditionRule.text(edition, inspection(edition)), failed.stream())
                .flatMap(found -> found)
                .toList();
    }

    private static Noted<Optional<Edition>> read(String yaml) {
        Noted<Optional<tw.portfolio.source.yaml.Node>> text =
                YamlReader.read("", "own.yaml", yaml.getBytes(StandardCharsets.UTF_8));
        Noted<Optional<Edition>> bound = text.value()
                .map(node -> FormBinder.bind(Edition.class, node))
                .orElseGet(() -> new Noted<>(Optional.empty(), List.of()));
        return new Noted<>(
                bound.value(),
                Stream.concat(text.notes().stream(), bound.notes().stream()).toList());
    }

    private static void words(Diagnostic finding) {
        if (!finding.rule().value().equals("edition.example")) {
            for (Language language : Language.values()) {
                Catalogue.shipped().message(finding, language);
                Catalogue.shipped().fix(finding, language);
            }
        }
    }

    private static List<Slip> slips() throws IOException {
        return Files.readAllLines(SLIPS).stream()
                .filter(line -> !line.startsWith("#"))
                .map(Slip::of)
                .toList();
    }
}
