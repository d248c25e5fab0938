package tw.portfolio.rules;

import java.util.Map;
import tw.portfolio.diagnostic.Catalogue;
import tw.portfolio.diagnostic.Language;
import tw.portfolio.diagnostic.Text;

/** How much of a cap is used, as people are told: never as a fraction, which would read like a score. */
public final class CapMeter {
    private final Catalogue catalogue;

    public CapMeter(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Returns such words as 「已登錄2件（最多5件，不必登滿）」, with how the clause is read where it is unclear. */
    public Text words(CapUse use) {
        Map<String, Text> values = Map.of(
                "used", Text.same(String.valueOf(use.used())),
                "limit", Text.same(String.valueOf(use.cap().limit())),
                "reading", use.cap().note());
        String key = "meter." + use.cap().subject().word();
        return new Text(catalogue.fill(key, values, Language.ZH_TW), catalogue.fill(key, values, Language.EN));
    }
}
