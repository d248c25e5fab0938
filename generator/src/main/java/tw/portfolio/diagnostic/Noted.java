package tw.portfolio.diagnostic;

import java.util.List;

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
}
