package tw.portfolio.render.pdf;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tw.portfolio.model.CourseId;
import tw.portfolio.model.School;
import tw.portfolio.model.StaffId;
import tw.portfolio.model.StudentNumber;
import tw.portfolio.model.Term;
import tw.portfolio.model.form.Audience;
import tw.portfolio.model.form.Field;
import tw.portfolio.model.form.Labelled;
import tw.portfolio.model.office.Course;
import tw.portfolio.model.office.StaffMember;

/** The fields of a record that a family may read, with their labels and values in words. What the family may not read never gets here. */
final class Facts {
    private final School school;
    private final Phrases phrases;
    private final Optional<Term> term;

    /** @param term whose courses the record names */
    Facts(School school, Phrases phrases, Optional<Term> term) {
        this.school = school;
        this.phrases = phrases;
        this.term = term;
    }

    /** A label and a value; the value is empty where the record leaves it out. */
    record Fact(String label, String value) {}

    /** Returns one fact for each field of the form that families may read, in order; the student's own number is left out. */
    List<Fact> of(Record row) {
        List<Fact> facts = new ArrayList<>();
        for (RecordComponent component : row.getClass().getRecordComponents()) {
            Field field = component.getAnnotation(Field.class);
            if (field != null && field.audience() == Audience.FAMILY && component.getType() != StudentNumber.class) {
                facts.add(new Fact(field.zh(), words(value(row, component))));
            }
        }
        return facts;
    }

    private static Object value(Record row, RecordComponent component) {
        try {
            return component.getAccessor().invoke(row);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new LinkageError("a record's accessor returns its value", e);
        }
    }

    private String words(Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.map(this::words).orElse("");
        }
        if (value instanceof Collection<?> many) {
            return many.stream().map(this::words).collect(Collectors.joining("、"));
        }
        if (value instanceof Labelled labelled) {
            return labelled.zh();
        }
        if (value instanceof LocalDate day) {
            return Phrases.day(day);
        }
        if (value instanceof BigDecimal number) {
            return number.stripTrailingZeros().toPlainString();
        }
        if (value instanceof Boolean yes) {
            return phrases.say(yes ? "yes" : "no");
        }
        if (value instanceof Term of) {
            return phrases.term(of);
        }
        if (value instanceof StaffId id) {
            return school.staff(id).map(StaffMember::name).orElse(id.value());
        }
        if (value instanceof CourseId id) {
            return term.flatMap(of -> school.course(of, id))
                    .map(Course::nameForFamilies)
                    .orElse(id.value());
        }
        return value instanceof Record ? "" : String.valueOf(value);
    }
}
