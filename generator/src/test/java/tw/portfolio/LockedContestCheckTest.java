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

/** A merge request that changes a contest of a locked batch says so before the merge, at the lists of those students alone whom it concerns. */
class LockedContestCheckTest {
    private static final Path CASES = Path.of("src/test/cases");
    private static final String ONE = "students/114/1140101/selection/114.yaml";
    private static final String OTHER = "students/114/1140102/selection/114.yaml";
    private static final String CONTEST = "contests/114/plain/contest.yaml";
    private static final String ROW = "  - {student: 1140101, award: 佳作, participation: individual}\n";

    @TempDir
    Path folder;

    private Branches school;

    @BeforeEach
    void begin() throws IOException {
        school = Branches.create(folder.resolve("school.git"))
                .lay(CASES.resolve("certification/base"))
                .lay(CASES.resolve("verification/locked-contests"));
        String contest = school.text("history/plain.yaml");
        school.on("2025-08-20T00:00:00Z").by("huang@yfsh.example").commit("main");
        school.put(CONTEST, contest + ROW.replace("1140101", "1140102"))
                .on("2025-10-20T02:00:00Z")
                .by("wu@yfsh.example");
        school.merge("main");
        for (String list : List.of(ONE, OTHER)) {
            school.put(list, "outcomes: []\nperformances: [contests/114/plain]\n")
                    .on("2026-03-20T02:00:00Z")
                    .by("huang@yfsh.example");
            school.merge("main", list.equals(ONE) ? "chen@yfsh.example" : "lin@yfsh.example");
        }
        school.on("2027-01-30T00:00:00Z").by("wu@yfsh.example");
    }

    @Test
    void correctingOneRowIsToldOfThatStudent() throws IOException {
        school.put(CONTEST, school.text(CONTEST).replace(ROW, ROW.replace("佳作", "優等")))
                .commit("topic");
        List<Diagnostic> found = Judged.of("selection.contest-changed-when-locked", judged());
        assertEquals(List.of(ONE), found.stream().map(it -> it.at().path()).toList());
        assertEquals(
                "114 學年第 1 梯次已於 2026-04-15 定案，其中的校內競賽「contests/114/plain」（第 10 行）在 2027-01-31 由 這個合併請求 登錄或更動；打包的是更正後的內容，與當時送出的不同",
                Catalogue.shipped().message(found.get(0), Language.ZH_TW));
        assertEquals(
                "合併以後，打包的就是更正後的內容，與當時送出的不同：請先告訴註冊組，由註冊組與承辦單位核對後，依收訖明細的程序重新提交；不該更動的，請從這個請求移除",
                Catalogue.shipped().fix(found.get(0), Language.ZH_TW));
    }

    @Test
    void takingItAwayIsToldOfBoth() throws IOException {
        school.remove(CONTEST).commit("topic");
        assertEquals(
                List.of(ONE, OTHER),
                Judged.of("selection.contest-changed-when-locked", judged()).stream()
                        .map(it -> it.at().path())
                        .toList());
        assertFalse(Judged.rules(judged()).contains("selection.unknown"), "the line is no slip of the pen");
    }

    @Test
    void anEmptyLineIsToldOfNobody() throws IOException {
        school.put(CONTEST, school.text(CONTEST) + "\n").commit("topic");
        assertEquals(List.of(), Judged.of("selection.contest-changed-when-locked", judged()));
    }

    private BuildReport judged() throws IOException {
        return new Judged(folder.resolve("school.git")).since("topic", "main");
    }
}
