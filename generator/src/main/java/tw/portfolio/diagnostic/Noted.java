package tw.portfolio.diagnostic;

import java.util.List;
import java.util.function.Function;

/**
 * What a stage made, and what it noticed on the way.
 *
 * @param notes never stops the next stage; whether they fail the build is decided once, at the end
 */
public record Noted<T>(T value, List<Diagnostic> notes) {

    public Noted {
        notes = List.copyOf(notes);
    }

    public static <T> Noted<T> clean(T value) {
        return new Noted<>(value, List.of());
    }

    /** Returns what is made of the value, with the same notes. */
    public <U> Noted<U> map(Function<T, U> next) {
        return new Noted<>(next.apply(value), notes);
    }
}
