package tw.portfolio.binding;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.model.Origin;
import tw.portfolio.model.form.Field;
import tw.portfolio.model.form.Flattened;

/**
 * What reflection knows of a record form.
 *
 * @param parts every component but the origin, in order
 * @param names the components' names, shared by every origin of the form
 */
public record Shape<T>(Constructor<T> constructor, List<Part> parts, List<String> names) {
    private static final Map<Class<?>, Shape<?>> KNOWN = new ConcurrentHashMap<>();

    /** How often a key may be given. */
    public enum Presence {
        REQUIRED,
        OPTIONAL,
        LIST
    }

    /**
     * One component.
     *
     * @param key as written in YAML
     * @param type the component's type, or that of its elements
     */
    public record Part(
            String name,
            String key,
            Presence presence,
            Class<?> type,
            Optional<Field> field,
            Optional<Flattened> flattened,
            Method accessor) {

        /** Returns whether it is a value without parts. */
        public boolean scalar() {
            return Scalars.knows(type);
        }

        /** Returns what may be written for such a value, in words. */
        public Text allowed() {
            return Scalars.allowed(type);
        }

        /** Returns the name people read. */
        public Text label() {
            return field.map(it -> new Text(it.zh(), it.en())).orElse(Text.same(key));
        }

        /** Returns a value as it would be written. */
        public String example() {
            return field.map(Field::example).filter(text -> !text.isEmpty()).orElse("…");
        }

        /** Returns what stands for a value that is there and cannot be read. */
        Optional<Object> unread() {
            return field.map(Field::unread).filter(text -> !text.isEmpty()).flatMap(text -> Scalars.read(type, text));
        }

        /** Returns the component's values in {@code form}: none, one or many. */
        public List<?> values(Object form) {
            try {
                Object value = accessor.invoke(form);
                return value instanceof List<?> list
                        ? list
                        : value instanceof Optional<?> optional
                                ? optional.stream().toList()
                                : List.of(value);
            } catch (ReflectiveOperationException e) {
                throw new LinkageError(e.getMessage(), e);
            }
        }
    }

    @SuppressWarnings("unchecked") // the key is the shape's own class
    public static <T> Shape<T> of(Class<T> form) {
        return (Shape<T>) KNOWN.computeIfAbsent(form, Shape::discover);
    }

    /** Returns the one part that must be given, when it is a single value: then that value alone says everything. */
    Optional<Part> sole() {
        List<Part> required = parts.stream()
                .filter(part -> part.presence() == Presence.REQUIRED)
                .toList();
        boolean single = required.size() == 1 && Scalars.knows(required.get(0).type());
        return single ? Optional.of(required.get(0)) : Optional.empty();
    }

    /** Returns {@link #sole} of a type that may be no form. */
    static Optional<Part> solePart(Class<?> type) {
        return Scalars.knows(type) ? Optional.empty() : Shape.of(type).sole();
    }

    private static <T> Shape<T> discover(Class<T> form) {
        RecordComponent[] components = form.getRecordComponents();
        List<Part> parts = new ArrayList<>();
        for (RecordComponent component : components) {
            if (component.getType() != Origin.class) {
                parts.add(part(component));
            }
        }
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            Constructor<T> constructor = form.getDeclaredConstructor(types);
            constructor.setAccessible(true); // forms of other packages need not be public
            return new Shape<>(
                    constructor,
                    List.copyOf(parts),
                    parts.stream().map(Part::name).toList());
        } catch (NoSuchMethodException e) {
            throw new AssertionError(e);
        }
    }

    private static Part part(RecordComponent component) {
        Method accessor = component.getAccessor();
        accessor.setAccessible(true);
        Class<?> raw = component.getType();
        Presence presence =
                raw == Optional.class ? Presence.OPTIONAL : raw == List.class ? Presence.LIST : Presence.REQUIRED;
        Class<?> type = presence == Presence.REQUIRED ? raw : element(component.getGenericType());
        Optional<Field> field = Optional.ofNullable(component.getAnnotation(Field.class));
        return new Part(
                component.getName(),
                field.map(Field::key).filter(key -> !key.isEmpty()).orElseGet(() -> key(component.getName())),
                presence,
                type,
                field,
                Optional.ofNullable(component.getAnnotation(Flattened.class)),
                accessor);
    }

    private static Class<?> element(Type type) {
        return (Class<?>) ((ParameterizedType) type).getActualTypeArguments()[0];
    }

    /** Returns the YAML key of a component: {@code acceptedHours} is written {@code accepted-hours}. */
    static String key(String component) {
        return component.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    /** Makes the record; {@code values} holds one value for each part, then the origin. */
    T make(@Nullable Object[] values) {
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }
}
