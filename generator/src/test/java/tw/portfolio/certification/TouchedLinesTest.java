package tw.portfolio.certification;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tw.portfolio.diagnostic.Catalogue;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Language;
import tw.portfolio.diagnostic.Location;
import tw.portfolio.source.yaml.Node;

/** An officer who confirms a row is told which of its lines nobody entitled has touched: a remark behind another confirms none of them. */
class TouchedLinesTest {
    @TempDir
    Path folder;

    @Test
    void theLineThatAnOfficerDidNotSeeIsNamed() throws IOException {
        Path test = CaseSchool.CASES.resolve("65-teacher-put-into-a-course-and-its-credits-corrected");
        Diagnostic found =
                CaseSchool.certify(CaseSchool.replay(test, folder), CaseSchool.settings(test)).notes().stream()
                        .filter(note -> note.rule().value().equals("certification.policy-tampered"))
                        .findFirst()
                        .orElseThrow();
        assertEquals(
                "請教務處教學組（黃組長）核對：確認無誤就在第 9 行行尾加註（例如 # 已核對，不加引號、括號），由承辦人合併；不採用就改回原值再合併",
                Catalogue.shipped().fix(found, Language.ZH_TW));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 |       | 這一列的",
                "1 | 4     | 這一列的",
                "3 | 4 5 6 | 這一列每一行的",
                "3 | 5     | 第 5 行",
                "4 | 4 5   | 第 4–5 行每一行的",
                "6 | 4 5 8 | 第 4–5、8 行每一行的",
                "20 | 1 3 5 7 9 11 | 第 1–11 行每一行的",
            })
    void linesAreNamedWhereTheyAreNotTheWholeRow(int all, String numbers, String words) {
        Row.Written written = new Row.Written(1, all, Collections.nCopies(all, "a"));
        Row row = new Row(
                new Row.Field("results", true), "", "", written, new Node.Scalar("", new Location("main", "a", 1, 1)));
        List<Integer> lines = numbers == null
                ? List.of()
                : List.of(numbers.split(" ")).stream().map(Integer::valueOf).toList();
        assertEquals(
                words,
                TouchedLines.words(new VoidRow(row, false, null, Optional.empty(), new Unsettled(lines, List.of())))
                        .zh());
    }
}
