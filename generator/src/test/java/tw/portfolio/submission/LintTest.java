package tw.portfolio.submission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tw.portfolio.binding.Binder;
import tw.portfolio.diagnostic.Catalogue;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Language;
import tw.portfolio.diagnostic.Noted;
import tw.portfolio.guards.Golden;
import tw.portfolio.model.School;
import tw.portfolio.regulation.Regulation;
import tw.portfolio.source.Source;
import tw.portfolio.source.SourceSettings;
import tw.portfolio.source.Sources;

/** A school in which every fault for which registers were sent back stands once, beside rows that are as they should be. */
class LintTest {
    private static final Path CASE = Path.of("src/test/cases/lint");
    private static List<Diagnostic> findings = List.of();

    @BeforeAll
    static void read() throws IOException {
        SourceSettings settings = new SourceSettings("main", CASE.resolve("school"), Optional.empty(), true);
        try (Source main = Sources.open(settings)) {
            Noted<Optional<School>> bound = Binder.bind(List.of(main));
            assertEquals(List.of(), bound.notes());
            findings =
                    Lint.check(bound.value().orElseThrow(), Regulation.shipped().national());
        }
    }

    @Test
    void everyFaultIsOneFindingAndThereAreNoOthers() throws IOException {
        List<String> found = new ArrayList<>();
        for (Diagnostic finding : findings) {
            String line = Files.readAllLines(
                            CASE.resolve("school").resolve(finding.at().path()))
                    .get(finding.at().line() - 1);
            found.add(finding.rule() + " | " + finding.at().path() + " | "
                    + line.substring(finding.at().column() - 1).strip());
        }
        Golden.assertSame(
                CASE.resolve("expected/faults.txt"),
                found.stream().sorted().collect(Collectors.joining("\n", "", "\n")));
    }

    /** The list stands in docs/decisions/registers.md; a slip without a finding, or a rule that the list leaves out, fails here. */
    @Test
    void everySlipOfTheListIsFound() throws IOException {
        Set<String> listed = Pattern.compile("`(submission\\.[a-z-]+)`")
                .matcher(Files.readString(Path.of("docs/decisions/registers.md")))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> found =
                findings.stream().map(finding -> finding.rule().value()).collect(Collectors.toCollection(TreeSet::new));
        // identities stand in a source of their own; what contradicts itself within the school is no slip of a register
        listed.remove("submission.duplicate-identity");
        found.removeAll(List.of(
                "submission.ends-before-start",
                "submission.hours-beyond-days",
                "submission.hours-differ",
                "submission.more-accepted",
                "submission.post-out-of-years",
                "submission.service-out-of-years"));
        assertEquals(found, listed);
    }

    @Test
    void theWordsAreThoseAPersonApproved() throws IOException {
        Catalogue catalogue = Catalogue.shipped();
        String words = findings.stream()
                .map(finding -> finding.at() + ": " + finding.severity().word() + "[" + finding.rule() + "]\n"
                        + told(catalogue, finding, Language.ZH_TW) + told(catalogue, finding, Language.EN))
                .collect(Collectors.joining("\n"));
        Golden.assertSame(CASE.resolve("expected/findings.txt"), words);
    }

    private static String told(Catalogue catalogue, Diagnostic finding, Language language) {
        return "  " + catalogue.message(finding, language) + "\n    → " + catalogue.fix(finding, language) + "\n";
    }

    /** The code is read whole: each character belongs to one part, and every part says what may stand in it. */
    @Test
    void thePartsOfTheCodeCoverIt() {
        int next = 1;
        for (CodePart part : Registers.shipped().codeParts().parts()) {
            assertEquals(next, part.from(), part.part());
            assertTrue(part.allowed().isEmpty() == part.pattern().isPresent(), part.part());
            assertFalse(part.asked().zh().isEmpty() || part.asked().en().isEmpty(), part.part());
            next = part.to() + 1;
        }
        assertEquals(24, next);
    }
}
