package tw.portfolio.model.form;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * One key of a written record. The key is the component's name in kebab case ({@code acceptedHours} → {@code accepted-hours}) unless
 * {@link #key} says otherwise; it is required unless its type is {@code Optional} or {@code List}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Field {

    /** The name people read in Traditional Chinese. */
    String zh();

    /** The name people read in English. */
    String en();

    /** Who may read the value; the narrowest circle that covers its use. */
    Audience audience() default Audience.OFFICE;

    /** A regular expression the whole value must match, or nothing. */
    String pattern() default "";

    /** What {@link #pattern} asks for, in words of both languages joined by {@code |}. */
    String patternWords() default "";

    /** The longest value accepted, in characters; long text belongs in the body. */
    int characters() default 4000;

    /** A value as it would be written, for documentation and messages. */
    String example() default "";

    /** What an optional value is taken for where it is there and cannot be read, as it would be written; nothing means as if it were absent. */
    String unread() default "";

    /** The key, where Java has no such name for a component, or nothing. */
    String key() default "";
}
