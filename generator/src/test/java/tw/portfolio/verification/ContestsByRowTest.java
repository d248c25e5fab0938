package tw.portfolio.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tw.portfolio.Setting;
import tw.portfolio.SettingException;
import tw.portfolio.diagnostic.Catalogue;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Language;

/**
 * Contests of a locked batch are looked at row by row: what nobody of the office certified makes no difference to what is packed, and what the
 * office corrected is told to the student alone whom it concerns.
 */
class ContestsByRowTest {
    private static final String ONE = "students/114/1140101/selection/114.yaml";
    private static final String OTHER = "students/114/1140102/selection/114.yaml";
    private static final String KEPT = "這次更動沒有承辦單位認證，不算數，打包的仍是更動以前的內容";

    @TempDir
    Path folder;

    private CaseRun run;

    @BeforeEach
    void prepare() throws IOException, InterruptedException {
        run = CaseRun.of(Path.of("src/test/cases/verification/contests-by-row"), folder);
        run.with(Setting.CLOCK, "2026-05-11T00:00:00Z");
        run.withIdentities();
    }

    @Test
    void aStudentIsToldOfWhatConcernsHimAlone() throws IOException, SettingException {
        String removed = "「contests/114/removed」在 2026-05-02 由 陳同學 移除；" + KEPT;
        String proof = "「contests/114/proof」在 2026-05-02 由 陳同學 登錄或更動；" + KEPT;
        assertEquals(
                List.of(
                        "「contests/114/mixed」在 2026-05-02 由 陳同學 登錄或更動；" + KEPT,
                        proof,
                        removed,
                        "「contests/114/void」在 2026-05-02 由 陳同學 登錄或更動；" + KEPT),
                told("selection.contest-changed-when-locked", ONE));
        String corrected = "」（第 11 行）在 %s 由 吳組長 登錄或更動；打包的是更正後的內容，與當時送出的不同";
        assertEquals(
                List.of(
                        "「contests/114/mixed" + corrected.formatted("2026-05-03"),
                        proof,
                        removed,
                        "「contests/114/row" + corrected.formatted("2026-05-01")),
                told("selection.contest-changed-when-locked", OTHER));
    }

    @Test
    void whatNobodyHadCertifiedThenIsSaidNotToHaveBeenSent() throws IOException, SettingException {
        List<String> words = List.of(
                "「contests/114/late」當時還沒有人認證，所以沒有送出；現在打包的是之後認證的內容",
                "「contests/114/unsent」當時還沒有人認證，所以沒有送出；現在也還沒有人認證，打包不含這一項");
        assertEquals(words, told("selection.contest-not-sent", ONE));
        assertEquals(words, told("selection.contest-not-sent", OTHER));
        List<String> fixes = found("selection.contest-not-sent", ONE)
                .map(finding -> Catalogue.shipped().fix(finding, Language.ZH_TW))
                .toList();
        assertEquals(
                List.of(
                        "要補送，由註冊組與承辦單位核對後，依收訖明細的程序重新提交；不補送就不必處理",
                        "要補送，先請學務處訓育組認證這筆競賽紀錄，做法列在它自己檔案的訊息；再由註冊組依收訖明細的程序重新提交。不補送就不必處理"),
                fixes);
    }

    @Test
    void everyContestIsPackedButTheOneThatNobodyCertified() throws IOException, SettingException {
        run.pack();
        Path made = folder.resolve("out/package");
        String manifest = Files.readString(made.resolve("manifest.json")).replaceAll("\\s", "");
        String leftOut = manifest.substring(manifest.indexOf("\"leftOut\""), manifest.indexOf("\"files\""));
        assertTrue(leftOut.contains("{\"path\":\"contests/114/unsent\",\"reason\":\"not-certified\"}"), leftOut);
        for (String contest : List.of("row", "void", "comment", "removed", "proof", "blank", "back", "mixed", "late")) {
            assertFalse(leftOut.contains("contests/114/" + contest + "\""), contest);
        }
        assertEquals(
                "%PDF-1.4 proof then\n",
                Files.readString(made.resolve("files/contests/1140101/114_proof.pdf")),
                "and not what a student put in its place");
        for (String contest : List.of("void", "comment", "removed", "proof", "back", "mixed")) {
            assertTrue(manifest.contains("{\"path\":\"contests/114/" + contest + "\",\"commit\":\""), contest);
        }
    }

    @Test
    void theRowsAreThoseOfThen() throws IOException, SettingException {
        run.pack();
        Path made = folder.resolve("out/package");
        try (Stream<Path> registers = Files.walk(made.resolve("registers"))) {
            Path register = registers
                    .filter(file -> file.getFileName().toString().contains("多元表現"))
                    .findFirst()
                    .orElseThrow();
            String rows = LockedPackageTest.strings(register);
            for (String name : List.of("朗讀", "書法", "合唱", "科展", "攝影", "演講", "作文", "繪畫", "羽球")) {
                assertTrue(rows.contains(name), rows);
            }
            assertFalse(rows.contains("桌球") || rows.contains("特優"), rows);
        }
    }

    @Test
    void checkingItFindsNothingWrong() throws IOException, SettingException {
        run.pack();
        String words = run.checked(folder.resolve("out/package"), false);
        assertFalse(words.contains("【不符】"), words);
        assertTrue(words.contains("【已有變動】contests/114/proof"), words);
    }

    private List<String> told(String rule, String path) throws IOException, SettingException {
        return found(rule, path)
                .map(finding -> Catalogue.shipped().message(finding, Language.ZH_TW))
                .map(words -> words.replaceFirst("^.*其中的校內競賽", ""))
                .toList();
    }

    private Stream<Diagnostic> found(String rule, String path) throws IOException, SettingException {
        return run.check().findings().stream()
                .filter(finding -> finding.rule().value().equals(rule)
                        && finding.at().path().equals(path));
    }
}
