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

/**
 * Words in every language of a page: {@code words("site.key", {"name": value})} between tags, and {@code plain(value)} or {@code plain(value, tag)} for what stands in
 * an attribute or a title, where one language must do.
 */
final class SpokenPhrases implements TemplateMethodModelEx {
    private final Languages languages;

    SpokenPhrases(Languages languages) {
        this.languages = languages;
    }

    @Override
    public Object exec(@SuppressWarnings("rawtypes") List arguments) throws TemplateModelException {
        Map<String, Object> values = arguments.size() > 1 ? values((TemplateHashModelEx) arguments.get(1)) : Map.of();
        return model(languages.say(arguments.get(0).toString(), values));
    }

    static Object model(Object said) {
        return said instanceof Spoken spoken ? spoken : new SimpleScalar(said.toString());
    }

    private static Map<String, Object> values(TemplateHashModelEx given) throws TemplateModelException {
        Map<String, Object> values = new LinkedHashMap<>();
        TemplateModelIterator keys = given.keys().iterator();
        while (keys.hasNext()) {
            String key = ((TemplateScalarModel) keys.next()).getAsString();
            Object value = given.get(key);
            values.put(key, value instanceof Spoken spoken ? spoken : String.valueOf(value));
        }
        return values;
    }

    /** Returns the function that gives words in the leading language alone, or in the one whose tag comes second. */
    static TemplateMethodModelEx plain() {
        return arguments -> {
            Object value = arguments.get(0);
            if (!(value instanceof Spoken spoken)) {
                return new SimpleScalar(String.valueOf(value));
            }
            return new SimpleScalar(
                    arguments.size() > 1 ? spoken.in(arguments.get(1).toString()) : spoken.plain());
        };
    }
}
