package tw.portfolio.rules;

import java.util.stream.Stream;
import tw.portfolio.diagnostic.Diagnostic;

/**
 * One kind of requirement.
 *
 * @param <T> what it is asked of, such as one student
 */
@FunctionalInterface
public interface Rule<T> {

    /** Returns what is wrong with {@code subject}, nothing when all is well. */
    Stream<Diagnostic> check(T subject, Inspection inspection);
}
