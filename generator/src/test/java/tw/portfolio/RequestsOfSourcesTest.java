package tw.portfolio;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tw.portfolio.certification.ToDo;
import tw.portfolio.certification.ToDoList;

/** Of requests to several repositories everybody is told to which one, and none is merged where its record does not belong. */
class RequestsOfSourcesTest {
    private static final String WORKS = "students/114/1140101/outcomes";
    private static final String RIVER = WORKS + "/114-1/river";
    private static final String TEXT = "---\ncourse: MATH\ntitle: 河寬\nsummary: 河寬的測量。\n---\n";

    @TempDir
    Path folder;

    private Branches clubs;

    @BeforeEach
    void begin() throws IOException {
        clubs = Branches.create(folder.resolve("clubs.git")).put("README.md", "社團\n");
        clubs.on("2025-08-21T00:00:00Z").by("huang@yfsh.example").commit("main");
        clubs.put(RIVER + "/outcome.md", TEXT).on("2025-10-01T02:00:00Z").by("chen@yfsh.example");
        request(clubs.commit("work"), "clubs.git");
    }

    @Test
    void whereItBelongsItWaitsForTheTeacherByItsName() throws IOException {
        ToDo item = only(WORKS);
        assertEquals("clubs!1", item.request().orElseThrow().label());
        assertEquals("請王老師（數學）或孫老師（代理王老師）看過內容；確認是學生本人的，就合併 clubs!1", item.next().zh());
    }

    @Test
    void elsewhereNobodyIsToMergeItAndTheStudentIsToldWhereItBelongs() throws IOException {
        ToDo item = only("service");
        assertEquals(
                "依 portfolio.yaml 的 folders，這份紀錄屬於儲存庫「main」，放在「clubs」合併了也不會讀、不算認證",
                item.reason().orElseThrow().zh());
        assertEquals("請關閉這個請求，把同樣的內容送到儲存庫「main」", item.own().next().zh());
    }

    private ToDo only(String folders) throws IOException {
        try (Branches school =
                Branches.create(folder.resolve("school.git")).lay(Path.of("src/test/cases/certification/base"))) {
            String profile = school.text("portfolio.yaml");
            school.put("portfolio.yaml", profile + "  - {name: clubs, scope: records, folders: [" + folders + "]}\n");
            school.on("2025-08-20T00:00:00Z").by("huang@yfsh.example").commit("main");
        }
        List<ToDo> items = list().of("1140101").orElseThrow().items().stream()
                .filter(item -> item.path().equals(RIVER))
                .toList();
        assertEquals(1, items.size(), items::toString);
        return items.get(0);
    }

    private ToDoList list() throws IOException {
        Map<Setting, String> values = Map.of(
                Setting.REPOSITORY,
                folder.resolve("school.git").toString(),
                Setting.BRANCH,
                "main",
                Setting.SOURCE,
                "clubs=" + folder.resolve("clubs.git"));
        try {
            BuildRequest request = new Settings(values).request(Goal.TODO, Instant.parse("2025-10-10T00:00:00Z"));
            return Compiler.run(request, Progress.silent()).toDos().orElseThrow();
        } catch (SettingException e) {
            throw new AssertionError(e);
        }
    }

    /** Leaves the branch only where a forge keeps what is asked to be merged. */
    private void request(Branches written, String repository) throws IOException {
        Path references = folder.resolve(repository).resolve("refs");
        Files.createDirectories(references.resolve("merge-requests/1"));
        Files.move(references.resolve("heads/work"), references.resolve("merge-requests/1/head"));
        written.close();
    }
}
