package tw.portfolio.binding;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Every key, and every label people may write for one, of a form and the forms in it. */
final class Vocabulary {
    private static final Map<Class<?>, Set<String>> KNOWN = new ConcurrentHashMap<>();

    private Vocabulary() {}

    static Set<String> of(Class<?> form) {
        Set<String> known = KNOWN.get(form);
        if (known == null) {
            Set<String> words = new LinkedHashSet<>();
            gather(form, words);
            known = Set.copyOf(words);
            KNOWN.put(form, known);
        }
        return known;
    }

    private static void gather(Class<?> form, Set<String> words) {
        if (form.isSealed()) {
            for (Class<?> permitted : form.getPermittedSubclasses()) {
                gather(permitted, words);
            }
            return;
        }
        for (Shape.Part part : Shape.of(form).parts()) {
            if (part.flattened().isEmpty()) {
                words.add(part.key());
                part.field().ifPresent(field -> words.add(field.zh()));
            }
            if (!Scalars.knows(part.type())) {
                gather(part.type(), words);
            }
        }
    }
}
