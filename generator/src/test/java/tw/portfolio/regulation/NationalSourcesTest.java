package tw.portfolio.regulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tw.portfolio.diagnostic.Catalogue;
import tw.portfolio.diagnostic.Language;
import tw.portfolio.explanation.Explanation;
import tw.portfolio.explanation.Quoted;
import tw.portfolio.model.SchoolYear;

/** Every number of the ministry's says where it was read, and what could not be had is said as plainly. */
class NationalSourcesTest {
    private static final Path SHIPPED = Path.of("src/main/resources/tw/portfolio/regulation/national.yaml");
    private final NationalRules national = Regulation.shipped().national();

    @Test
    void everyEntryHasItsWordsAndSourceOrSaysWhatIsNotInHand() {
        assertEquals(
                List.of(),
                national.bases().stream()
                        .filter(basis -> !basis.sourced() && basis.notInHand().isEmpty())
                        .map(basis -> basis.origin().toString())
                        .toList());
    }

    /** The shared documents hold the ministry's words nowhere: until somebody does, no entry may claim to quote them. */
    @Test
    void whatOthersReportIsNoQuotation() throws IOException {
        assertTrue(national.bases().stream().allMatch(basis -> basis.quotation().isEmpty()));
        assertTrue(!Files.readString(SHIPPED).contains("quotation: 轉述"), "a paraphrase stands in its own field");
    }

    @Test
    void everyRowWithANumberHasABasisThatNamesItsRules() throws IOException {
        long rows = Pattern.compile("(?m)^  - from: ")
                .matcher(Files.readString(SHIPPED))
                .results()
                .count();
        assertEquals(rows, national.bases().size());
        List<String> unknown = national.bases().stream()
                .flatMap(basis -> basis.rules().stream())
                .filter(rule -> Catalogue.shipped().rules().stream()
                        .noneMatch(known -> known.value().equals(rule)))
                .toList();
        assertEquals(List.of(), unknown);
        assertTrue(national.bases().stream().noneMatch(basis -> basis.rules().isEmpty()));
    }

    @Test
    void everyNumberHoldsFromTheFirstYearOn() {
        for (NationalNumberKind kind : NationalNumberKind.values()) {
            assertTrue(national.number(kind, SchoolYear.of("108")).isPresent(), kind.word());
            assertTrue(national.number(kind, SchoolYear.of("107")).isEmpty(), kind.word());
        }
    }

    @Test
    void theExplanationSaysWhatIsReportedAndWhatIsNotInHand() throws IOException {
        String chinese = explained("submission.unusual-hours", Language.ZH_TW);
        assertTrue(chinese.contains("原文未取得：查無規定"), chinese);
        String english = explained("file.too-large", Language.EN);
        assertTrue(
                english.contains("as others report: 文件每件至多 4 MB") && english.contains("source not in hand: "), english);
    }

    private static String explained(String rule, Language language) throws IOException {
        StringBuilder page = new StringBuilder();
        Explanation.of(rule, Quoted.shipped()).orElseThrow().write(List.of(language), page);
        return page.toString().lines().collect(Collectors.joining("\n"));
    }
}
