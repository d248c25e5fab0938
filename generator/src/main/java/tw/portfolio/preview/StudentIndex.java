package tw.portfolio.preview;

import java.nio.charset.StandardCharsets;
import java.util.List;
import tw.portfolio.model.student.Student;

/** The way to every student's pages: for whoever previews them, and in no published folder. */
public final class StudentIndex {
    private static final String BEGINNING = """
            <!DOCTYPE html>
            <html lang="zh-TW">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>預覽 · preview</title>
            </head>
            <body class="preview-index">
            <main>
            <h1>預覽 <span lang="en">Preview</span></h1>
            <p>只有這台電腦看得到。存檔之後，打開的頁面會自己更新。
            <span lang="en">Only this computer can see it. Pages that are open follow what you save.</span></p>
            <ul>
            """;

    private StudentIndex() {}

    /** Returns a page in UTF-8 with a link for each, in their order. */
    public static byte[] of(List<Student> students) {
        StringBuilder page = new StringBuilder(BEGINNING);
        for (Student student : students) {
            page.append("<li><a href=\"/")
                    .append(safe(student.directory()))
                    .append("/\">")
                    .append(safe(student.name()))
                    .append("</a> <span>")
                    .append(safe(student.number().value()))
                    .append("</span></li>\n");
        }
        return page.append("</ul>\n</main>\n</body>\n</html>\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    static String safe(String words) {
        return words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
