package tw.portfolio.verification;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tw.portfolio.SettingException;

/** A work's own line tells of every file that shows it, wherever the page takes it from. */
class ShownFilesTest {
    private static final String STUDENT = "students/114/1140101";
    private static final String RIVER = STUDENT + "/outcomes/114-1/river";
    private static final String PAGE = "outcomes/114-1/river/index.html";

    @TempDir
    Path folder;

    private CaseRun run;
    private Path site;

    @BeforeEach
    void build() throws IOException, SettingException, InterruptedException {
        run = CaseRun.of("02-forge-signed", folder);
        run.pushPicture(RIVER, "river.png", "2025-11-05T10:00:00+0800");
        run.build();
        site = folder.resolve("out/family/" + STUDENT);
    }

    @Test
    void aPictureThatWasSwappedIsNamedAtTheWorkThatShowsIt() throws IOException, SettingException {
        assertTrue(run.checked(site, true).contains("【相符】" + RIVER + "：內容、認證紀錄與檔案都相符"));
        List<Path> pictures = pictures();
        assertFalse(pictures.isEmpty());
        for (Path picture : pictures) {
            Files.write(picture, new byte[] {1, 2, 3});
        }
        String words = run.checked(site, false);
        assertTrue(words.contains("【不符】" + RIVER + "：認證紀錄相符，但呈現它的檔案"), words);
        assertTrue(line(words, RIVER).contains("pictures/" + pictures.get(0).getFileName()), words);
        for (Path picture : pictures) {
            Files.delete(picture);
        }
        words = run.checked(run.zip(site, "whole.zip", "1140101/"), false);
        assertTrue(line(words, RIVER).contains("pictures/" + pictures.get(0).getFileName()), words);
    }

    @Test
    void styleAndBookShowEveryWork() throws IOException, SettingException {
        for (String shared : List.of("assets/site.css", "assets/site.js", "portfolio.pdf")) {
            Path file = site.resolve(shared);
            Path kept = folder.resolve("kept");
            Files.copy(file, kept, StandardCopyOption.REPLACE_EXISTING);
            Files.writeString(file, "body{display:none}");
            assertTrue(line(run.checked(site, false), RIVER).contains(shared), shared);
            Files.delete(file);
            assertTrue(line(run.checked(site, false), RIVER).contains(shared), shared);
            Files.copy(kept, file);
        }
    }

    @Test
    void whatDoesNotShowAWorkIsToldByItself() throws IOException, SettingException {
        Path other = site.resolve("search/index.html");
        Files.writeString(other, Files.readString(other).replaceFirst("</main>", "<p>第一名</p></main>"));
        Files.writeString(site.resolve("assets/more.css"), "body{}");
        String words = run.checked(site, false);
        assertTrue(words.contains("【不符】search/index.html"), words);
        assertTrue(words.contains("【無法確認】assets/more.css"), words);
        assertTrue(words.contains("【相符】" + RIVER + "：內容、認證紀錄與檔案都相符"), words);
    }

    /** The page is as it was, and nobody looked at what it shows. */
    @Test
    void onePageAloneSaysWhatWasNotCompared() throws IOException, SettingException {
        for (Path picture : pictures()) {
            Files.write(picture, new byte[] {1, 2, 3});
        }
        String words = run.checked(site.resolve(PAGE), true);
        assertTrue(words.contains("【相符】" + RIVER + "：內容、認證紀錄與這一個檔案相符"), words);
        assertTrue(words.contains("只查驗了這一個檔案") && words.contains("圖片、附件、樣式和書都沒有比對"), words);
        assertFalse(words.contains("檔案都相符"), words);
        words = run.checked(site.resolve("receipts.json"), true);
        assertTrue(words.contains("只查驗了這一個檔案"), words);
        assertFalse(run.checked(site.resolve("portfolio.pdf"), true).contains("只查驗了這一個檔案"), "a book holds all");
    }

    /** A folder that was emptied but for its receipts is no single file where others lie beside it. */
    @Test
    void anEmptiedFolderAmongOthersLacksItsFiles() throws IOException, SettingException {
        Path family = folder.resolve("out/family");
        try (Stream<Path> files = Files.walk(site)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (!file.endsWith("receipts.json")) {
                    Files.delete(file);
                }
            }
        }
        String words = run.checked(family, false);
        assertTrue(line(words, RIVER).contains("【不符】"), words);
    }

    private List<Path> pictures() throws IOException {
        try (Stream<Path> files = Files.list(site.resolve("pictures"))) {
            return files.sorted().toList();
        }
    }

    private static String line(String words, String record) {
        return words.lines()
                .filter(line -> line.startsWith("【") && line.contains("】" + record + "："))
                .findFirst()
                .orElse("");
    }
}
