package tw.portfolio.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tw.portfolio.BuildReport;
import tw.portfolio.Setting;
import tw.portfolio.SettingException;
import tw.portfolio.diagnostic.Catalogue;
import tw.portfolio.diagnostic.Language;

/**
 * The school's own contests of a locked batch are the offices' to correct: they go out as they stand, and each that was corrected, taken away or
 * given to somebody else since is told. One is as it was.
 */
class LockedContestsTest {
    @TempDir
    Path folder;

    private CaseRun run;

    @BeforeEach
    void prepare() throws IOException, InterruptedException {
        run = CaseRun.of(Path.of("src/test/cases/verification/locked-contests"), folder);
        run.with(Setting.CLOCK, "2026-05-11T00:00:00Z");
        run.withIdentities();
    }

    @Test
    void whatBecameOfEachSinceIsTold() throws IOException, SettingException {
        BuildReport report = run.check();
        List<String> told = report.findings().stream()
                .filter(finding -> finding.rule().value().startsWith("selection."))
                .map(finding -> finding.rule() + " " + Catalogue.shipped().message(finding, Language.ZH_TW))
                .map(words -> words.replaceFirst("114 學年第 1 梯次已於 2026-04-15 定案，其中的", ""))
                .toList();
        String since = "」在 2026-05-02 由 吳組長 ";
        assertEquals(
                List.of(
                        "selection.contest-changed-when-locked 校內競賽「contests/114/corrected」（第 10 行"
                                + since.replace("」", "）")
                                + "登錄或更動；打包的是更正後的內容，與當時送出的不同",
                        "selection.contest-changed-when-locked 校內競賽「contests/114/gone" + since + "移除；打包不含這一項",
                        "selection.contest-changed-when-locked 校內競賽「contests/114/others" + since
                                + "登錄或更動；其中沒有這位學生的成績，打包不含這一項"),
                told);
    }

    @Test
    void thePackagesPapersListThem() throws IOException, SettingException {
        run.pack();
        String papers = Files.readString(folder.resolve("out/package/讀我.md"));
        int title = papers.indexOf("## 定案後更正過的校內競賽");
        assertTrue(title > 0, papers);
        String listed = papers.substring(title, papers.indexOf("##", title + 2));
        for (String contest : List.of("corrected", "gone", "others")) {
            assertTrue(listed.contains("- `contests/114/" + contest + "`"), listed);
        }
        assertFalse(listed.contains("plain"), listed);
    }

    /** Before the lock it is the office's daily work. */
    @Test
    void asLongAsNothingIsLockedNothingIsTold() throws IOException, SettingException {
        run.with(Setting.CLOCK, "2026-04-10T00:00:00Z");
        assertFalse(
                run.check().findings().stream()
                        .anyMatch(finding -> finding.rule().value().equals("selection.contest-changed-when-locked")),
                "the batch is open");
    }
}
