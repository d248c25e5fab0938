package tw.portfolio.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tw.portfolio.Setting;
import tw.portfolio.SettingException;
import tw.portfolio.diagnostic.Catalogue;
import tw.portfolio.diagnostic.Language;

/**
 * Works that need no certification, by a school's own edition: one was there when the batch was locked, one was changed and two came by pushes
 * since, whatever date they bear. None of them goes out without a word.
 */
class LockedUncertifiedTest {
    private static final String WORKS = "students/114/1140101/performances/114/";

    @TempDir
    Path folder;

    private CaseRun run;

    @BeforeEach
    void prepare() throws IOException, InterruptedException {
        run = CaseRun.of(Path.of("src/test/cases/verification/locked-uncertified"), folder);
        run.with(Setting.CLOCK, "2026-05-11T00:00:00Z");
        run.withIdentities();
    }

    @Test
    void whatNothingShowsToHaveBeenThereIsTold() throws IOException, SettingException {
        List<String> told = run.pack().findings().stream()
                .filter(finding -> finding.rule().value().startsWith("selection."))
                .map(finding -> Catalogue.shipped().message(finding, Language.ZH_TW))
                .map(words -> words.replaceFirst("^114 學年第 1 梯次已於 2026-04-15 定案，其中的", ""))
                .toList();
        String unproven = "〔推送的電腦所記的日期；到定案為止沒有合併可以對照〕";
        assertEquals(
                List.of(
                        "「114/backdated」在 2026-03-25" + unproven + " 由 陳同學 放入或更動；"
                                + "這類作品不必認證，但定案時還沒有，或沒有佐證當時已有這份內容；現在打包的是現在的內容",
                        "「114/changed」在 2026-03-26" + unproven + " 由 陳同學 更動或認證；程式無法確定是在定案之前還是之後，送出的是在那之前的內容",
                        "「114/late」在 2026-05-01 由 陳同學 放入或更動；" + "這類作品不必認證，但定案時還沒有，或沒有佐證當時已有這份內容；現在打包的是現在的內容"),
                told);
        Path made = folder.resolve("out/package");
        String manifest = Files.readString(made.resolve("manifest.json")).replaceAll("\\s", "");
        assertTrue(manifest.contains("\"asSent\":[{\"path\":\"" + WORKS + "changed\""), manifest);
        String papers = Files.readString(made.resolve("讀我.md"));
        int title = papers.indexOf("## 沒有佐證定案時已有的作品");
        assertTrue(title > 0, papers);
        String listed = papers.substring(title, papers.indexOf("##", title + 2));
        assertTrue(listed.contains(WORKS + "late`") && listed.contains(WORKS + "backdated`"), papers);
    }
}
