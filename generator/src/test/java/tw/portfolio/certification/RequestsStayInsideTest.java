package tw.portfolio.certification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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
import tw.portfolio.guards.Golden;

/** What is under review is the staff's to see: in no file that families get, and in no verdict. */
class RequestsStayInsideTest {
    private static final String RIVER = "students/114/1140101/outcomes/114-1/";
    private static final String STEPS = """
              - request:
                  request: 71
                  branch: river
                  title: 河寬
                  commits:
                    - by: chen
                      at: 2025-10-01T20:00+08:00
                      message: 河寬
                      put:
                        - {path: %1$sriver/outcome.md, from: history/secret.md}
                        - {path: %1$sriver/river.txt, from: history/river.txt}
              - request:
                  request: 72
                  branch: drama
                  title: 戲
                  commits:
                    - by: chen
                      at: 2025-10-03T20:00+08:00
                      message: 戲
                      put:
                        - {path: %1$sdrama/outcome.md, from: history/drama.md}
              - request:
                  request: 73
                  branch: bridge
                  title: 橋
                  commits:
                    - by: lin
                      at: 2025-10-04T20:00+08:00
                      message: 橋
                      put:
                        - {path: %1$sbridge/outcome.md, from: history/math.md}
            """.formatted(RIVER);

    @TempDir
    Path folder;

    private final Map<Setting, String> settings = new EnumMap<>(Setting.class);

    @BeforeEach
    void school() throws IOException {
        Path school = folder.resolve("school");
        CaseSchool.copy(CaseSchool.BASE, school);
        String math = Files.readString(school.resolve("history/math.md"));
        Files.writeString(school.resolve("history/secret.md"), math.replace("河寬的測量", "只給老師看的標題"));
        Path history = school.resolve("history.yaml");
        Files.writeString(history, Files.readString(history) + STEPS);
        settings.put(Setting.HISTORY, history.toString());
        settings.put(Setting.HISTORY_OUTPUT, folder.resolve("git").toString());
        settings.put(Setting.OUTPUT, folder.resolve("out").toString());
        settings.put(Setting.CLOCK, "2025-11-20T00:00:00Z");
    }

    private BuildReport run(Goal goal) throws IOException, SettingException {
        return Compiler.run(new Settings(settings).request(goal, Instant.EPOCH), Progress.silent());
    }

    @Test
    void theDeskShowsThemAndNobodyElseDoes() throws IOException, SettingException {
        BuildReport report = run(Goal.BUILD);
        assertTrue(found("desk").contains("requests/index.html"), "the desk has it");
        assertTrue(found("desk").contains("teachers/wang/index.html"));
        for (String root : List.of("family", "office", "package")) {
            assertEquals(List.of(), found(root), root);
        }
        StringBuilder summary = new StringBuilder();
        report.writeSummary(summary);
        assertTrue(summary.toString().contains("待合併：1 位老師或處室有 1 件，最久已等 50 天"), summary::toString);
        assertTrue(summary.toString().contains("另有 2 件要先修正"), summary::toString);
    }

    @Test
    void thePagesSayWhatIsWaitedForAndWhatIsNext() throws IOException, SettingException {
        Path list = folder.resolve("requests.json");
        Files.writeString(list, """
                [{"iid": 71, "state": "opened", "web_url": "https://git.example/71"},
                 {"iid": 72, "state": "opened"},
                 {"iid": 73, "state": "opened", "title": "<b>沒抓到</b>", "sha": "%s", "updated_at": "2025-11-02T00:00:00Z"},
                 {"iid": 74, "state": "opened", "draft": true}]
                """.formatted("a".repeat(40)));
        settings.put(Setting.REQUESTS, list.toString());
        run(Goal.BUILD);
        for (String page : List.of("requests", "teachers/wang", "classes/101")) {
            String html = Files.readString(folder.resolve("out/desk/" + page + "/index.html"));
            String main = html.substring(html.indexOf("<main"), html.indexOf("</main>"));
            Golden.assertSame(Path.of("src/test/cases/requests", page.replace('/', '-') + ".html"), main + "</main>\n");
        }
    }

    @Test
    void theListTellsClosedOnesApart() throws IOException, SettingException {
        Path list = folder.resolve("requests.json");
        Files.writeString(list, "[{\"iid\": 71, \"state\": \"closed\"}, {\"iid\": 72, \"state\": \"opened\"}]");
        settings.put(Setting.REQUESTS, list.toString());
        settings.put(Setting.PERSON, "wang");
        String list72 = words(run(Goal.TODO));
        assertFalse(list72.contains("只給老師看的標題"), list72);
        assertTrue(list72.contains("!72 "), list72);
    }

    @Test
    void onePersonsListNamesReasonAndNextStep() throws IOException, SettingException {
        settings.put(Setting.PERSON, "wang");
        assertEquals("""
                王老師（wang）：有 1 件要處理，另有 2 件要等別人先處理；最久已等 50 天

                !71 陳同學（1140101）「只給老師看的標題」
                    students/114/1140101/outcomes/114-1/river
                    已送出，等候合併 · 2025-10-01 起，50 天
                    114-1 登錄的課程學習成果：現有 0 件，併入後 1 件，上限 5 件
                    → 請王老師（數學）看過內容；確認是學生本人的，就合併 !71

                !72 陳同學（1140101）「河寬的測量」
                    students/114/1140101/outcomes/114-1/drama
                    已送出，等候合併 · 2025-10-03 起，48 天
                    該學期修課名單中，這位學生沒有修「表演藝術」
                    114-1 登錄的課程學習成果：現有 0 件，併入後 1 件，上限 5 件
                    → 請學生檢查科目與學期；若剛加退選，請洽教務處教學組更正修課名單

                !73 陳同學（1140101）「河寬的測量」
                    students/114/1140101/outcomes/114-1/bridge
                    已送出，等候合併 · 2025-10-04 起，47 天
                    請求裡有「林同學」對這份紀錄的更動，不是本人，也不是本人列為組員的同學
                    114-1 登錄的課程學習成果：現有 0 件，併入後 1 件，上限 5 件
                    → 先不要合併；請林同學關閉這個請求，要改的地方由學生本人提交
                """, words(run(Goal.TODO)));
        settings.put(Setting.PERSON, "1140101");
        String student = words(run(Goal.TODO));
        assertTrue(student.startsWith("陳同學（1140101）：有 1 件要處理，另有 2 件要等別人先處理"), student);
        assertTrue(student.contains("\n!71 「只給老師看的標題」\n"), student);
        settings.put(Setting.PERSON, "nobody");
        BuildReport nobody = run(Goal.TODO);
        assertTrue(nobody.failed());
        assertTrue(words(nobody).startsWith("名單上沒有「nobody」"));
    }

    private static String words(BuildReport report) throws IOException {
        StringBuilder words = new StringBuilder();
        report.writeText(words);
        return words.toString();
    }

    /** Returns the files of an output root that hold the proposed title, or its bytes. */
    private List<String> found(String root) throws IOException {
        Path output = folder.resolve("out").resolve(root);
        byte[] title = "只給老師看的標題".getBytes(StandardCharsets.UTF_8);
        try (Stream<Path> files = Files.walk(output)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> holds(file, title))
                    .map(file -> output.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    private static boolean holds(Path file, byte[] wanted) {
        try {
            String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
            return bytes.contains(new String(wanted, StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
