package tw.portfolio.torture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tw.portfolio.BuildReport;
import tw.portfolio.Compiler;
import tw.portfolio.Goal;
import tw.portfolio.Progress;
import tw.portfolio.Setting;
import tw.portfolio.SettingException;
import tw.portfolio.Settings;
import tw.portfolio.output.OutputException;
import tw.portfolio.source.SourceException;

/** What the school committed is neither overwritten nor believed about itself. */
class SchoolFilesTest {
    private static final String WORK = TinySchool.RIVER + "/outcome.md";

    @TempDir
    Path folder;

    private Path school;

    @BeforeEach
    void school() throws IOException {
        assumeTrue(NativeGit.isThere(), "SKIPPED: no git on the path");
        TinySchool made = TinySchool.in(folder.resolve("school"));
        made.write("trust.yaml", "minimum: claimed\n");
        made.write("ledger.yaml", "accepted: []\n");
        made.commit("huang", "2025-10-05T08:00:00+08:00");
        school = made.folder();
    }

    @Test
    void noReportAndNoPageTakesThePlaceOfARecord() throws IOException {
        String before = Files.readString(school.resolve(WORK));
        for (String file : new String[] {WORK, TinySchool.RIVER, "people"}) {
            String report = "json=" + school.resolve(file);
            assertThrows(OutputException.class, () -> run(Goal.CHECK, Setting.REPORT, report), file);
        }
        run(Goal.CHECK, Setting.REPORT, "json=" + school.resolve("report.json"));
        assertTrue(Files.exists(school.resolve("report.json")), "beside them is nobody's file");
        assertEquals(before, Files.readString(school.resolve(WORK)));
    }

    @Test
    void whoeverSendsRecordsDoesNotSayWhoIsBelieved() {
        for (Setting judge : new Setting[] {Setting.TRUST, Setting.LEDGER}) {
            String file = school.resolve(judge.word() + ".yaml").toString();
            SourceException refused = assertThrows(SourceException.class, () -> run(Goal.CERTIFY, judge, file));
            assertTrue(refused.text().zh().contains("內容儲存庫"), refused.text()::zh);
        }
    }

    private BuildReport run(Goal goal, Setting setting, String value) throws IOException {
        Map<Setting, String> values = new EnumMap<>(Setting.class);
        values.put(Setting.REPOSITORY, school.toString());
        values.put(setting, value);
        try {
            return Compiler.run(
                    new Settings(values).request(goal, Instant.parse("2026-08-01T00:00:00Z")), Progress.silent());
        } catch (SettingException e) {
            throw new AssertionError(e);
        }
    }
}
