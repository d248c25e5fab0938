package tw.portfolio.certification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tw.portfolio.diagnostic.Catalogue;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Language;
import tw.portfolio.diagnostic.Noted;
import tw.portfolio.source.SourceSettings;

/** Whoever is told that something of the policy does not hold is told who did it, and something that can be done. */
class WayOutTest {
    private static final String RIVER = "main:students/114/1140101/outcomes/114-1/river";

    @TempDir
    Path folder;

    @Test
    void aMisnamedEditionIsToldWithItsStepAndTheNameThatWasMeant() throws IOException {
        Noted<CertifiedSchool> certified = certified("65-edition-misnamed");
        Diagnostic finding = only(certified, "certification.no-edition");
        assertEquals("黃組長", finding.values().get("who").zh());
        assertEquals("2025-10-10", finding.values().get("date").zh());
        assertEquals("教務處註冊組（黃組長）", finding.values().get("whom").zh());
        assertTrue(fix(finding).contains("把 regulation 改成 yungfeng-108"), fix(finding));
        VerdictWords words = new VerdictWords(Catalogue.shipped());
        Verdict verdict = certified.value().verdicts().get(RIVER);
        assertTrue(words.reason(verdict).orElseThrow().zh().contains("portfolio.yaml"));
        assertEquals(Turn.REGISTRY, Turn.of(verdict).orElseThrow());
    }

    @Test
    void whoPutsAFileBackIsNotTheOneWhoTookItAway() throws IOException {
        Diagnostic finding =
                only(certified("65-two-files-away-and-one-put-back-by-a-teacher"), "certification.staff-away");
        assertEquals("portfolio.yaml", finding.at().path());
        assertEquals("黃組長", finding.values().get("who").zh());
        assertEquals("2025-10-10", finding.values().get("date").zh());
    }

    /** What they merge changes nothing of what is lacking. */
    @Test
    void whoMergesTheFileWhileItLacksSomethingDidNotMakeItSo() throws IOException {
        Diagnostic named = only(certified("65-edition-misnamed-and-a-remark"), "certification.no-edition");
        assertEquals("2025-10-10", named.values().get("date").zh());
        Diagnostic away = only(certified("65-list-of-staff-away-and-a-remark-on-anothers"), "certification.staff-away");
        assertEquals("2025-10-10", away.values().get("date").zh());
    }

    @Test
    void aListThatStandsAgainIsNotToldAsTakenAway() throws IOException {
        String lacks = "65-staff-list-away-and-another-officer-puts-one-there-that-lacks";
        Diagnostic finding = only(certified(lacks), "certification.nobody-responsible");
        assertEquals("吳組長", finding.values().get("who").zh());
        assertEquals("2025-10-11", finding.values().get("date").zh());
    }

    /** An empty line merged by whoever is entitled mends no row that somebody else changed: the rows are what is to be looked at. */
    @Test
    void theNextActionOfAnOfficesFileIsWhatBringsItsRowsInForce() throws IOException {
        Map<String, String> files = Map.of(
                "49-student-edits-a-grade",
                "grades/114-1/101.yaml",
                "65-makes-himself-registrar-and-confirms-it",
                "people/staff.yaml");
        VerdictWords words = new VerdictWords(Catalogue.shipped());
        for (Map.Entry<String, String> file : files.entrySet()) {
            Verdict verdict = certified(file.getKey()).value().verdicts().get("main:" + file.getValue());
            String next = words.next(verdict).orElseThrow().zh();
            assertTrue(next.contains("portfolio check 會列出是哪幾列") && next.contains("行尾加註"), next);
        }
    }

    @Test
    void theEditionThatIsAwayIsToldWithItsStep() throws IOException {
        for (String gone : List.of("65-own-edition-away", "65-own-edition-renamed")) {
            Diagnostic finding = only(certified(gone), "certification.staff-away");
            assertEquals("regulation/own-114.yaml", finding.at().path());
            assertEquals("黃組長", finding.values().get("who").zh());
        }
    }

    @Test
    void whereNothingWasThereIsNothingToPutBackRowByRow() throws IOException {
        String anew = "先合併一次移除這個檔案";
        assertTrue(fixes("65-students-own-file-away-and-anothers-put-there").stream()
                .allMatch(fix -> fix.contains(anew)));
        assertTrue(fixes("65-class-list-away-and-anothers-put-there").stream().allMatch(fix -> fix.contains(anew)));
        assertTrue(fixes("65-makes-himself-registrar").stream().noneMatch(fix -> fix.contains(anew)));
    }

