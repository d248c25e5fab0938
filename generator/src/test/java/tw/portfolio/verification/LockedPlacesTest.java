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
 * What was within the caps on entering when the first batch was locked stays so: in one term a sent work and another were withdrawn since and
 * one stood beyond, in the other a work was corrected before and certified anew after, and a sent one was changed.
 */
class LockedPlacesTest {
    private static final String WORKS = "students/114/1140101/outcomes/";

    @TempDir
    Path folder;

    private CaseRun run;

    @BeforeEach
    void prepare() throws IOException, InterruptedException {
        run = CaseRun.of(Path.of("src/test/cases/verification/locked-places"), folder);
        run.with(Setting.CLOCK, "2026-05-11T00:00:00Z");
        run.withIdentities();
    }

    @Test
    void whatIsSentIsWhatStoodWithinTheCapsAtTheLock() throws IOException, SettingException {
        run.pack();
        Path made = folder.resolve("out/package");
        try (Stream<Path> files = Files.list(made.resolve("files/outcomes/1140101"))) {
            assertEquals(
                    List.of("114-1_a.pdf", "114-1_g.pdf", "114-2_u.pdf", "114-2_z.pdf"),
                    files.map(file -> file.getFileName().toString()).sorted().toList());
        }
        String manifest = Files.readString(made.resolve("manifest.json")).replaceAll("\\s", "");
        for (String work : List.of("114-1/f", "114-1/h")) {
            assertTrue(manifest.contains("\"" + WORKS + work + "\",\"reason\":\"beyond-cap\""), manifest);
        }
    }

    @Test
    void theCheckNamesTheSameWorks() throws IOException, SettingException {
        List<String> told = run.check().findings().stream()
                .filter(finding -> finding.rule().value().matches("cap\\..*|selection\\.beyond.*|selection.changed"))
                .map(finding -> finding.rule() + " " + Catalogue.shipped().message(finding, Language.ZH_TW) + "；"
                        + Catalogue.shipped().fix(finding, Language.ZH_TW))
                .toList();
        assertEquals(
                List.of(
                        "cap.outcome-per-term 114-1 學期登錄了 7 件課程學習成果（含已定案送出、後來移除的：114-1/a），上限為 5 件；檔案都已保留。"
                                + "請選 2 件撤回。已認證的先算，依認證先後；其餘依登錄先後；超出上限的是："
                                + "114-1/h（2026-05-05 認證）、114-1/f（2025-10-06 認證）",
                        "cap.outcome-per-term 114-2 學期登錄了 6 件課程學習成果，上限為 5 件；檔案都已保留。"
                                + "請選 1 件撤回。已認證的先算，依認證先後；其餘依登錄先後；超出上限的是：114-2/y（2026-02-25 認證）",
                        "selection.beyond-cap-when-locked 114 學年第 1 梯次已於 2026-04-15 定案；勾選的「114-1/f」當時超出上限"
                                + "（114-1 登錄的課程學習成果，最多 5），沒有送出；定案後撤回別件也不會改變；作品仍保留，不必處理。要補送，由註冊組先洽國教署",
                        "selection.beyond-cap 勾選的「114-1/h」超出上限（114-1 登錄的課程學習成果，最多 5），不能提交；"
                                + "要提交這一件，請先從同一期間排在前面的撤回 1 件；否則請取消勾選"),
                told);
    }

    @Test
    void thePlanNamesTheSameWorks() throws IOException, SettingException {
        StringBuilder text = new StringBuilder();
        new PlanText(Catalogue.shipped(), Language.ZH_TW, text).write(run.plan("1140101"));
        String plan = text.toString();
        assertTrue(plan.contains("114-1 登錄的課程學習成果：已登錄7件"), plan);
        assertTrue(plan.contains("- 114-1/a：已定案，名額不會空出來"), plan);
        assertTrue(plan.contains("- 114-2/u：已定案，送出的內容不再改變"), plan);
        assertTrue(plan.contains("- 114-1/f：已勾選，但目前還不能：這一梯次已定案，定案時超出"), plan);
        assertTrue(plan.contains("- 114-1/h（超出上限）") && !plan.contains("- 114-1/g（超出上限）"), plan);
    }
}
