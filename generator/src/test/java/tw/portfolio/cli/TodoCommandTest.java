package tw.portfolio.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tw.portfolio.certification.CaseSchool;

/** What {@code portfolio todo} tells each of those a record waits for. */
class TodoCommandTest {
    private final Typed typed = new Typed(Clock.fixed(CaseSchool.CLOCK, ZoneOffset.UTC));

    @TempDir
    Path folder;

    @Test
    void aRecordThatCannotBeReadWaitsForTheStudent() throws IOException {
        Path repository = replay("69-record-that-cannot-be-read");
        String told = told(repository, "1140101");
        assertTrue(told.contains("「outcome.md」讀不出來"), told);
        assertTrue(told.contains("→ 請照 portfolio check 的說明更正"), told);
        assertEquals(1, typed.run("check", "--repository", repository.toString()));
        assertTrue(typed.shown().contains("尚不能認證 1 件"), typed.shown());
    }

    /** Of a record that nobody can read it is still known whose kind of record it is. */
    @Test
    void anOfficesRecordThatCannotBeReadWaitsForWhoeverMayEnterIt() throws IOException {
        Path repository = replay("69-offices-records-that-cannot-be-read");
        String consultant = told(repository, "zhao");
        assertTrue(consultant.contains("consultations/114-1/chem.md"), consultant);
        assertTrue(consultant.contains("缺少欄位「place」"), consultant);
        assertFalse(consultant.contains("contests/"), consultant);
        String office = told(repository, "activities");
        assertTrue(office.contains("contests/114/recitation"), office);
        assertFalse(office.contains("consultations/"), office);
        String registry = told(repository, "registry");
        assertFalse(registry.contains("consultations/") || registry.contains("contests/"), registry);
    }

    @Test
    void anAddressOnNoListWaitsForTheRegistry() throws IOException {
        String told = told(replay("62-address-of-the-students-own-not-listed"), "registry");
        assertTrue(told.contains("陳同學 <12345+chen@users.noreply.example>"), told);
        assertTrue(told.contains("請註冊組查這個信箱是誰的：若是學生本人的，補在這位學生的 student.yaml"), told);
    }

    /** To list it again would mend nothing. */
    @Test
    void anAddressInARowThatIsNotInForceWaitsForThatRow() throws IOException {
        Path repository = replay("65-address-listed-by-a-merge-that-does-not-count");
        String told = told(repository, "registry", "2025-10-12T00:00:00Z");
        String row = "students/114/1140101/student.yaml）寫了內容，可是登錄這個信箱的那一列還不生效";
        assertEquals(3, told.split(row, -1).length, told);
        assertTrue(told.contains("先不要合併，也不必請學生重送；請註冊組照 portfolio check"), told);
        assertFalse(told.contains("不在名單上"), told);
    }

    /** Also where the request alone would be the owner's own. */
    @Test
    void aRequestOverTextOfAnAddressOnNoListWaitsForTheRegistryToo() throws IOException {
        Path repository = replay("62-pushed-from-an-own-address-not-listed-then-requested");
        String[] clock = {"--clock", "2025-10-05T00:00:00Z"};
        typed.run("todo", "registry", "--repository", repository.toString(), clock[0], clock[1]);
        String told = typed.out();
        assertTrue(told.contains("先不要合併；若是學生本人的信箱"), told);
        String head = "refs/merge-requests/1/head";
        typed.forget();
        typed.run(
                "check",
                "--repository",
                repository.toString(),
                "--branch",
                head,
                "--since",
                "main",
                clock[0],
                clock[1]);
        assertTrue(typed.shown().contains("12345+chen@users.noreply.example"), typed.shown());
    }

