package tw.portfolio.theme;

import freemarker.template.SimpleScalar;
import freemarker.template.TemplateHashModelEx;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateModelIterator;
import freemarker.template.TemplateScalarModel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tw.portfolio.diagnostic.Catalogue;
import tw.portfolio.diagnostic.Language;
import tw.portfolio.diagnostic.Text;

/** The catalogue as a template sees it: {@code words("site.key", {"name": "value"})}. */
final class Phrases implements TemplateMethodModelEx {
    private final Catalogue catalogue;
    private final Language language;

    Phrases(Catalogue catalogue, Language language) {
        this.catalogue = catalogue;
        this.language = language;
    }

    @Override
    public Object exec(@SuppressWarnings("rawtypes") List arguments) throws TemplateModelException {
        String key = arguments.get(0).toString();
        Map<String, Text> values = arguments.size() > 1 ? values((TemplateHashModelEx) arguments.get(1)) : Map.of();
        return new SimpleScalar(catalogue.fill(key, values, language));
    }

    private static Map<String, Text> values(TemplateHashModelEx given) throws TemplateModelException {
        Map<String, Text> values = new LinkedHashMap<>();
        TemplateModelIterator keys = given.keys().iterator();
        while (keys.hasNext()) {
            String key = ((TemplateScalarModel) keys.next()).getAsString();
            values.put(key, Text.same(String.valueOf(given.get(key))));
        }
        return values;
    }
}
