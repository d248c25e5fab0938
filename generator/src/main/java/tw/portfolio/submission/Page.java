package tw.portfolio.submission;

import java.util.Map;
import tw.portfolio.diagnostic.Catalogue;
import tw.portfolio.diagnostic.Language;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.model.form.Labelled;

/** One language's half of a paper, written as Markdown from the catalogue. */
record Page(Catalogue catalogue, Language language, StringBuilder text) {

    void heading(int level, String key, Map<String, Text> values) {
        raw("#".repeat(level) + " " + words(key, values) + "\n\n");
    }

    void paragraph(String key) {
        paragraph(key, Map.of());
    }

    void paragraph(String key, Map<String, Text> values) {
        raw(words(key, values) + "\n\n");
    }

    void item(String key, Map<String, Text> values) {
        raw("- " + words(key, values) + "\n");
    }

    void row(String key, Map<String, Text> values) {
        raw("| " + words(key, values) + " |\n");
    }

    void raw(String markdown) {
        text.append(markdown);
    }

    Text label(Labelled labelled) {
        return new Text(labelled.zh(), labelled.en());
    }

    private String words(String key, Map<String, Text> values) {
        return catalogue.fill(key, values, language);
    }
}
