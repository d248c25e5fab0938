package tw.portfolio.certification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tw.portfolio.diagnostic.Catalogue;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Language;

/** A record of so many files that what students push into it, again and again, is not looked at each time: nothing of it is in force for that. */
class PutOffTest {
    private static final String CONTEST = "contests/114/recitation/";
    private static final Catalogue MESSAGES = Catalogue.shipped();
    private static final int FILES = 9_000;
    private static final int PUSHES = 30;

    @TempDir
    Path folder;

    private RealGit git;
    private int hour;

    @BeforeEach
    void school() throws IOException, InterruptedException {
        assumeTrue(RealGit.has("git"), "SKIPPED: no git on the path");
        git = RealGit.school(folder);
        git.write(CONTEST + "contest.yaml", contest());
        for (int i = 0; i < FILES; i++) {
            git.write(file(i), "第 " + i + " 件");
        }
        git.run("add", "-A");
        merge();
        for (int i = 0; i < PUSHES; i++) {
            push("chen", i, "陳");
        }
        push("lin", PUSHES, "林");
        push("chen", PUSHES + 1, "陳");
    }

    @Test
    void whatEachOfThemChangedIsNotInForce() throws IOException, InterruptedException {
        git.write(CONTEST + "contest.yaml", contest().replace("朗讀", "朗誦"));
        git.run("add", CONTEST + "contest.yaml");
        merge();
        Map<String, String> told = told();
        assertEquals(PUSHES + 2, told.size());
        assertEquals("陳", told.get(file(0)));
        assertEquals("陳", told.get(file(PUSHES - 1)));
        assertEquals("林", told.get(file(PUSHES)));
        assertEquals("陳", told.get(file(PUSHES + 1)));
    }

    private static String contest() throws IOException {
        return Files.readString(CaseSchool.CASES.resolve("64-file-of-a-contest-swapped/history/a.yaml"));
    }

    private static String file(int number) {
        return CONTEST + "%04d.txt".formatted(number);
    }

    private void push(String by, int number, String text) throws IOException, InterruptedException {
        git.write(file(number), text);
        git.run("add", file(number));
        git.as(by, at(), "commit", "-q", "-m", "更新");
    }

    private void merge() throws IOException, InterruptedException {
        git.run("checkout", "-q", "-b", "work" + hour);
        git.as("wu", at(), "commit", "-q", "-m", "競賽");
        git.run("checkout", "-q", "main");
        git.as("wu", at(), "merge", "-q", "--no-ff", "-m", "合併", "work" + (hour - 2));
    }

    private String at() {
        hour++;
        return "2025-10-%02dT%02d:00:00+08:00".formatted(1 + hour / 24, hour % 24);
    }

    /** Returns whose the files are that are told as not in force. */
    private Map<String, String> told() throws IOException {
        CertificationSettings settings =
                new CertificationSettings(CaseSchool.CLOCK, Optional.empty(), Optional.empty(), false);
        Map<String, String> told = new TreeMap<>();
        for (Diagnostic note : CaseSchool.certify(git.source(), settings).notes()) {
            if (note.rule().value().equals("certification.void-file")) {
                told.put(
                        note.at().path(), MESSAGES.message(note, Language.ZH_TW).contains("林同學") ? "林" : "陳");
            }
        }
        return told;
    }
}
