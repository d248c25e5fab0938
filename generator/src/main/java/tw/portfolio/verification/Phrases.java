package tw.portfolio.verification;

import java.util.LinkedHashMap;
import java.util.Map;
import tw.portfolio.diagnostic.Catalogue;
import tw.portfolio.diagnostic.Language;
import tw.portfolio.diagnostic.Text;

/** The words of checks and proofs, in both languages. */
record Phrases(Catalogue catalogue) {

    /** Returns the words under {@code key}; names and values alternate. */
    Text say(String key, Object... namesAndValues) {
        Map<String, Text> values = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            Object value = namesAndValues[i + 1];
            values.put(
                    String.valueOf(namesAndValues[i]),
                    value instanceof Text text ? text : Text.same(String.valueOf(value)));
        }
        return new Text(catalogue.fill(key, values, Language.ZH_TW), catalogue.fill(key, values, Language.EN));
    }
}
