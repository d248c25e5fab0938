package tw.portfolio.theme;

import freemarker.core.HTMLOutputFormat;
import freemarker.template.TemplateModelException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tw.portfolio.diagnostic.Language;
import tw.portfolio.diagnostic.Text;

/** View records as strings, numbers, lists and maps: a template never holds an object with methods. */
final class PlainValues {
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}&&[^\\n\\r\\t\\f]]");

    /** The accessors of each form of view, which are looked for once. */
    private static final ClassValue<List<Method>> ACCESSORS = new ClassValue<>() {
        @Override
        protected List<Method> computeValue(Class<?> form) {
            List<Method> accessors = Stream.of(form.getRecordComponents())
                    .map(RecordComponent::getAccessor)
                    .toList();
            accessors.forEach(accessor -> accessor.setAccessible(true));
            return accessors;
        }
    };

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
        for (Method accessor : ACCESSORS.get(view.getClass())) {
            Object value = read(accessor, view);
            if (value instanceof Optional<?> optional) {
                optional.ifPresent(present -> values.put(accessor.getName(), plain(present)));
            } else {
                values.put(accessor.getName(), plain(value));
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
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character < ' ' ? "\n\r\t\f".indexOf(character) < 0 : character >= 0x7F && character <= 0x9F) {
                return CONTROLS.matcher(text).replaceAll("\uFFFD");
            }
        }
        return text;
    }

    private static Object markup(Html html) {
        try {
            return HTMLOutputFormat.INSTANCE.fromMarkup(shown(html.markup()));
        } catch (TemplateModelException e) {
            throw new AssertionError(e);
        }
    }

    private static Object read(Method accessor, Record view) {
        try {
            return accessor.invoke(view);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(accessor.toString(), e);
        }
    }
}
