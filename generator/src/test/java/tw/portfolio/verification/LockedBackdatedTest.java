package tw.portfolio.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
import tw.portfolio.diagnostic.Language;
import tw.portfolio.report.PlanText;

/**
 * Works and a list that were changed by a push dated before the lock: where no merge that follows shows it to have been there by then, what was
 * certified is sent, and somebody is told.
 */
class LockedBackdatedTest {
    private static final String WORKS = "students/114/1140101/outcomes/114-1/";

    @TempDir
    Path folder;

    private CaseRun run;

    @BeforeEach
    void prepare() throws IOException, InterruptedException {
        run = CaseRun.of(Path.of("src/test/cases/verification/locked-backdated"), folder);
        run.with(Setting.CLOCK, "2026-05-11T00:00:00Z");
        run.withIdentities();
    }

    @Test
    void aPushIsNotBeforeTheLockOnItsOwnWordAlone() throws IOException, SettingException {
        List<String> told = run.pack().findings().stream()
                .filter(finding -> finding.rule().value().startsWith("selection."))
                .map(finding -> finding.rule() + " " + Catalogue.shipped().message(finding, Language.ZH_TW))
                .toList();
        Path made = folder.resolve("out/package");
        try (Stream<Path> files = Files.list(made.resolve("files/outcomes/1140101"))) {
            assertEquals(
                    List.of("114-1_gone.pdf", "114-1_plain.pdf", "114-1_swapped.pdf"),
                    files.map(file -> file.getFileName().toString()).sorted().toList());
        }
        String manifest = Files.readString(made.resolve("manifest.json")).replaceAll("\\s", "");
        assertTrue(
                manifest.contains("\"" + WORKS + "before\",\"reason\":\"not-certified\""),
                "a merge shows it to be earlier");
        for (String work : List.of("gone", "swapped")) {
            assertTrue(manifest.contains("{\"path\":\"" + WORKS + work + "\",\"commit\":\""), manifest);
        }
        String unproven = "〔推送的電腦所記的日期；到定案為止沒有合併可以對照〕";
        assertEquals(
                List.of(
                        "selection.removed-when-locked 114 學年第 1 梯次的勾選已於 2026-04-15 定案；勾選檔整份移除（2026-04-07" + unproven
                                + "，陳同學）。程式無法確定是在定案之前還是之後，送出的是移除以前的：114-1/gone、114-1/swapped、114-1/before、114-1/plain（仍在名冊內）",
                        "selection.work-changed-when-locked 114 學年第 1 梯次已於 2026-04-15 定案，其中的「114-1/gone」在 2026-04-06"
                                + unproven + " 由 陳同學 移除；程式無法確定是在定案之前還是之後，送出的是在那之前的內容",
                        "selection.work-changed-when-locked 114 學年第 1 梯次已於 2026-04-15 定案，其中的「114-1/swapped」在 2026-04-05"
                                + unproven + " 由 陳同學 更動或認證；程式無法確定是在定案之前還是之後，送出的是在那之前的內容"),
                told);
    }

    /** A push that was honestly made then looks the same: nobody is called late, and whoever can look it up is told where. */
    @Test
    void nobodyIsAccusedAndTheNextActionIsSaid() throws IOException, SettingException {
        List<String> fixes = run.check().findings().stream()
                .filter(finding -> finding.rule().value().endsWith("-when-locked"))
                .map(finding -> Catalogue.shipped().fix(finding, Language.ZH_TW))
                .distinct()
                .toList();
        assertEquals(List.of("確實是定案以前的，請註冊組對照平臺的推送紀錄，屬實就洽國教署更正；不更正就不必處理。以後在截止前請老師或註冊組合併，日期就有佐證"), fixes);
    }

    /** Whichever it was, the plan says nothing that cannot be known. */
    @Test
    void thePlanSaysOnlyThatWhatWasSentStays() throws IOException, SettingException {
        StringBuilder text = new StringBuilder();
        new PlanText(Catalogue.shipped(), Language.ZH_TW, text).write(run.plan("1140101"));
        assertTrue(text.toString().contains("- 114-1/swapped：已定案，送出的內容不再改變"), text.toString());
    }
}
