package tw.portfolio.verification;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/** A moment as this program writes it: years have four digits, since one that is far away breaks every calendar. */
final class Moment {
    private static final Pattern FORM = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]{5,18}Z");

    private Moment() {}

    static Optional<Instant> read(String text) {
        try {
            return FORM.matcher(text).matches() ? Optional.of(Instant.parse(text)) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
