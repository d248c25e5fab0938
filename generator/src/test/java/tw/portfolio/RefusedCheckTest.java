package tw.portfolio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tw.portfolio.diagnostic.Catalogue;
import tw.portfolio.diagnostic.Language;
import tw.portfolio.report.Merge;

/** What a merge request's own check says where its teacher sent the work back, or the main line went another way: what the to-do list says. */
class RefusedCheckTest {
    private static final Path BASE = Path.of("src/test/cases/certification/base");
    private static final String RIVER = "students/114/1140101/outcomes/114-1/river/";
    private static final String CHEN = "chen@yfsh.example";
    private static final String WANG = "wang@yfsh.example";

    @TempDir
    Path folder;

    private Branches school;
    private Branches.State main;

    @BeforeEach
    void handIn() throws IOException {
        school = Branches.create(folder.resolve("school.git")).lay(BASE);
        school.by("huang@yfsh.example").on("2025-08-20T00:00:00Z").commit("main");
        main = school.state();
        river("math.md").by(CHEN).on("2025-10-01T12:00:00Z").commit("work");
    }

    @Test
    void aWorkThatItsTeacherSentBackIsToldAsTheListTellsIt() throws IOException {
        refuse();
        Merge merge = check();
        assertEquals(
                "現在還沒有（王老師於 2025-10-02 退回：檔案打不開）。下一步：等學生修改後重送；老師暫時不必處理（王老師（數學））",
                only(merge).whom().zh());
        assertEquals(List.of("0→1"), entered(merge), "what merging it would do");
        school.at(main);
        river("math-edited.md").by(CHEN).on("2025-10-03T12:00:00Z").commit("work");
        assertEquals("王老師（數學）", only(check()).whom().zh(), "mended and handed in again it is a new one");
    }

    @Test
    void aWorkThatIsCertifiedSinceIsNotToBeHandedInAgain() throws IOException {
        refuse();
        river("math-edited.md").by(WANG).on("2025-10-04T12:00:00Z").merge("main", CHEN);
        Merge merge = check();
        assertEquals(
                "現在還沒有（這個版本王老師已於 2025-10-02 退回，後來重送的一份已經認證）。下一步：不要合併；請學生關閉這個請求",
                only(merge).whom().zh());
        assertTrue(
                only(merge).whom().en().contains("Next: "), only(merge).whom().en());
        assertEquals(List.of("1→1"), entered(merge));
    }

    /** The request is to be closed, whatever is amiss in it. */
    @Test
    void nobodyIsAskedToMendWhatIsToBeClosed() throws IOException {
        school.put(RIVER + "deck.exe", "MZ").by(CHEN).on("2025-10-01T13:00:00Z").commit("work");
        refuse();
        river("math-edited.md").by(WANG).on("2025-10-04T12:00:00Z").merge("main", CHEN);
        BuildReport report = report();
        assertFalse(report.findings().isEmpty());
        report.findings().stream()
                .filter(note -> note.at().path().startsWith(RIVER))
                .forEach(note ->
                        assertEquals("不要合併；請學生關閉這個請求", Catalogue.shipped().fix(note, Language.ZH_TW), note::toString));
    }

    /** Nothing is found, so that nobody is sent to what was found. */
    @Test
    void whatCollidesWithTheMainLineSaysWhatToDo() throws IOException {
        school.at(main);
        river("math-other-line.md").by(WANG).on("2025-10-04T12:00:00Z").merge("main", CHEN);
        String words = only(check()).whom().zh();
        assertTrue(words.contains("主分支後來也改了同一處") && words.contains("Update branch"), words);
        assertFalse(words.contains("檢查結果"), words);
    }

    private void refuse() throws IOException {
        school.at(main)
                .put(
                        "refusals/114-1/one.yaml",
                        "student: \"1140101\"\noutcome: 114-1/river\nrefused-by: wang\non: 2025-10-02\n"
                                + "reason: file-unreadable\n")
                .by(WANG)
                .on("2025-10-02T03:00:00Z")
                .merge("main");
        main = school.state();
    }

    private Branches river(String body) throws IOException {
        return school.put(RIVER + "outcome.md", Files.readString(BASE.resolve("history/" + body)))
                .put(RIVER + "river.txt", Files.readString(BASE.resolve("history/river.txt")));
    }

    private Merge check() throws IOException {
        return Judged.merge(report());
    }

    private BuildReport report() throws IOException {
        return new Judged(folder.resolve("school.git"))
                .run(List.of("--branch", "work", "--since", "main", "--clock", "2025-11-20T00:00:00Z"));
    }

    private static Merge.Proposed only(Merge merge) {
        assertEquals(1, merge.proposed().size(), merge::toString);
        return merge.proposed().get(0);
    }

    private static List<String> entered(Merge merge) {
        return merge.caps().stream()
                .filter(row -> row.period().equals("114-1"))
                .map(row -> row.before() + "→" + row.after())
                .toList();
    }
}
