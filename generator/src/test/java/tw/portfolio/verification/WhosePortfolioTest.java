package tw.portfolio.verification;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tw.portfolio.SettingException;

/** Whose portfolio it is, whatever the folder that somebody hands in is called. */
class WhosePortfolioTest {
    private static final String STUDENT = "students/114/1140101";

    @TempDir
    Path folder;

    private CaseRun run;
    private Path site;

    @BeforeEach
    void build() throws IOException, SettingException {
        run = CaseRun.of("02-forge-signed", folder);
        run.build();
        site = folder.resolve("out/family/" + STUDENT);
    }

    /** A folder may bear anybody's name. */
    @Test
    void whosePortfolioItIsStandsBesideWhatItComesTo() throws IOException, SettingException {
        Path named = folder.resolve("王小明");
        Files.move(site, named);
        String whose = "以陳同學（學號 1140101）的學習歷程檔案來查驗";
        for (Path given : List.of(
                named,
                run.zip(named, "王小明.zip", "王小明/"),
                named.resolve("portfolio.pdf"),
                named.resolve("index.html"))) {
            String words = run.checked(given, true);
            String last = words.substring(0, words.indexOf("能查驗的全部相符"));
            assertTrue(last.substring(last.stripTrailing().lastIndexOf("【")).contains(whose), words);
        }
    }
}