    @Test
    void theOnlyOfficerWithoutAnAddressIsToldOfTheBeginningThatCanBePinned() throws IOException {
        Path test = CaseSchool.CASES.resolve("65-registrars-own-address-misspelt-and-pinned");
        String pinned = CaseSchool.settings(test).genesis().orElseThrow();
        List<String> fixes = fixes("65-registrars-own-address-misspelt");
        assertEquals(1, fixes.size());
        assertTrue(fixes.get(0).endsWith("trust.yaml 寫一行：genesis: " + pinned), fixes.get(0));
        assertEquals(List.of(), fixes("65-registrars-own-address-misspelt-and-pinned"));
    }

    /** Deleted and uploaded anew, it would be another work than the one that was certified elsewhere. */
    @Test
    void aWorkWhoseManifestDoesNotCountYetIsNotTheStudentsToHandInAgain() throws IOException {
        VerdictWords words = new VerdictWords(Catalogue.shipped());
        for (String test : List.of("66-carried-over-list-changed-by-a-student", "66-carried-over-not-admitted")) {
            Verdict verdict = certified(test).value().verdicts().get(RIVER);
            Turn turn = test.endsWith("admitted") ? Turn.IT : Turn.REGISTRY;
            assertEquals(turn, Turn.of(verdict).orElseThrow());
            assertTrue(words.next(verdict).orElseThrow().zh().endsWith("學生不必重送，也不要刪除作品"));
        }
    }

    /** The Registry put the text there, and another line by the student does not make it the student’s own. */
    @Test
    void aWorkChangedSinceItWasCarriedOverIsPutBackOrUploadedAnew() throws IOException {
        Verdict verdict =
                certified("66-carried-over-then-changed").value().verdicts().get(RIVER);
        String next = new VerdictWords(Catalogue.shipped())
                .next(verdict)
                .orElseThrow()
                .zh();
        assertTrue(next.contains("請註冊組把檔案放回原樣"), next);
        assertTrue(next.contains("請學生先送一個刪除整份紀錄的合併請求"), next);
    }

    @Test
    void whereAnotherOfficerMayMergeTheMendNoBeginningIsOffered() throws IOException {
        String dismissed = "65-dismissed-officer-puts-the-own-row-back";
        assertTrue(fixes(dismissed).stream().noneMatch(fix -> fix.contains("genesis")));
        Verdict verdict = certified(dismissed).value().verdicts().get("main:people/staff.yaml");
        String next = new VerdictWords(Catalogue.shipped())
                .next(verdict)
                .orElseThrow()
                .zh();
        assertEquals("請教務處註冊組核對，由名單上現有的承辦人合併更正", next);
    }

    @Test
    void aStudentsOwnFileIsTheRegistrysToMend() throws IOException {
        Verdict verdict = certified("72-students-own-file-a-link-by-a-classmate")
                .value()
                .verdicts()
                .get(RIVER);
        VerdictWords words = new VerdictWords(Catalogue.shipped());
        assertTrue(words.next(verdict).orElseThrow().zh().startsWith("請註冊組"));
        assertEquals(Turn.REGISTRY, Turn.of(verdict).orElseThrow());
    }

    private List<String> fixes(String test) throws IOException {
        return certified(test).notes().stream()
                .filter(note -> note.rule().equals(Findings.TAMPERED))
                .map(WayOutTest::fix)
                .toList();
    }

    private static String fix(Diagnostic finding) {
        return Catalogue.shipped().fill(finding.rule().value() + ".fix", finding.values(), Language.ZH_TW);
    }

    private static Diagnostic only(Noted<CertifiedSchool> certified, String rule) {
        List<Diagnostic> found = certified.notes().stream()
                .filter(note -> note.rule().value().equals(rule))
                .toList();
        assertEquals(1, found.size());
        return found.get(0);
    }

    private Noted<CertifiedSchool> certified(String name) throws IOException {
        Path test = CaseSchool.CASES.resolve(name);
        SourceSettings source = CaseSchool.replay(test, folder.resolve(name));
        return CaseSchool.certify(source, CaseSchool.settings(test));
    }
}
