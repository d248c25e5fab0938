package tw.portfolio.render.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tw.portfolio.render.markdown.Places.Shown;

/** What people write, and the HTML it becomes. */
class MarkdownTest {
    private static final Places PLACES = new Places() {
        @Override
        public Optional<String> link(String file) {
            return file.endsWith(".pdf") || file.equals("notes.txt") ? Optional.of("files/" + file) : Optional.empty();
        }

        @Override
        public Optional<Shown> picture(String file) {
            return file.endsWith(".jpg") ? Optional.of(new Shown("small/" + file, "", 640, 480)) : Optional.empty();
        }
    };

    private static void assertHtml(String html, String text) {
        assertEquals(html, new HtmlWriter(2, PLACES).write(Markdown.parse(text)).strip());
    }

    @Test
    void headingsStandBelowThePagesOwn() {
        assertHtml("<h3>動機</h3>\n<h6>附註</h6>", "# 動機\n\n##### 附註");
    }

    @Test
    void linesOfChineseJoinWithoutASpace() {
        assertHtml("<p>擺長越長，週期越長。<strong>誤差</strong>很小 and small</p>", "擺長越長，\n週期越長。\n**誤差**\n很小\nand small");
    }

    @Test
    void aLineEndThatWasAskedForStays() {
        assertHtml("<p>一<br>\n二</p>", "一  \n二");
    }

    @Test
    void emphasisWorksBesideChinesePunctuation() {
        assertHtml("<p>這是<strong>「重點」</strong>的意思</p>", "這是**「重點」**的意思");
        assertHtml("<p><strong>重點：</strong>說明</p>", "**重點：**說明");
        assertHtml("<p>先走的贏 <strong>61%</strong>。</p>", "先走的贏 **61%**。");
        assertHtml("<p>共<strong>$3</strong>元，<em>（約）</em>而已</p>", "共**$3**元，*（約）*而已");
        assertHtml("<p>面積是 3 * 5，周長是 2 * 8</p>", "面積是 3 * 5，周長是 2 * 8");
        assertHtml("<p>a * b* c</p>", "a * b* c");
        assertHtml("<p>甲*乙</p>", "甲*乙");
    }

    @Test
    void listsKeepNumbersAndTightness() {
        assertHtml(
                "<ol start=\"3\">\n<li>甲\n</li>\n<li>乙\n<ul>\n<li>丙\n</li>\n</ul>\n</li>\n</ol>", "3. 甲\n4. 乙\n   - 丙");
        assertHtml("<ul>\n<li><p>甲</p>\n</li>\n<li><p>乙</p>\n</li>\n</ul>", "- 甲\n\n- 乙");
    }

    @Test
    void tablesAreEvenAndLoseNothing() {
        assertHtml(
                "<table>\n<thead>\n<tr><th scope=\"col\">長度</th><th scope=\"col\" class=\"end\">週期</th>"
                        + "<th scope=\"col\"></th></tr>\n</thead>\n<tbody>\n"
                        + "<tr><td>20</td><td class=\"end\">0.9</td><td>多一格</td></tr>\n"
                        + "<tr><td>40</td><td class=\"end\"></td><td></td></tr>\n</tbody>\n</table>",
                "| 長度 | 週期 |\n|---|--:|\n| 20 | 0.9 | 多一格 |\n| 40 |");
    }

    @Test
    void picturesOfTheRecordAreShownAndOthersAreLinks() {
        assertHtml(
                "<figure>\n<img src=\"small/setup.jpg\" alt=\"裝置\" width=\"640\" height=\"480\" loading=\"lazy\">\n"
                        + "<figcaption>圖一</figcaption>\n</figure>",
                "![裝置](./setup.jpg \"圖一\")");
        assertHtml(
                "<p><a href=\"https://example.org/a.png\" rel=\"noopener noreferrer nofollow\">遠方</a></p>",
                "![遠方](https://example.org/a.png)");
        assertHtml("<p><a href=\"files/plan.pdf\">計畫</a></p>", "![計畫](plan.pdf)");
        assertHtml("<p>不在的圖</p>", "![不在的圖](missing.png)");
    }

    @Test
    void linksLeadToAddressesAndFilesOfTheRecord() {
        assertHtml("<p><a href=\"files/my report.pdf\">報告</a></p>", "[報告](my%20report.pdf)");
        assertHtml(
                "<p>見 <a href=\"https://zh.wikipedia.org/wiki/單擺\" rel=\"noopener noreferrer nofollow\">"
                        + "https://zh.wikipedia.org/wiki/單擺</a>。</p>",
                "見 https://zh.wikipedia.org/wiki/單擺。");
        assertHtml(
                "<p><a href=\"mailto:a@example.org\" rel=\"noopener noreferrer nofollow\">a@example.org</a></p>",
                "<a@example.org>");
        assertHtml("<p>檔案</p>", "[檔案](missing.docx)");
        assertHtml(
                "<p><a href=\"https://example.org/\" rel=\"noopener noreferrer nofollow\">甲</a></p>",
                "[甲][1]\n\n[1]: https://example.org/");
        assertHtml("<p>[待補] 與 [<strong>重要</strong>]</p>", "[待補] 與 [**重要**]");
    }

    @Test
    void codeStaysAsItIs() {
        assertHtml(
                "<pre><code>if (a &lt; b) {\n    &quot;*&quot;\n}\n</code></pre>",
                "```java\nif (a < b) {\n    \"*\"\n}\n```");
        assertHtml("<p><code>a &lt; b</code></p>", "`a < b`");
    }

    @Test
    void namesWithRareCharactersStayWhole() {
        String name = "𡍼Kacaw‧Fotol 葛󠄀 👩‍🔬";
        assertHtml("<p>" + name + "</p>", name);
    }

    @Test
    void wordsWithoutMarkup() {
        assertEquals(
                "動機\n想知道週期\n一\n二", PlainWords.of(Markdown.parse("# 動機\n\n想*知道*[週期](https://example.org)\n\n- 一\n- 二")));
        assertEquals(List.of(), Markdown.parse(" \n\n"));
    }

    @Test
    void aPictureInSeveralWidthsIsOfferedInAll() {
        Places places = new Places() {
            @Override
            public Optional<String> link(String file) {
                return Optional.empty();
            }

            @Override
            public Optional<Shown> picture(String file) {
                return Optional.of(new Shown("../p/a-960.jpg", "../p/a-480.jpg 480w, ../p/a-960.jpg 960w", 960, 720));
            }
        };
        String html = new HtmlWriter(1, places).write(Markdown.parse("前 ![單擺](a.jpg) 後"));
        assertTrue(html.contains(" srcset=\"../p/a-480.jpg 480w, ../p/a-960.jpg 960w\" sizes=\""), html);
    }
}
