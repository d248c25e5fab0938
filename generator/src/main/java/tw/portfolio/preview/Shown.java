package tw.portfolio.preview;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import tw.portfolio.diagnostic.Diagnostic;

/** The pages as they stand after one reading; what is asked for is made when it is asked for. */
public interface Shown extends AutoCloseable {

    /**
     * Returns a file of the site.
     *
     * @param path relative, with {@code /}; hostile, and looked up rather than opened
     * @throws IOException when a record or a file cannot be read any more
     */
    Optional<byte[]> file(String path) throws IOException;

    /** Returns the findings that concern a page: all of them where the page is nobody's. */
    List<Diagnostic> findings(String path);

    @Override
    void close() throws IOException;
}
