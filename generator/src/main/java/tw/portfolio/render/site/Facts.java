package tw.portfolio.render.site;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.model.Term;
import tw.portfolio.model.form.Audience;
import tw.portfolio.model.form.Field;
import tw.portfolio.model.form.Labelled;
import tw.portfolio.model.student.FlexibleKind;

/** The fields of a record that a family may read, each with its label; the model says which those are. */
final class Facts {
    /** Values that would tell of special needs. */
    private static final Set<Object> PRIVATE = Set.of(FlexibleKind.SUPPORT);

    private final Wording wording;

    Facts(Wording wording) {
        this.wording = wording;
    }

    /** Returns the filled fields in the order of the form. */
    List<Views.Fact> of(Record form) {
        List<Views.Fact> facts = new ArrayList<>();
        for (RecordComponent component : form.getClass().getRecordComponents()) {
            Field field = component.getAnnotation(Field.class);
            if (field != null && field.audience() == Audience.FAMILY) {
                value(read(component, form))
                        .ifPresent(value ->
                                facts.add(new Views.Fact(new Text(field.zh(), capital(field.en())), value)));
            }
        }
        return facts;
    }

    private Optional<Text> value(Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.flatMap(this::value);
        }
        if (PRIVATE.contains(value) || value.toString().isEmpty()) {
            return Optional.empty();
        }
        if (value instanceof LocalDate day) {
            return Optional.of(wording.date(day));
        }
        if (value instanceof Term term) {
            return Optional.of(wording.term(term));
        }
        if (value instanceof Labelled labelled) {
            return Optional.of(new Text(labelled.zh(), capital(labelled.en())));
        }
        if (value instanceof BigDecimal number) {
            return Optional.of(Text.same(Wording.number(number)));
        }
        if (value instanceof String || value instanceof Integer) {
            return Optional.of(Text.same(value.toString()));
        }
        throw new IllegalArgumentException("no fact of a detail: " + value.getClass());
    }

    static String capital(String words) {
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static Object read(RecordComponent component, Record form) {
        try {
            return component.getAccessor().invoke(form);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(component.toString(), e);
        }
    }
}
