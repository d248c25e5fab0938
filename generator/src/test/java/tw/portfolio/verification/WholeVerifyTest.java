package tw.portfolio.verification;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tw.portfolio.Setting;
import tw.portfolio.SettingException;

/** A student's pages as one file, checked against the repository they were made from. */
class WholeVerifyTest {
    private static final String STUDENT = "students/114/1140101";
    private static final String RIVER = STUDENT + "/outcomes/114-1/river";

    @TempDir
    Path folder;

    /** What phones get: it says where it comes from as each page does, whatever it is renamed to. */
    @Test
    void thePagesAsOneFileMatch() throws IOException, SettingException {
        CaseRun run = CaseRun.of("02-forge-signed", folder).with(Setting.HANDOUT, "page");
        run.build();
        Path whole = folder.resolve("out/handout/" + STUDENT + ".html");
        String words = run.checked(whole, true);
        assertTrue(words.contains("【相符】" + RIVER + "：內容、認證紀錄與這一個檔案相符"), words);
        assertTrue(words.contains("能查驗的全部相符。"), words);
        assertTrue(words.contains("由儲存庫重新產生並逐位元組比對：1 個網頁"), words);
        run.checked(Files.copy(whole, folder.resolve("小明.html")), true);
        Files.writeString(whole, Files.readString(whole).replaceFirst("河寬", "河長"));
        words = run.checked(whole, false);
        assertTrue(words.contains("【不符】" + RIVER + "：認證紀錄相符，但呈現它的檔案不同"), words);
    }
}
