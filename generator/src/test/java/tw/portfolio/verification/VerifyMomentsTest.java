package tw.portfolio.verification;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tw.portfolio.Setting;
import tw.portfolio.SettingException;

/** What left a school says when it was made: neither a moment to come nor one before what it was made from is believed. */
class VerifyMomentsTest {
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

    private void madeAt(String moment) throws IOException, SettingException {
        run.with(Setting.CLOCK, moment);
        run.with(Setting.OUTPUT, folder.resolve("early").toString());
        run.build();
        run.with(Setting.CLOCK, "2026-08-01T00:00:00Z");
    }

    @Test
    void nobodyHasGivenOutWhatIsOfAMomentToCome() throws IOException, SettingException {
        run.with(Setting.CLOCK, "2026-01-01T00:00:00Z");
        for (String file : List.of("family/" + STUDENT, "family", "office/certification.json", "package")) {
            assertTrue(run.checked(folder.resolve("out/" + file), false).contains("還沒有到"), file);
        }
        for (String file : List.of("index.html", "outcomes/114-1/river/index.html", "portfolio.pdf", "receipts.json")) {
            String words = run.checked(site.resolve(file), false);
            assertTrue(words.contains("【不符】" + STUDENT + "：它自稱是在 2026-08-01T00:00:00Z 產生的"), words);
            assertFalse(words.contains("【相符】"), words);
        }
    }

    @Test
    void nobodyHasGivenOutBeforeItsStepsWhatNamesThem() throws IOException, SettingException {
        madeAt("2025-01-01T00:00:00Z");
        for (String file : List.of("family/" + STUDENT, "family", "office/certification.json", "package")) {
            String words = run.checked(folder.resolve("early/" + file), false);
            assertTrue(words.contains("兩個時間對不起來"), words);
            assertFalse(words.contains("當時確實如此") || words.contains("【相符】"), words);
        }
    }

    /** The newest step of all is then dated before the moment, and none behind it is the last one. */
    @Test
    void norByAStepDatedBackThatIsPushedBehindThem() throws IOException, SettingException, InterruptedException {
        run.push("README.md", "x\n", "2025-09-20T10:00:00+0800");
        madeAt("2025-09-21T00:00:00Z");
        String words = run.checked(folder.resolve("early/package"), false);
        assertTrue(words.contains("兩個時間對不起來"), words);
    }
}
