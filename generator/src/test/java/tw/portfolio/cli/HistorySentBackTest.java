package tw.portfolio.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tw.portfolio.certification.CaseSchool;

/** What {@code portfolio history} tells of something that was handed in and never merged. */
class HistorySentBackTest {
    private static final String RIVER = "students/114/1140101/outcomes/114-1/river";
    private final Typed typed = new Typed(Clock.fixed(CaseSchool.CLOCK, ZoneOffset.UTC));

    @TempDir
    Path folder;

    @Test
    void aRequestThatWasClosedIsToldWhereTheForgesListIsGiven() throws IOException {
        Path repository = CaseSchool.replay(CaseSchool.CASES.resolve("62-classmate-proposes-a-change"), folder)
                .location();
        assertFalse(told(repository, "").contains("已關閉"), typed.out());
        String closed = "{\"number\": 2, \"state\": \"closed\", \"author\": \"林同學\","
                + " \"updated\": \"2025-10-06T09:00:00+08:00\"";
        assertTrue(told(repository, closed + "}").contains("  2025-10-06 合併請求 !2（林同學 送出）已關閉，沒有併入（依平臺清單）"), typed.out());
        assertFalse(told(repository, closed + ", \"merged_at\": \"2025-10-06T09:00:00Z\"}")
                .contains("已關閉"));
        assertFalse(told(repository, closed.replace("closed", "opened") + "}").contains("已關閉"));
    }

    @Test
    void aRefusalAmongTheRecordsIsTold() throws IOException {
        Path test = Files.createDirectories(folder.resolve("case"));
        Files.writeString(test.resolve("history.yaml"), """
                  - merge:
                      request: 1
                      by: wang
                      at: 2025-10-03T09:00+08:00
                      branch: refusing
                      title: 退回
                      commits:
                        - by: wang
                          at: 2025-10-03T08:00+08:00
                          message: 退回
                          put:
                            - {path: refusals/114-1/river.yaml, from: refusal.yaml}
                """);
        Files.writeString(
                test.resolve("refusal.yaml"),
                "student: 1140101\noutcome: 114-1/river\nrefused-by: wang\non: 2025-10-03\nreason: file-unreadable\n");
        Path repository = CaseSchool.replay(test, folder.resolve("r")).location();
        assertTrue(told(repository, "").contains("2025-10-03 王老師 退回：檔案打不開（refusals/114-1/river.yaml）"), typed.shown());
    }

    private String told(Path repository, String row) throws IOException {
        typed.forget();
        Path list = Files.writeString(folder.resolve("requests.json"), "[" + row + "]");
        String[] words = row.isEmpty()
                ? new String[] {"history", RIVER, "--repository", repository.toString()}
                : new String[] {"history", RIVER, "--repository", repository.toString(), "--requests", list.toString()};
        assertEquals(0, typed.run(words), typed.err());
        return typed.out();
    }
}
