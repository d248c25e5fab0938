package tw.portfolio.render.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tw.portfolio.certification.CertifiedSchool;
import tw.portfolio.diagnostic.Catalogue;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Language;
import tw.portfolio.diagnostic.Location;
import tw.portfolio.diagnostic.RuleId;
import tw.portfolio.rules.TermBehindRule;

/** Where the run itself cannot judge what was merged, whoever opens any page reads that first, and nobody is sent to act. */
class UnsettledPagesTest {
    private static final List<String> PAGES =
            List.of("", "compliance/", "completeness/", "evaluation/", "classes/301/", "teachers/chen.yh/");

    @TempDir
    Path folder;

    private DeskSchool school;

    @BeforeEach
    void write() throws IOException {
        school = new DeskSchool(folder);
        school.outcome("waiting", "單擺");
    }

    @Test
    void everyPageBeginsWithTheFindingInItsOwnWords() throws IOException {
        Catalogue catalogue = Catalogue.shipped();
        for (RuleId rule : new TreeSet<>(CertifiedSchool.UNSETTLED)) {
            Diagnostic finding = unsettled(rule);
            Map<String, String> pages = school.pages(false, finding);
            for (String page : PAGES) {
                String html = pages.get(page + "index.html");
                String main = html.substring(html.indexOf("</h1>"));
                assertTrue(main.startsWith("</h1>\n<section class=\"unsettled\""), rule + " on " + page + ": " + main);
                String told = main.substring(0, main.indexOf("</section>"));
                for (Language language : List.of(Language.ZH_TW, Language.EN)) {
                    assertTrue(told.contains(plain(catalogue.message(finding, language))), told);
                    assertTrue(told.contains(plain(catalogue.fix(finding, language))), told);
                }
            }
        }
    }

    @Test
    void twoAreToldUnderOneHead() throws IOException {
        List<RuleId> rules = new TreeSet<>(CertifiedSchool.UNSETTLED).stream().toList();
        String page = school.pages(false, unsettled(rules.get(0)), unsettled(rules.get(1)))
                .get("index.html");
        String told = page.substring(page.indexOf("<section class=\"unsettled\""));
        told = told.substring(0, told.indexOf("</section>"));
        assertEquals(1, told.split("<h2", -1).length - 1, told);
        assertEquals(2, told.split("<details", -1).length - 1, told);
    }

    /** Pages of a term that is over say so before anything else. */
    @Test
    void everyPageBeginsWithTheTermThatIsLeftBehind() throws IOException {
        Diagnostic finding = Diagnostic.warning(TermBehindRule.BEHIND, Location.ofFile("", "portfolio.yaml"))
                .with("found", "115-1")
                .with("term", "115-2")
                .with("who", "教務處註冊組");
        Map<String, String> pages = school.pages(false, finding);
        for (String page : PAGES) {
            String html = pages.get(page + "index.html");
            String main = html.substring(html.indexOf("</h1>"));
            assertTrue(main.startsWith("</h1>\n<section class=\"unsettled\""), page + ": " + main);
            String told = main.substring(0, main.indexOf("</section>"));
            assertTrue(told.contains("登記的目前學期已經過了"), told);
            assertTrue(told.contains("請教務處註冊組把 current-term 改為 115-2"), told);
            assertFalse(html.contains("本學期"), page);
        }
    }

    @Test
    void nobodyIsSentToBeginWithWhatMayBeRight() throws IOException {
        RuleId rule = new TreeSet<>(CertifiedSchool.UNSETTLED).first();
        String page = DeskSchool.main(school.pages(false, unsettled(rule)), "compliance");
        assertTrue(page.contains("先處理最上面那件事"), page);
        assertFalse(page.contains("條做起"), page);
    }

    @Test
    void whateverElseIsFoundChangesNoHead() throws IOException {
        Diagnostic other = DeskSchool.finding("file.too-large", "main", "courses/115-1.yaml", 4);
        school.pages(false, other).forEach((path, page) -> assertFalse(page.contains("class=\"unsettled\""), path));
        assertTrue(DeskSchool.main(school.pages(false, other), "compliance").contains("條做起"));
    }

    private static Diagnostic unsettled(RuleId rule) {
        return Diagnostic.error(rule, Location.ofFile("", "portfolio.yaml"))
                .with("repository", "main")
                .with("committer", "forge@school.example")
                .with("merges", 3)
                .with("commits", "1a2b3c4d5e6f")
                .with("commit", "1a2b3c4d5e6f")
                .with("count", 17)
                .with("branch", "main")
                .with("found", "2026-11-21")
                .with("date", "2026-11-20");
    }

    private static String plain(String words) {
        return words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
