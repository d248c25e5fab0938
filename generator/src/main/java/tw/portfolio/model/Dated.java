package tw.portfolio.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Something that holds from a day, inclusive, to a day, inclusive; an open end means it still holds. */
public interface Dated {
    LocalDate from();

    Optional<LocalDate> to();

    default boolean holdsOn(LocalDate day) {
        return !day.isBefore(from()) && (to().isEmpty() || !day.isAfter(to().get()));
    }

    /** Returns the last row that has begun, whether or not it has ended. */
    static <D extends Dated> Optional<D> latest(List<D> rows) {
        return rows.stream().max(java.util.Comparator.comparing(Dated::from));
    }
}
