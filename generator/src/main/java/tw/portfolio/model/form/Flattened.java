package tw.portfolio.model.form;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The component is a record whose keys stand among its parent's keys. When its type is a sealed interface, the component named by
 * {@link #by} is an enum implementing {@link Chooses} that tells which permitted record is meant.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Flattened {

    String by() default "";

    /** An enum whose constants each stand for one record type. */
    interface Chooses {
        Class<? extends Record> form();
    }
}
