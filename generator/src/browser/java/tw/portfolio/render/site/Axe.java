package tw.portfolio.render.site;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;

/** What axe-core finds on a page against WCAG 2.2 AA. */
public final class Axe {
    private static final String RUN = """
            () => axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']})
              .then(result => result.violations.map(v => v.id + ': ' + v.nodes.map(n => n.target.join(' ')).slice(0, 3).join(', ')))
            """;

    private final String script;

    private Axe(String script) {
        this.script = script;
    }

    /** Reads the script from its package. */
    public static Axe read() throws IOException {
        try (InputStream in = Axe.class.getResourceAsStream("/axe.min.js")) {
            if (in == null) {
                throw new IOException("axe-core's package has its script");
            }
            return new Axe(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    /**
     * Adds what is wrong on the page that is open.
     *
     * @param where how the page is called
     */
    public void examine(Page page, String where, Collection<String> faults) {
        page.evaluate(script);
        ((List<?>) page.evaluate(RUN)).forEach(fault -> faults.add(where + " " + fault));
    }
}
