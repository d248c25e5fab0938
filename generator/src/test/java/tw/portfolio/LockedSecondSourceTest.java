package tw.portfolio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tw.portfolio.diagnostic.Catalogue;
import tw.portfolio.diagnostic.Language;

/** A work of a locked batch that lies in another source than the list that names it is told like one that lies beside it. */
class LockedSecondSourceTest {
    private static final Path CASES = Path.of("src/test/cases/certification");
    private static final String SELECTION = "students/114/1140101/selection/114.yaml";
    private static final String WORK = "students/114/1140101/outcomes/114-1/a";
    private static final String FILE = WORK + "/outcome.md";
    private static final String TEXT = "---\ncourse: MATH\ntitle: 河寬\nsummary: 河寬的測量。\n---\n";
    private static final String PROFILE = "portfolio.yaml";

    @TempDir
    Path folder;

    private Branches clubs;

    @BeforeEach
    void begin() throws IOException {
        try (Branches school = Branches.create(folder.resolve("school.git"))
                .lay(CASES.resolve("base"))
                .lay(CASES.resolve("74-selection-changed-late"))) {
            school.put(PROFILE, school.text(PROFILE) + "  - {name: clubs, scope: records, folders: [" + WORK + "]}\n");
            school.on("2025-08-20T00:00:00Z").by("huang@yfsh.example").commit("main");
            school.put(SELECTION, "outcomes: [114-1/a]\n").on("2026-03-20T02:00:00Z");
            school.merge("main", "chen@yfsh.example");
        }
        clubs = Branches.create(folder.resolve("clubs.git")).put("README.md", "社團\n");
        clubs.on("2025-08-21T00:00:00Z").by("wang@yfsh.example").commit("main");
        clubs.put(FILE, TEXT).on("2025-10-01T02:00:00Z").merge("main", "chen@yfsh.example");
        clubs.on("2026-05-03T02:00:00Z").by("huang@yfsh.example");
    }

    @Test
    void takenAwayOnceItWasSentItIsToldAndSentAsItWas() throws IOException {
        clubs.remove(FILE).merge("main", "chen@yfsh.example");
        assertEquals(List.of(words("移除")), told());
        assertFalse(Judged.rules(judged()).contains("selection.unknown"), "the line is no slip of the pen");
        assertEquals(
                Set.of("clubs:" + WORK),
                judged().certified().orElseThrow().sent().keySet());
    }

    @Test
    void changedOnceItWasSentItIsToldToo() throws IOException {
        clubs.put(FILE, TEXT.replace("河寬的", "河寬再次的")).merge("main", "chen@yfsh.example");
        assertEquals(List.of(words("更動或認證")), told());
    }

    /** What lies outside a source's folders is nobody's choice and nobody's work, there or gone. */
    @Test
    void aSelectionThatLiesOutsideTheFoldersChoosesNothing() throws IOException {
        clubs.put(SELECTION, "outcomes: [114-1/other]\n")
                .on("2026-03-21T02:00:00Z")
                .merge("main", "chen@yfsh.example");
        assertEquals(
                Set.of("main:" + SELECTION),
                judged().certified().orElseThrow().atLock().keySet());
        clubs.remove(SELECTION).on("2026-06-25T02:00:00Z").merge("main", "lin@yfsh.example");
        assertEquals(
                Set.of("main:" + SELECTION),
                judged().certified().orElseThrow().atLock().keySet());
        assertFalse(Judged.rules(judged()).contains("selection.removed-when-locked"), "nobody is accused");
    }

    @Test
    void aCopyThatLiesOutsideTheFoldersIsSentByNobody() throws IOException {
        clubs.remove(FILE).on("2025-12-02T02:00:00Z").merge("main", "chen@yfsh.example");
        try (Branches school = Branches.create(folder.resolve("copy.git"))
                .lay(CASES.resolve("base"))
                .lay(CASES.resolve("74-selection-changed-late"))) {
            school.put(PROFILE, school.text(PROFILE) + "  - {name: clubs, scope: records, folders: [" + WORK + "]}\n");
            school.on("2025-08-20T00:00:00Z").by("huang@yfsh.example").commit("main");
            school.put(FILE, TEXT)
                    .on("2025-10-01T02:00:00Z")
                    .by("wang@yfsh.example")
                    .merge("main", "chen@yfsh.example");
            school.put(SELECTION, "outcomes: [114-1/a]\n")
                    .on("2026-03-20T02:00:00Z")
                    .by("huang@yfsh.example");
            school.merge("main", "chen@yfsh.example");
            school.remove(FILE).on("2026-06-25T02:00:00Z").merge("main");
        }
        BuildReport report = judged("copy.git");
        assertEquals(Set.of(), report.certified().orElseThrow().sent().keySet());
        assertEquals(1, Judged.of("selection.unknown", report).size());
    }

    @Test
    void theHistoryOfAWorkIsThatOfTheSourceThatHoldsIt() throws IOException, SettingException {
        for (String named : List.of(WORK, "clubs:" + WORK)) {
            StringBuilder told = new StringBuilder();
            BuildRequest request = new Settings(Map.of(
                            Setting.REPOSITORY,
                            folder.resolve("school.git").toString(),
                            Setting.BRANCH,
                            "main",
                            Setting.SOURCE,
                            "clubs=" + folder.resolve("clubs.git")))
                    .request(Goal.CERTIFY, Judged.CLOCK);
            HistoryRun.of(request, named).writeText(told);
            assertTrue(told.toString().contains("2025-10-01"), told::toString);
        }
    }

    private static String words(String what) {
        return "114 學年第 1 梯次已於 2026-04-15 定案，其中的「114-1/a」在 2026-05-03 由 黃組長 " + what + "；送出的仍是定案時的內容";
    }

    private List<String> told() throws IOException {
        return Judged.of("selection.work-changed-when-locked", judged()).stream()
                .map(finding -> Catalogue.shipped().message(finding, Language.ZH_TW))
                .toList();
    }

    private BuildReport judged() throws IOException {
        return judged("school.git");
    }

    private BuildReport judged(String school) throws IOException {
        return new Judged(folder.resolve(school))
                .run(List.of("--branch", "main", "--source", "clubs=" + folder.resolve("clubs.git")));
    }
}
