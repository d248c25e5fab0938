package tw.portfolio.binding;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import tw.portfolio.model.BodyBounds;
import tw.portfolio.model.Entry;

/** The Markdown body of a record, read when a page is made. */
public final class Body {

    private Body() {}

    /**
     * Returns the text after the front matter, with {@code \n} line ends; empty for a record that has none. For one that is too long to be
     * shown two sentences stand that say so, and where it is.
     */
    public static String of(Entry<?> entry) throws IOException {
        if (!entry.kind().markdown()) {
            return "";
        }
        String text = RecordText.unixLines(new String(entry.file().read(RecordText.MAX_BYTES), StandardCharsets.UTF_8));
        String body = FrontMatter.split(text).map(FrontMatter::body).orElse("");
        return BodyBounds.isShown(body) ? body : elsewhere(entry.file().path());
    }

    private static String elsewhere(String path) {
        return "這篇文字太長，這裡不刊出；全文在檔案庫的 `" + path + "`。\n\n"
                + "This text is too long to be shown here; all of it stands in `" + path + "` of the repository.\n";
    }
}
