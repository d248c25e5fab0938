package tw.portfolio.theme;

import freemarker.core.HTMLOutputFormat;
import freemarker.template.TemplateModelException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import tw.portfolio.diagnostic.Language;
import tw.portfolio.diagnostic.Text;

/** View records as strings, numbers, lists and maps: a template never holds an object with methods. */
final class PlainValues {
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}&&[^\\n\\r\\t\\f]]");
    private final Function<Text, Object> words;

    /** Writes texts in one language. */
    PlainValues(Language language) {
        this(text -> shown(text.in(language)));
    }

    /** @param words what a template gets for a text */
    PlainValues(Function<Text, Object> words) {
        this.words = words;
    }

    /** Returns the components by name; an empty {@code Optional} is left out. */
    Map<String, Object> of(Record view) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (RecordComponent component : view.getClass().getRecordComponents()) {
            Object value = read(component, view);
            if (value instanceof Optional<?> optional) {
                optional.ifPresent(present -> values.put(component.getName(), plain(present)));
            } else {
                values.put(component.getName(), plain(value));
            }
        }
        return values;
    }

    private Object plain(Object value) {
        if (value instanceof String text) {
            return shown(text);
        }
        if (value instanceof Integer || value instanceof Long || value instanceof Boolean) {
            return value;
        }
        if (value instanceof Text text) {
            return words.apply(text);
        }
        if (value instanceof Html html) {
            return markup(html);
        }
        if (value instanceof Record view) {
            return of(view);
        }
        if (value instanceof List<?> list) {
            List<Object> items = new ArrayList<>(list.size());
            list.forEach(item -> items.add(plain(item)));
            return items;
        }
        throw new IllegalArgumentException("no value of a view: " + value.getClass());
    }

    /** HTML, 13.1.4: no text has a control character but blanks and breaks; one somebody wrote is shown where it stands. */
    static String shown(String text) {
        return CONTROLS.matcher(text).replaceAll("\uFFFD");
    }

    private static Object markup(Html html) {
        try {
            return HTMLOutputFormat.INSTANCE.fromMarkup(shown(html.markup()));
        } catch (TemplateModelException e) {
            throw new AssertionError(e);
        }
    }

    private static Object read(RecordComponent component, Record view) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(view);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(component.toString(), e);
        }
    }
}
