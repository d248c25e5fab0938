package tw.portfolio.certification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files beside a contest that its office moves there out of a folder of no record, with something more in them: what a student put there is not
 * in force, and what the office itself had there is. Nobody can say of files larger than the program compares that they are not what lay there.
 */
class FilesMovedTest {
    private static final String CONTEST = "contests/114/recitation/";
    private static final String LINES = "名次 姓名 班級 作品\n".repeat(90_000); // 2.4 MB, more than the 2 MiB that are read

    @TempDir
    Path folder;

    private RealGit git;
    private int day;

    @BeforeEach
    void school() throws IOException, InterruptedException {
        assumeTrue(RealGit.has("git"), "SKIPPED: no git on the path");
        git = RealGit.school(folder);
        String contest = Files.readString(CaseSchool.CASES.resolve("64-file-of-a-contest-swapped/history/a.yaml"));
        git.write(CONTEST + "contest.yaml", contest);
        merge();
    }

    @Test
    void whatAStudentPutThereIsNotInForceWithALineMore() throws IOException, InterruptedException {
        git.write("notes/list.csv", "第一名 陳同學\n" + LINES);
        push("chen");
        git.run("mv", "notes/list.csv", CONTEST + "list.csv");
        git.write(CONTEST + "list.csv", "第一名 陳同學\n" + LINES + "以上\n");
        merge();
        assertEquals(List.of("CHANGED_SINCE_CERTIFIED", "files-not-in-force"), contest());
    }

    @Test
    void whatTheOfficeHadThereIsInForceWithALineMore() throws IOException, InterruptedException {
        git.write("notes/list.csv", LINES);
        merge();
        git.run("mv", "notes/list.csv", CONTEST + "list.csv");
        git.write(CONTEST + "list.csv", LINES + "以上\n");
        merge();
        assertEquals(List.of("CERTIFIED"), contest());
    }

    @Test
    void whatAStudentPutThereIsNotInForceWhereItWasCutBelowWhatIsRead() throws IOException, InterruptedException {
        git.write("notes/list.csv", "第一名 陳同學\n" + LINES);
        push("chen");
        git.run("mv", "notes/list.csv", CONTEST + "list.csv");
        git.write(CONTEST + "list.csv", "第一名 陳同學\n" + LINES.substring(0, LINES.length() * 2 / 3));
        merge();
        assertEquals(List.of("CHANGED_SINCE_CERTIFIED", "files-not-in-force"), contest());
    }

    /** By its bytes as they are stored it is much the same, in whatever letters. */
    @Test
    void whatAStudentPutThereIsNotInForceInOtherLetters() throws IOException, InterruptedException {
        String names = "王小明李大華陳美玲";
        StringBuilder list = new StringBuilder("第一名 陳同學\n");
        for (int i = 0; i < 200; i++) {
            list.append(names.charAt(i % 9))
                    .append(names.charAt(i / 9 % 9))
                    .append(" 同學，第 ")
                    .append(i)
                    .append(" 名\n");
        }
        Charset big5 = Charset.forName("Big5");
        git.write("notes/list.csv", list.toString().getBytes(big5));
        push("chen");
        git.run("rm", "-q", "notes/list.csv");
        String more =
                list + list.substring(20).replace("名", "位").replace("同學", "學生").substring(0, list.length() / 2);
        git.write(CONTEST + "list.csv", more.getBytes(big5));
        merge();
        assertEquals(List.of("CHANGED_SINCE_CERTIFIED", "files-not-in-force"), contest());
    }

    /** Another one, that is more like it, may be the one or not. */
    @Test
    void whatAStudentPutThereIsNotInForceInTwoSteps() throws IOException, InterruptedException {
        List<String> lines =
                IntStream.range(0, 100).mapToObj(i -> "第 " + i + " 名的作品").toList();
        git.write("notes/old/c.csv", String.join("\n", lines));
        merge();
        git.write("notes/x/list.csv", String.join("\n", lines) + "\n決議：調整\n" + "一位同學\n另一位同學\n再一位同學\n".repeat(7));
        push("chen");
        git.run("rm", "-q", "notes/old/c.csv", "notes/x/list.csv");
        git.write("notes/y/list.csv", String.join("\n", lines) + "\n決議：調整\n");
        merge();
        git.run("mv", "notes/y/list.csv", CONTEST + "list.csv");
        merge();
        assertEquals(List.of("CHANGED_SINCE_CERTIFIED", "files-not-in-force"), contest());
    }

    private void push(String by) throws IOException, InterruptedException {
        git.commit(by, "2025-10-%02dT10:00:00+08:00".formatted(++day));
    }

    private void merge() throws IOException, InterruptedException {
        git.run("checkout", "-q", "-b", "work" + day);
        push("wu");
        git.run("checkout", "-q", "main");
        String at = "2025-10-%02dT12:00:00+08:00".formatted(day);
        git.as("wu", at, "merge", "-q", "--no-ff", "-m", "合併", "work" + (day - 1));
    }

    /** Returns how the contest stands: its verdict, and why it is not certified. */
    private List<String> contest() throws IOException {
        CertificationSettings settings =
                new CertificationSettings(CaseSchool.CLOCK, Optional.empty(), Optional.empty(), false);
        Verdict verdict = CaseSchool.verdict(CaseSchool.certify(git.source(), settings), "contests/114/recitation");
        return Stream.concat(
                        Stream.of(verdict.kind().name()),
                        verdict.reason().map(reason -> reason.cause().word()).stream())
                .toList();
    }
}
