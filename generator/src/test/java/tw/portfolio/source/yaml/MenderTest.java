package tw.portfolio.source.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tw.portfolio.diagnostic.Location;

/** What is mended, and, as important, what is text and left alone. */
class MenderTest {
    private static final Set<String> WORDS = Set.of("title", "summary", "files", "file", "caption", "標題");

    @Test
    void slipsAreMendedInTheirLine() {
        assertEquals("title: 單擺", mended("title：單擺"));
        assertEquals("title: 單擺", mended("title:單擺"));
        assertEquals("標題: 單擺", mended("標題：單擺"));
        assertEquals("files:\n  - file: a.pdf", mended("files:\n  －file：a.pdf"));
        assertEquals(
                "files:\n  - file: a.pdf\n    caption: 圖",
                mended("files:\n  - file: a.pdf\n\tcaption: 圖".replace("\t", "      ")));
        assertEquals("title: '「星」: 旅程'", mended("title: 「星」: 旅程"));
        assertEquals("title: \"單擺\"", mended("title: \"單擺”"));
    }

    @Test
    void slipsInBracesAreMendedAndToldOnce() {
        assertEquals("- {file: 1, title: 星：旅程}", mended("- {file：1, title：星：旅程}"));
        assertEquals("- {file: 1, title: 星，旅程}", mended("- {file:1，title：星，旅程}"));
        assertEquals("- {file: 1,\n   title: 2}", mended("- {file：1,\n   title：2}"));
        assertEquals("files: [{file: 1}]", mended("files: [{file：1}]"));
        assertEquals("[yaml.full-width-colon]", told("- {file：1, title：星}"));
    }

    /** What stands in brackets may go on, keys and all, on lines that are deeper than the key they belong to. */
    @Test
    void listsInBracketsGoOnOverLines() {
        String files = "files: [\n  {file: 1,\n  title: 2},\n  {file: 3,\n   title: 4}\n]\ntitle: x";
        assertEquals(files, mended(files));
        assertEquals("[]", told(files));
        assertEquals(files, mended(files.replace("title: 4", "title：4")));
    }

    @Test
    void tabsAreToldAsTabs() {
        assertEquals("file: x\ntitle: y", mended("file: x\n\ttitle: y"));
        assertEquals("[yaml.tab]", told("file: x\n\ttitle: y"));
        assertEquals("title: 分頁", mended("title:\t分頁"));
        assertEquals("[yaml.tab]", told("title:\t分頁"));
        assertEquals("files:\n- file: a\n  caption: b", mended("files:\n-\tfile: a\n\tcaption: b"));
        assertEquals("- {file: 1}", mended("- {file:\t1}"));
    }

    @Test
    void whatIsTextIsLeftAlone() {
        for (String text : List.of(
                "title: 時間：12:30–13:00，地點：「諮詢室」",
                "summary: |\n  方法：先量\n  title：不是欄位\n\t再量",
                "summary: 第一行\n  第二行：還是內文",
                "title: \"第一行\n  第二行：還是內文\"",
                "files:\n  - 決議一：通過\n  - http://example.org/a:b",
                "title: '“引號”與「引號」'",
                "# 註解：title：x\ntitle: 從「甲」到「乙」",
                "title: 甲 # 註解",
                "- {file: 1,\n   title: '甲：乙',\n   caption: [甲：乙, file：c]}",
                "- {file: \"a, title：b\"}",
                "files: [a.pdf,\n  b.pdf]")) {
            assertEquals(text, mended(text));
        }
    }

    @Test
    void placesStayThoseOfTheFile() {
        Mended mended = Mender.mend("", "a", WORDS, "title：單擺");
        assertEquals(new Location("", "a", 1, 7), mended.original(new Location("", "a", 1, 8)));
        assertEquals(new Location("", "a", 1, 3), mended.original(new Location("", "a", 1, 3)));
    }

    private static String told(String text) {
        return Mender.mend("", "a", WORDS, text).notes().stream()
                .map(note -> note.rule().value())
                .toList()
                .toString();
    }

    private static String mended(String text) {
        return Mender.mend("", "a", WORDS, text).text();
    }
}
