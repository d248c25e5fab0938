package tw.portfolio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tw.portfolio.diagnostic.Catalogue;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Language;

/** A merge request that changes a work of a locked batch, or takes it away, says before the merge that what was certified then is sent. */
class LockedWorkCheckTest {
    private static final Path CASES = Path.of("src/test/cases/certification");
    private static final String SELECTION = "students/114/1140101/selection/114.yaml";
    private static final String WORK = "students/114/1140101/outcomes/114-1/a/outcome.md";
    private static final String TEXT = "---\ncourse: MATH\ntitle: 河寬\nsummary: 河寬的測量。\n---\n";

    @TempDir
    Path folder;

    private Branches school;

    @BeforeEach
    void begin() throws IOException {
        school = Branches.create(folder.resolve("school.git"))
                .lay(CASES.resolve("base"))
                .lay(CASES.resolve("74-selection-changed-late"));
        school.on("2025-08-20T00:00:00Z").by("huang@yfsh.example").commit("main");
        school.put(WORK, TEXT).on("2025-10-01T02:00:00Z").by("wang@yfsh.example");
        school.merge("main", "chen@yfsh.example");
        school.put(SELECTION, "outcomes: [114-1/a]\n")
                .on("2026-03-20T02:00:00Z")
                .by("huang@yfsh.example");
        school.merge("main", "chen@yfsh.example");
        school.on("2027-01-30T00:00:00Z").by("chen@yfsh.example");
    }

    @Test
    void changingASentWorkIsTold() throws IOException {
        school.put(WORK, TEXT.replace("河寬的", "河寬再次的")).commit("topic");
        assertEquals(List.of(words("更動或認證")), told());
    }

    @Test
    void takingASentWorkAwayIsTold() throws IOException {
        school.remove(WORK).commit("topic");
        assertEquals(List.of(words("移除")), told());
        assertFalse(Judged.rules(judged()).contains("selection.unknown"), () -> "the line is no slip of the pen");
    }

    /** Whoever proposes it reads this: what to do about a request is the proposer's own, and nobody else is asked before it is merged. */
    @Test
    void whoeverProposesItIsToldTheirOwnNextAction() throws IOException {
        school.put(WORK, TEXT.replace("河寬的", "河寬再次的")).commit("topic");
        Diagnostic finding =
                Judged.of("selection.work-changed-when-locked", judged()).get(0);
        assertEquals(
                "已送出的內容不會因這個請求改變。只想更新這裡留存的作品，照常請人合併即可；想更正已送出的內容，請先告訴註冊組，由註冊組洽國教署",
                Catalogue.shipped().fix(finding, Language.ZH_TW));
        assertEquals(List.of(), finding.asked());
    }

    private static String words(String what) {
        return "114 學年第 1 梯次已於 2026-04-15 定案，其中的「114-1/a」在 2027-01-31 由 這個合併請求 " + what + "；送出的仍是定案時的內容";
    }

    private List<String> told() throws IOException {
        List<Diagnostic> found = Judged.of("selection.work-changed-when-locked", judged());
        return found.stream()
                .map(finding -> Catalogue.shipped().message(finding, Language.ZH_TW))
                .toList();
    }

    private BuildReport judged() throws IOException {
        return new Judged(folder.resolve("school.git")).since("topic", "main");
    }
}
