package tw.portfolio.render.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tw.portfolio.guards.Golden;

/** What the executive secretary is led to from a clause: the seats, the meetings, the events, the contests, the facts for the evaluation. */
class EvidencePagesTest {
    private static final Path CASES = Path.of("src/test/cases/desk");
    private static final Path EDITION =
            Path.of("src/main/resources/tw/portfolio/regulation/editions/yungfeng-108.yaml");

    private static final Pattern SECTION =
            Pattern.compile("<section class=\"clause [a-z-]+\" id=\"([^\"]+)\">(.*?)</section>", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("<a href=\"([^\"#]*)(?:#([^\"]+))?\">");
    private static final String NO_RECORD = "（沒有紀錄可查的工作）";

    @TempDir
    Path folder;

    private DeskSchool school;

    @BeforeEach
    void write() throws IOException {
        school = new DeskSchool(folder);
        school.write("people/staff.yaml", """
                staff:
                  - {id: chen.yh, name: 陳怡華, emails: [{value: SECRET-MAIL@yfsh.example, from: 2020-08-01}], roles: [{duty: director, office: academic-affairs, from: 2020-08-01}]}
                  - {id: lin.zh, name: 林志豪, roles: [{duty: section-head, office: registry, from: 2020-08-01}]}
                  - {id: ou.py, name: 歐品言, roles: [{duty: principal, from: 2020-08-01}]}
                """);
        school.write("people/working-group.yaml", """
                convener: ou.py
                secretary: chen.yh
                seats:
                  - {seat: principal, staff: ou.py, from: 2024-08-01}
                  - {seat: academic-affairs-director, staff: chen.yh, from: 2024-08-01}
                  - {seat: registry-head, staff: chen.yh, from: 2024-08-01, to: 2026-07-31}
                  - {seat: registry-head, staff: lin.zh, from: 2026-08-01, to: 2027-07-31}
                  - {seat: parent-representative, name: 〈許〉惠雅, from: 2026-08-01}
                """);
        school.write("meetings/115-1/first.md", """
                ---
                title: 115學年度第1次會議
                date: 2026-09-09
                place: 第一會議室
                called-by: ou.py
                chair: chen.yh
                acting-chair: true
                attended: [chen.yh, lin.zh]
                attended-others: [許惠雅]
                decisions: [期程照案通過。, "<b>下次再議</b>"]
                ---
                SECRET-MINUTES
                """);
        school.write("events/115/training.md", """
                ---
                title: 高一登錄實作
                kind: student-training
                date: 2026-09-23
                place: 電腦教室
                offices: [academic-affairs, guidance]
                participants: 40
                ---
                """);
        school.write("contests/115/singing/contest.yaml", """
                name: 歌唱比賽
                organiser: activities
                held-on: 2026-11-13
                announced-on: 2026-11-17
                content: 自選曲
                memo: {before: {number: 學字第12號, approved-on: 2026-10-30}}
                results: []
                """);
    }

    @Test
    void thePagesAreThese() throws IOException {
        Map<String, String> pages = school.pages(false);
        for (String page : List.of("working-group", "events")) {
            Golden.assertSame(CASES.resolve(page + ".html"), DeskSchool.main(pages, page));
        }
    }

    @Test
    void theSeatsOfTheGroupAreThereAndVacantOnesMarked() throws IOException {
        String page = DeskSchool.main(school.pages(false), "working-group");
        assertTrue(page.contains("應有 19 席，目前 15 席出缺"), page);
        assertEquals(15, page.split(">出缺<", -1).length - 1);
        assertTrue(page.contains("<time datetime=\"2027-07-31\">"), page);
        assertTrue(page.contains("代理主持"), page);
        assertTrue(page.contains("召集：歐品言"), page);
        assertTrue(page.contains("3 人"), page);
        assertTrue(page.contains("&lt;b&gt;下次再議&lt;/b&gt;"), page);
        assertFalse(page.contains("SECRET"), page);
    }

    /** Of the seats that somebody held on the day; whoever the attendance names in other words than the seat was there. */
    @Test
    void aMeetingNamesWhoOfTheGroupWasNotThere() throws IOException {
        String page = DeskSchool.main(school.pages(false), "working-group");
        assertTrue(page.contains("未出席 1 席"), page);
        assertTrue(page.contains("<bdi>校長 歐品言</bdi></details>"), page);
    }

    @Test
    void whoIsInTheAttendanceInAnyWordsIsNotAbsent() throws IOException {
        for (String seat : List.of("學生會會長 吳沛蓁", "吳沛蓁會長", "會長（吳沛蓁）", "吳　沛蓁", "吳沛蓁")) {
            for (String there : List.of("吳沛蓁", "吳沛蓁 同學", "學生代表 吳沛蓁", "吳 沛蓁")) {
                outsiders(seat, there);
                String page = DeskSchool.main(school.pages(false), "working-group");
                assertTrue(page.contains("<bdi>校長 歐品言</bdi></details>"), seat + " / " + there);
                assertFalse(page.contains("無法從出席名單確認"), seat + " / " + there);
            }
        }
    }

    @Test
    void nobodyIsNamedAbsentWhereTheAttendanceNamesSomebodyUnknown() throws IOException {
        outsiders("學生會會長 吳沛蓁", "小吳");
        String page = DeskSchool.main(school.pages(false), "working-group");
        assertFalse(page.contains("未出席"), page);
        assertTrue(page.contains("有 2 席無法從出席名單確認"), page);
    }

    @Test
    void aMeetingBeforeTheFirstEditionHasNoSeatsToBeAbsentFrom() throws IOException {
        school.write("people/working-group.yaml", """
                convener: ou.py
                secretary: chen.yh
                seats:
                  - {seat: parent-representative, name: 吳沛蓁, from: 2015-08-01}
                """);
        school.write("meetings/105-1/first.md", """
                ---
                title: 105學年度第1次會議
                date: 2016-09-09
                place: 第一會議室
                chair: chen.yh
                attended: [chen.yh]
                decisions: [照案通過。]
                ---
                """);
        String page = DeskSchool.main(school.pages(false), "working-group");
        String row = page.substring(page.indexOf("105學年度第1次會議"));
        assertFalse(row.substring(0, row.indexOf("</tr>")).contains("未出席"), page);
    }

    private void outsiders(String seat, String there) throws IOException {
        school.write("people/working-group.yaml", """
                convener: ou.py
                secretary: chen.yh
                seats:
                  - {seat: student-representative, name: %s, from: 2026-08-01}
                """.formatted(seat));
        school.write("meetings/115-1/first.md", """
                ---
                title: 115學年度第1次會議
                date: 2026-09-09
                place: 第一會議室
                called-by: ou.py
                chair: chen.yh
                attended: [chen.yh, lin.zh]
                attended-others: [%s]
                decisions: [照案通過。]
                ---
                """.formatted(there));
    }

    @Test
    void aContestShowsWhichPaperItLacks() throws IOException {
        String page = DeskSchool.main(school.pages(false), "events");
        assertTrue(page.contains("學字第12號（2026-10-30）"), page);
        assertEquals(1, page.split("尚無簽陳", -1).length - 1);
    }

    @Test
    void theOfficeThatHeldItReadsThatAPaperIsMissing() throws IOException {
        String page = DeskSchool.main(school.pages(false), "offices/activities");
        assertFalse(page.contains("該有的紀錄都在"), page);
        assertTrue(page.contains("有 1 場校內競賽還沒補簽陳"), page);
        assertTrue(page.contains("../../events/index.html#contests\"><bdi>歌唱比賽（2026-11-13，學務處訓育組）"), page);
    }

    /** A clause leads to a page or place that is there, or says why there is nothing to be led to. */
    @Test
    void everyClauseLeadsToItsEvidenceOrSaysWhyNot() throws IOException {
        school.write("calendar/115-1.yaml", "begins: 2026-09-01\nends: 2027-01-20\nwindows: []\n");
        Map<String, String> pages = school.pages(false);
        String page = DeskSchool.main(pages, "compliance");
        Matcher sections = SECTION.matcher(page);
        int clauses = 0;
        while (sections.find()) {
            clauses++;
            List<String> links = links(pages, sections.group(2));
            boolean reason = sections.group(2).contains(NO_RECORD);
            assertTrue(!links.isEmpty() || reason, sections.group(1) + " leads nowhere");
        }
        assertEquals(school.edition().clauses().size(), clauses);
        for (String[] led : new String[][] {
            {"第二點", "working-group/"},
            {"第三點第一項", "working-group/"},
            {"第三點第二項", "working-group/index.html#meetings"},
            {"第四點「學生個人校內競賽表現」", "events/index.html#contests"},
            {"第五點(二)2", "consultations/"},
            {"第六點(一)", "events/"},
            {"第六點(二)", "events/"},
            {"第六點(三)", "events/"},
            {"第七點", "evaluation/"},
            {"第八點", "certification/"}
        }) {
            String section = page.substring(page.indexOf("id=\"" + led[0] + "\""));
            String own = section.substring(0, section.indexOf("</section>"));
            assertTrue(own.contains("<a href=\"../" + led[1]), led[0] + ": " + own);
        }
    }

    private static List<String> links(Map<String, String> pages, String section) {
        List<String> found = new ArrayList<>();
        Matcher link = LINK.matcher(section);
        while (link.find()) {
            String to = link.group(1).isEmpty()
                    ? "compliance/index.html"
                    : Path.of("compliance").resolve(link.group(1)).normalize().toString();
            assertTrue(pages.containsKey(to), "no page " + to);
            String place = link.group(2);
            assertTrue(place == null || pages.get(to).contains("id=\"" + place + "\""), to + " has no " + place);
            found.add(to);
        }
        return found;
    }

    /** An office that only helps has its page too, and a clause leads to the very office whose work it names. */
    @Test
    void everyOfficeWithADutyHasAPageThatNamesIt() throws IOException {
        Map<String, String> pages = school.pages(false);
        String media = DeskSchool.main(pages, "offices/media");
        assertTrue(media.contains("建置平台、障礙排除"), media);
        assertTrue(media.contains("沒有要貴處室登錄的紀錄"), media);
        String library = DeskSchool.main(pages, "offices/library");
        assertTrue(library.contains("提供資訊設備及適當空間"), library);
        assertTrue(library.contains("親師說明") && library.contains("../../events/index.html"), library);
        assertTrue(library.contains("../../compliance/index.html#第六點(三)"), library);
        String registry = DeskSchool.main(pages, "offices/registry");
        assertTrue(registry.contains("管理平台、帳號開設"), registry);
        String page = DeskSchool.main(pages, "compliance");
        assertTrue(page.contains("<a href=\"../offices/registry/index.html#duties\">管理平台"), page);
        assertTrue(page.contains("<a href=\"../offices/media/index.html#duties\">建置平台"), page);
        assertTrue(page.contains("<a href=\"../offices/library/index.html#duties\">提供資訊設備"), page);
        assertTrue(pages.get("index.html").contains("offices/media/index.html"));
    }

    /** Another text may evaluate under another number; the page takes the clause that the edition says. */
    @Test
    void anEditionThatSwapsItsClausesIsQuotedByItsOwnNumber() throws IOException {
        assertTrue(DeskSchool.main(school.pages(false), "evaluation").contains("<blockquote>第七點　成效評核及獎勵"));
        String swapped = Files.readString(EDITION)
                .replace("id: yungfeng-108", "id: swapped-115")
                .replace("clause: 第七點", "clause: 第X點")
                .replace("clause: 第八點", "clause: 第七點")
                .replace("clause: 第X點", "clause: 第八點");
        school.write("regulation/swapped-115.yaml", swapped);
        String profile = Files.readString(folder.resolve("portfolio.yaml"));
        school.write("portfolio.yaml", profile.replace("yungfeng-108", "swapped-115"));
        Map<String, String> pages = school.pages(false);
        assertTrue(DeskSchool.main(pages, "evaluation").contains("<blockquote>第八點　成效評核及獎勵"));
        String eight = DeskSchool.main(pages, "compliance");
        eight = eight.substring(eight.indexOf("id=\"第八點\""));
        assertTrue(eight.substring(0, eight.indexOf("</section>")).contains("../evaluation/index.html"), eight);
    }
}
