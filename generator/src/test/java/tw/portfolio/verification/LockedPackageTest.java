package tw.portfolio.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tw.portfolio.BuildReport;
import tw.portfolio.Setting;
import tw.portfolio.SettingException;
import tw.portfolio.diagnostic.Catalogue;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Language;
import tw.portfolio.guards.RealCommand;

/**
 * A package made after the first batch was locked: of its works one was changed by a push since, one certified anew, one taken away, and one
 * was certified only then. Each of them that was sent is sent again as it was.
 */
class LockedPackageTest {
    private static final String FILES = "files/outcomes/1140101/114-1_";
    private static final String REGISTER = "registers/114/36_學生課程學習成果名冊_三年級第一梯次.xlsx";
    private static final String WORKS = "students/114/1140101/outcomes/114-1/";

    @TempDir
    Path folder;

    private CaseRun run;
    private Path made;

    @BeforeEach
    void prepare() throws IOException, InterruptedException {
        run = CaseRun.of(Path.of("src/test/cases/verification/locked"), folder);
        run.withIdentities();
        made = folder.resolve("out/package");
    }

    @Test
    void whatWasSentIsSentAgainWhateverBecameOfItSince() throws IOException, SettingException {
        List<String> told = told(run.pack(), "selection.");
        for (String work : List.of("pushed", "again", "gone", "plain")) {
            assertEquals("%PDF-1.4 " + work + " then\n", Files.readString(made.resolve(FILES + work + ".pdf")));
        }
        String rows = strings(made.resolve(REGISTER));
        for (String title : List.of("推送", "再認證", "移除", "不動")) {
            assertTrue(rows.contains(title + "，定案時的內容。"), rows);
        }
        assertFalse(rows.contains("再認證，定案以後的內容。"), rows);
        assertTrue(rows.contains("晚認證，定案以後的內容。"), "nothing of it was sent, and late work is never lost");
        assertEquals(
                List.of(
                        "「114-1/again」在 2026-05-02 由 王老師 更動或認證；送出的仍是定案時的內容",
                        "「114-1/gone」在 2026-05-03 由 黃組長 移除；送出的仍是定案時的內容",
                        "「114-1/late」在 2026-05-04 由 王老師 更動或認證；定案時還沒有人認證，現在打包的是認證後的內容",
                        "「114-1/pushed」在 2026-05-01 由 陳同學 更動或認證；送出的仍是定案時的內容"),
                told);
        String manifest = Files.readString(made.resolve("manifest.json")).replaceAll("\\s", "");
        for (String work : List.of("pushed", "again", "gone")) {
            assertTrue(manifest.contains("{\"path\":\"" + WORKS + work + "\",\"commit\":\""), manifest);
        }
        String papers = Files.readString(made.resolve("讀我.md"));
        assertTrue(papers.contains("照定案時的內容裝入的作品") && papers.contains("定案後才認證的作品"), papers);
        assertFalse(manifest.contains("changed-when-locked") || manifest.contains("unknown"), manifest);
    }

    @Test
    void checkingItSaysThatItWasSoThen() throws IOException, SettingException {
        run.pack();
        for (boolean given : List.of(true, false)) {
            if (!given) {
                run.without(Setting.SOURCE);
            }
            String words = run.checked(made, false);
            assertFalse(words.contains("【不符】"), words);
            assertTrue(words.contains("【相符】" + WORKS + "plain"), words);
            assertTrue(words.contains("【已有變動】" + WORKS + "pushed：當時確實如此"), words);
            assertTrue(words.contains("【已有變動】" + WORKS + "again：當時確實如此"), words);
            assertTrue(
                    words.contains("【已有變動】" + WORKS + "gone：當時送出的就是這一份，檔案與當時的原檔相同；之後這件作品從儲存庫移除，"
                            + "送出的內容不因此改變。要知道誰在何時移除，請執行 portfolio history " + WORKS + "gone"),
                    words);
        }
    }

    /** The one next action that is named leads somewhere, though the work is there no more. */
    @Test
    void whoTookAWorkAwayIsToldByItsHistory() throws IOException, SettingException {
        StringBuilder trail = new StringBuilder();
        run.history(WORKS + "gone").writeText(trail);
        assertTrue(trail.toString().contains("2026-05-03") && trail.toString().contains("黃組長"), trail.toString());
    }

    /** What is checked out was fetched, what stood there then was not: whether somebody vouched for it nobody can tell either. */
    @Test
    void withoutItsBytesAWorkIsMissedAndNothingElsePassedOff()
            throws IOException, SettingException, InterruptedException {
        RealCommand.run(run.repository(), "git", "config", "uploadpack.allowFilter", "true");
        Path partial = folder.resolve("partial");
        RealCommand.run(
                folder,
                "git",
                "clone",
                "-q",
                "--filter=blob:none",
                run.repository().toUri().toString(),
                partial.toString());
        run.with(Setting.REPOSITORY, partial.toString());
        List<String> told = told(run.pack(), "selection.sent-work-not-here");
        assertEquals(4, told.size(), told.toString());
        assertTrue(Files.exists(made.resolve(FILES + "plain.pdf")));
        for (String work : List.of("pushed", "again", "gone", "late")) {
            assertFalse(Files.exists(made.resolve(FILES + work + ".pdf")), work);
        }
        String manifest = Files.readString(made.resolve("manifest.json")).replaceAll("\\s", "");
        assertTrue(manifest.contains(WORKS + "again\",\"reason\":\"sent-not-here\""), manifest);
    }

    private static List<String> told(BuildReport report, String rules) {
        return report.findings().stream()
                .filter(finding -> finding.rule().value().startsWith(rules))
                .map(LockedPackageTest::words)
                .toList();
    }

    private static String words(Diagnostic finding) {
        return Catalogue.shipped().message(finding, Language.ZH_TW).replaceFirst("^.*其中的", "");
    }

    /** Returns the texts of a workbook. */
    static String strings(Path workbook) throws IOException {
        try (InputStream in = Files.newInputStream(workbook);
                ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("xl/sharedStrings.xml")) {
                    return Pattern.compile("&#x([0-9a-f]+);")
                            .matcher(new String(zip.readAllBytes(), StandardCharsets.UTF_8))
                            .replaceAll(found -> Character.toString(Integer.parseInt(found.group(1), 16)));
                }
            }
        }
        return "";
    }
}
