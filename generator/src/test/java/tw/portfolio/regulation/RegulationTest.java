package tw.portfolio.regulation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tw.portfolio.model.SchoolYear;
import tw.portfolio.model.Term;
import tw.portfolio.model.edition.Cap;
import tw.portfolio.model.edition.CapSubject;
import tw.portfolio.model.edition.Clause;
import tw.portfolio.model.edition.Edition;

/** The only place where the numbers of the regulation are asserted. */
class RegulationTest {
    private final Regulation regulation = Regulation.shipped();

    @Test
    void theEditionOf108HasItsFourCaps() {
        Map<CapSubject, Integer> caps = regulation.edition("yungfeng-108").orElseThrow().caps().stream()
                .collect(Collectors.toMap(Cap::subject, Cap::limit));
        assertEquals(
                Map.of(
                        CapSubject.OUTCOME_ENTERED, 5,
                        CapSubject.OUTCOME_SELECTED, 6,
                        CapSubject.PERFORMANCE_ENTERED, 15,
                        CapSubject.PERFORMANCE_SELECTED, 10),
                caps);
    }

    @Test
    void officesFinishTwoWeeksBeforeTheAuthority() {
        Edition edition = regulation.edition("yungfeng-108").orElseThrow();
        assertEquals(14, edition.officesFinishDaysBefore().orElseThrow());
    }

    @Test
    void theEditionOf107SetsNoRuleBecauseItsTextIsNotInHand() {
        Edition edition = regulation.edition("yungfeng-107").orElseThrow();
        assertEquals(0, edition.caps().size());
        assertEquals("全文待補", edition.note().orElseThrow().substring(0, 4));
    }

    @Test
    void filesMayBeTwiceAsLargeFrom109On() {
        assertEquals(
                2L << 20,
                regulation.national().in(SchoolYear.of("108")).documentBytes().longValue());
        assertEquals(
                4L << 20,
                regulation.national().in(SchoolYear.of("109")).documentBytes().longValue());
        assertEquals(
                10L << 20,
                regulation.national().in(SchoolYear.of("115")).mediaBytes().longValue());
        assertEquals(100, regulation.national().in(SchoolYear.of("115")).summaryCharacters());
    }

    @Test
    void everyClauseIsHeldInItsOwnWords() throws IOException {
        String original = original();
        List<String> altered = edition108().clauses().stream()
                .flatMap(clause -> Arrays.stream(clause.quotation().split("｜")))
                .filter(words -> !original.contains(squeezed(words)))
                .toList();
        assertEquals(List.of(), altered);
        assertEquals(
                List.of("第一點", "第二點", "第三點", "第四點", "第五點", "第六點", "第七點", "第八點", "第九點"),
                edition108().clauses().stream()
                        .map(clause -> clause.clause().substring(0, 3))
                        .distinct()
                        .toList());
    }

    @Test
    void noWordOfTheTextIsLeftOut() throws IOException {
        String original = original();
        StringBuilder left = new StringBuilder();
        int read = 0;
        for (Clause clause : edition108().clauses()) {
            for (String words : clause.quotation().split("｜")) {
                int at = original.indexOf(squeezed(words), read);
                left.append(original, read, at);
                read = at + squeezed(words).length();
            }
        }
        assertEquals(
                "桃園市立永豐高級中等學校建置學生學習歷程檔案作業補充規定107年6月29日校務會議通過108年6月28日校務會議修正一、二、三、四、系統維護學生基本資料修課課程名稱修課評估選修課程作業課程諮詢紀錄修課成績課程學習成果出缺勤紀錄學生幹部/學生社團公共服務活動/志工服務多元表學生個人校內競賽表現校外學科/非學科競賽/語文(技能)檢定證照學生其他五、(一)1.2.3.4.5.(二)1.2.3.(三)(四)六、(一)(二)(三)七、八、九、",
                left + original.substring(read));
    }

    @Test
    void everyRowNamesAClauseOfItsEdition() {
        Edition edition = edition108();
        List<String> lost = Stream.of(
                        edition.caps().stream().map(Cap::clause),
                        edition.rules().stream().map(row -> row.clause()),
                        edition.division().stream().flatMap(row -> row.clause().stream()),
                        edition.seats().stream().map(row -> row.clause()),
                        edition.meetings().stream().map(row -> row.clause()),
                        edition.events().stream().map(row -> row.clause()),
                        edition.deliveries().stream().map(row -> row.clause()),
                        edition.tasks().stream().map(row -> row.clause()),
                        edition.windows().stream().map(row -> row.clause()))
                .flatMap(clauses -> clauses)
                .filter(clause -> edition.text(clause).isEmpty())
                .toList();
        assertEquals(List.of(), lost);
        assertEquals(
                List.of(),
                edition.caps().stream()
                        .filter(cap -> edition.text(cap.clause()).stream()
                                .noneMatch(clause -> clause.quotation().contains(cap.quotation())))
                        .map(Cap::rule)
                        .toList());
    }

    @Test
    void nineteenPeopleSitInTheWorkingGroup() {
        assertEquals(
                19, edition108().seats().stream().mapToInt(seat -> seat.count()).sum());
        assertEquals(1, edition108().meetings().get(0).atLeast());
        assertEquals(3, edition108().events().size());
    }

    @Test
    void aTermIsJudgedByTheEditionInForceWhenItBegan() {
        Editions line = regulation.line(edition108());
        assertEquals(
                List.of("none", "yungfeng-107", "yungfeng-107", "yungfeng-108"),
                Stream.of("106-2", "107-1", "107-2", "108-1")
                        .map(term -> line.in(Term.of(term)).map(Edition::id).orElse("none"))
                        .toList());
        assertEquals("yungfeng-107", line.in(SchoolYear.of("107")).orElseThrow().id());
    }

    @Test
    void theMinistryTakesSixOutcomesAndTenPerformancesAYear() {
        assertEquals(
                6,
                regulation
                        .national()
                        .cap(CapSubject.OUTCOME_SELECTED, SchoolYear.of("115"))
                        .orElseThrow()
                        .limit());
        assertEquals(
                10,
                regulation
                        .national()
                        .cap(CapSubject.PERFORMANCE_SELECTED, SchoolYear.of("108"))
                        .orElseThrow()
                        .limit());
        assertEquals(
                List.of(14, 3),
                regulation.national().windows(SchoolYear.of("115")).stream()
                        .flatMap(row -> row.closesAfterEnd().or(row::openDays).stream())
                        .toList());
    }

    private Edition edition108() {
        return regulation.edition("yungfeng-108").orElseThrow();
    }

    private static String original() throws IOException {
        try (InputStream in =
                java.util.Objects.requireNonNull(RegulationTest.class.getResourceAsStream("yungfeng-108.txt"))) {
            return squeezed(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s", "");
    }
}