    /** Whoever is asked to close a request finds it in the own list, not only its owner and the teacher. */
    @Test
    void aChangeByAClassmateWaitsForTheClassmate() throws IOException {
        Path repository = replay("62-classmate-proposes-a-change");
        String next = "請林同學關閉這個請求";
        String now = "2025-10-05T00:00:00Z";
        String hers = told(repository, "1140102", now);
        assertTrue(hers.contains("林同學（1140102）：有 1 件要處理"), hers);
        assertTrue(hers.contains("→ 請關閉這個請求"), hers);
        String owners = told(repository, "1140101", now);
        assertTrue(owners.contains("陳同學（1140101）：有 1 件要處理，另有 1 件要等別人先處理"), owners);
        assertTrue(owners.contains("檢核錯誤：file.wrong-type"), owners);
        assertTrue(owners.contains(next), owners);
        String teachers = told(repository, "wang", now);
        assertTrue(teachers.contains(next), teachers);
        assertTrue(teachers.contains("\n!2 陳同學（1140101）"), teachers);
    }

    /** Half a list is not taken for a whole one, and nobody is asked to do again what is right. */
    @Test
    void aListMadeByAClockThatIsBehindSaysSoAndAsksNothing() throws IOException {
        Path repository = replay("34-list-and-work-after-now");
        for (String person : List.of("1140101", "wang", "registry")) {
            typed.forget();
            assertEquals(1, typed.run("todo", person, "--repository", repository.toString()), typed.shown());
            assertTrue(typed.out().contains("error[certification.clock-behind]"), typed.out());
            assertFalse(typed.out().contains("students/114/1140101"), typed.out());
        }
    }

    @Test
    void rowsOfTheListThatCannotBeUsedAreTold() throws IOException {
        Path repository = replay("62-classmate-proposes-a-change");
        String sound = "{\"number\": 2, \"state\": \"opened\"}";
        assertFalse(listed(repository, "todo", "[" + sound + "]").contains("requests."), typed.shown());
        for (String verb : new String[] {"todo", "check"}) {
            String told = listed(repository, verb, "[" + sound + ", {\"nr\": 3, \"state\": \"opened\"}, null]");
            assertTrue(told.contains("3 列中有 2 列不能用，例如第 2 列：沒有編號（number）"), told);
            told = listed(repository, verb, "[{\"number\": 2, \"state\": \"OPENING\"}]");
            assertTrue(told.contains("1 列中有 1 列不能用，例如第 1 列：沒有看得懂的狀態（state）"), told);
            told = listed(repository, verb, "[" + sound.replace("{", "{\"source\": \"nope\", ") + "]");
            assertTrue(told.contains("source 不是 portfolio.yaml 宣告的來源"), told);
            told = listed(repository, verb, "[" + sound.replace("2", "9") + "]");
            assertTrue(told.contains("有 1 個開著的請求（例如 !9），內容沒有抓到這份複本裡"), told);
        }
    }

    @Test
    void aListForProgramsSaysSoBesides() throws IOException {
        Path repository = replay("62-classmate-proposes-a-change");
        Path list = Files.writeString(folder.resolve("requests.json"), "[{\"nr\": 2, \"state\": \"opened\"}]");
        String[] typedWords = {"todo", "--quiet", "--format", "json", "--requests", list.toString()};
        assertEquals(0, typed.run(with(repository, typedWords)), typed.err());
        assertTrue(typed.out().startsWith("["), typed.out());
        assertTrue(typed.out().contains("\"owner\":\"1140101\",\"name\":\"陳同學\""), typed.out());
        assertTrue(typed.err().contains("warning[requests.unusable]"), typed.err());
    }

    private String listed(Path repository, String verb, String list) throws IOException {
        typed.forget();
        Path file = Files.writeString(folder.resolve("requests.json"), list);
        typed.run(with(repository, verb, "--requests", file.toString()));
        return typed.shown();
    }

    private static String[] with(Path repository, String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--repository", repository.toString(), "--clock", "2025-10-05T00:00:00Z"));
        return all.toArray(new String[0]);
    }

    private Path replay(String history) throws IOException {
        return CaseSchool.replay(CaseSchool.CASES.resolve(history), folder).location();
    }

    private String told(Path repository, String person) {
        return told(repository, person, CaseSchool.CLOCK.toString());
    }

    private String told(Path repository, String person, String clock) {
        typed.forget();
        assertEquals(
                0, typed.run("todo", person, "--repository", repository.toString(), "--clock", clock), typed.err());
        return typed.out();
    }
}
