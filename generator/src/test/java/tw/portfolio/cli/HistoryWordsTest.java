package tw.portfolio.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tw.portfolio.certification.CaseSchool;

/** {@code portfolio history} tells what changed in words, and helps whoever names a folder. */
class HistoryWordsTest {
    private static final String GRADES = "grades/114-1/101.yaml";
    private final Typed typed = new Typed(Clock.fixed(CaseSchool.CLOCK, ZoneOffset.UTC));

    @TempDir
    Path folder;

    private Path repository;

    @BeforeEach
    void enter() throws IOException {
        Path test = Files.createDirectories(folder.resolve("case"));
        Files.writeString(test.resolve("history.yaml"), pushed("20", "first.yaml") + pushed("21", "second.yaml"));
        String first = "grades:\n  - {student: 1140101, course: MATH, score: 58, passed: true}\n";
        Files.writeString(test.resolve("first.yaml"), first);
        Files.writeString(
                test.resolve("second.yaml"),
                first.replace("true", "false") + "  - {student: 1140102, course: MATH, score: 88, passed: true}\n");
        repository = CaseSchool.replay(test, folder.resolve("r")).location();
    }

    private static String pushed(String day, String from) {
        return "  - push: {by: huang, at: 2026-01-" + day + "T12:00+08:00, message: 成績, put: [{path: " + GRADES
                + ", from: " + from + "}]}\n";
    }

    private int history(String record) {
        typed.forget();
        return typed.run("history", record, "--repository", repository.toString(), "--language", "zh-TW");
    }

    @Test
    void anAnswerAndARowAreTold() {
        assertEquals(0, history(GRADES), typed::shown);
        assertTrue(typed.out().contains("及格：「是」→「否」"), typed::shown);
        assertTrue(typed.out().contains("加入一列 學號 1140102、課程 MATH、學期成績 88、及格 是"), typed::shown);
        assertFalse(typed.out().contains("true") || typed.out().contains("false"), typed::shown);
    }

    @Test
    void aStudentsFolderIsAnsweredWithTheRecordsInIt() {
        assertEquals(2, history("students/114/1140101"), typed::shown);
        assertTrue(typed.err().contains("「students/114/1140101」是資料夾，不是一筆紀錄"), typed::shown);
        assertTrue(typed.err().contains("students/114/1140101/student.yaml"), typed::shown);
        assertEquals(2, history("students/114/1140101/"), typed::shown);
        assertTrue(typed.err().contains("students/114/1140101/student.yaml"), typed::shown);
        assertEquals(2, history("students/114/9999999"), typed::shown);
        assertTrue(typed.err().contains("沒有任何來源有過"), typed::shown);
    }
}
