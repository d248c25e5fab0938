package tw.portfolio.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Language;

/** The comment under a merge request: what a forge makes of it. */
class MarkdownReportTest {
    private static final Parser PARSER =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();

    @Test
    void recordsBecomeNoLinksPicturesOrHtml() throws IOException {
        String page = Reported.written(ReportFormat.MARKDOWN, Reported.hostile(), Language.values());
        List<String> kinds = new ArrayList<>();
        StringBuilder outsideCode = new StringBuilder();
        look(PARSER.parse(page), kinds, outsideCode);
        assertFalse(kinds.contains("Link") || kinds.contains("Image") || kinds.contains("AutoLink"), page);
        assertFalse(kinds.contains("LinkRef") || kinds.contains("ImageRef"), page);
        assertEquals(1, kinds.stream().filter("HtmlCommentBlock"::equals).count(), page);
        assertEquals(2, kinds.stream().filter("HtmlInline"::equals).count(), "our two line breaks: " + page);
        for (String mention : List.of("@", "http", "www.", "~bug", "##", "$2", "%1", "!3", "#12", "\u202e", "\u0000")) {
            assertFalse(outsideCode.toString().contains(mention), mention + " outside code in: " + outsideCode);
        }
    }

    @Test
    void aPathToBeFilledInIsOneCode() {
        assertEquals(
                "請放在 `students/〈入學年度〉/〈學號〉/about.md`，篇名〈春曉〉不是",
                MarkdownText.value("請放在 students/〈入學年度〉/〈學號〉/about.md，篇名〈春曉〉不是"));
        assertFalse(MarkdownText.value("〈@all〉 〈x〉").startsWith("〈@"));
    }

    @Test
    void noLineBeginsWithAnOrder() throws IOException {
        for (Findings findings : List.of(Reported.ordinary(), Reported.hostile(), Reported.many(5))) {
            Reported.written(ReportFormat.MARKDOWN, findings, Language.ZH_TW)
                    .lines()
                    .forEach(line -> assertFalse(line.strip().startsWith("/"), line));
        }
    }

    @Test
    void whateverIsInItCodeShowsIt() {
        for (String text : List.of("a", "`", "``a`", "a``b", " ", "a|b", "<b>", "\\", "*")) {
            Document document = PARSER.parse("x " + MarkdownText.code(text) + " y");
            List<String> codes = new ArrayList<>();
            for (Node node : document.getFirstChild().getChildren()) {
                if (node instanceof Code code) {
                    codes.add(code.getText().toString().strip());
                }
            }
            assertEquals(List.of(text.strip()), codes, text);
        }
    }

    @Test
    void aCommentHasItsLengthAndCountsTheRest() throws IOException {
        String page = Reported.written(ReportFormat.MARKDOWN, Reported.many(2000), Language.values());
        assertTrue(page.length() < 65_536, () -> "" + page.length());
        assertTrue(page.contains("另有 5970 項"), page.substring(page.length() - 200));
        String longest = "長".repeat(100_000) + "@all ".repeat(100_000);
        List<Diagnostic> endless = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            endless.add(Reported.CAP.with("items", longest + i).with("period", longest));
        }
        String cut =
                Reported.written(ReportFormat.MARKDOWN, Reported.findings(endless, Optional.empty()), Language.ZH_TW);
        assertTrue(cut.length() < 65_536, () -> "" + cut.length());
    }

    @Test
    void theCapsAreATable() throws IOException {
        String page = Reported.written(ReportFormat.MARKDOWN, Reported.ordinary(), Language.ZH_TW);
        String html = HtmlRenderer.builder()
                .extensions(List.of(TablesExtension.create()))
                .build()
                .render(PARSER.parse(page));
        assertTrue(html.contains("<td>1150101</td>"), html);
        assertTrue(html.contains("合併前"), html);
    }

    private static void look(Node node, List<String> kinds, StringBuilder outsideCode) {
        kinds.add(node.getClass().getSimpleName());
        if (node instanceof Code) {
            return;
        }
        if (!node.hasChildren()) {
            outsideCode.append(node.getChars().unescape()).append(' ');
        }
        node.getChildren().forEach(child -> look(child, kinds, outsideCode));
    }
}
