package tw.portfolio.torture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
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

/** A merge request's own check of a branch that left the main line in several places, as the real program merges it. */
class CrossedCheckTest {
    private static final String WORKS = "students/114/1140101/outcomes/114-1/";
    private static final String LIN = "students/114/1140102/outcomes/114-1/bridge/outcome.md";
    private static final String STAFF = "people/staff.yaml";

    @TempDir
    Path folder;

    private TinySchool school;

    @BeforeEach
    void school() throws IOException {
        assumeTrue(NativeGit.isThere(), "SKIPPED: no git on the path");
        school = TinySchool.in(folder.resolve("school"));
        school.branch("first");
        school.put(WORKS + "first/outcome.md", "math.md");
        school.commit("chen", "2025-10-03T20:00:00+08:00");
        school.git().run("checkout", "-q", "main");
        school.write(STAFF, Files.readString(school.folder().resolve(STAFF)) + "# 核對\n");
        school.write("README.md", "說明\n");
        school.put(LIN, "math.md");
        school.commit("huang", "2025-10-04T10:00:00+08:00");
        school.git().run("checkout", "-q", "-b", "topic", "first");
    }

    @Test
    void whatItsMergeUndoesIsToldAndNothingElseOfIt() throws IOException {
        school.as("chen", "2025-10-05T20:00:00+08:00", "merge", "-q", "-s", "ours", "-m", "併入", "main");
        school.put(WORKS + "second/outcome.md", "math.md");
        school.commit("chen", "2025-10-05T21:00:00+08:00");
        school.merge("wang", "2025-10-06T10:00:00+08:00", "first");
        BuildReport report = report();
        String crossed = "error certification.crossed-branch ";
        assertEquals(List.of(crossed + "README.md", crossed + STAFF, crossed + LIN), told(report));
        assertEquals(
                List.of("修改教職員 現在還沒有，先照檢查結果處理", "新增課程學習成果 現在還沒有，先照檢查結果處理", "刪除課程學習成果 現在還沒有，先照檢查結果處理"),
                report.summary().merge().orElseThrow().proposed().stream()
                        .map(it -> it.what().zh() + " " + it.whom().zh())
                        .toList());
        school.git().run("checkout", "-q", "topic");
        school.as("chen", "2025-10-07T20:00:00+08:00", "merge", "-q", "-m", "併入", "main");
        assertEquals(
                List.of("warning certification.whose-policy-merge " + STAFF, "error certification.not-by-owner " + LIN),
                told(report()),
                "brought up to date, it is told what it takes back");
    }

    /** Both sides were taken in as they are, so that nothing comes undone. */
    @Test
    void aBranchThatTookInBothHasNothingToMend() throws IOException {
        school.as("chen", "2025-10-05T20:00:00+08:00", "merge", "-q", "-m", "併入", "main");
        school.put(WORKS + "second/outcome.md", "math.md");
        school.commit("chen", "2025-10-05T21:00:00+08:00");
        school.merge("wang", "2025-10-06T10:00:00+08:00", "first");
        BuildReport report = report();
        assertEquals(List.of(), told(report));
        assertEquals(
                List.of(WORKS + "second"),
                report.summary().merge().orElseThrow().proposed().stream()
                        .map(it -> it.path())
                        .toList());
    }

    private static List<String> told(BuildReport report) {
        return report.findings().stream()
                .filter(finding -> finding.rule().value().startsWith("certification."))
                .map(finding -> finding.severity().word() + " " + finding.rule() + " "
                        + finding.at().path())
                .toList();
    }

    private BuildReport report() throws IOException {
        Map<Setting, String> values = new EnumMap<>(Setting.class);
        values.put(Setting.REPOSITORY, school.folder().toString());
        values.put(Setting.BRANCH, "topic");
        values.put(Setting.SINCE, "main");
        try {
            return Compiler.run(
                    new Settings(values).request(Goal.CHECK, Instant.parse("2025-10-08T00:00:00Z")), Progress.silent());
        } catch (SettingException e) {
            throw new AssertionError(e);
        }
    }
}
