package tw.portfolio.binding;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import tw.portfolio.model.Entry;

/** The Markdown body of a record, read when a page is made. */
public final class Body {

    private Body() {}

    /** Returns the text after the front matter, with {@code \n} line ends; empty for a record that has none. */
    public static String of(Entry<?> entry) throws IOException {
        if (!entry.kind().markdown()) {
            return "";
        }
        String text = RecordText.unixLines(new String(entry.file().read(RecordText.MAX_BYTES), StandardCharsets.UTF_8));
        return FrontMatter.split(text).map(FrontMatter::body).orElse("");
    }
}
