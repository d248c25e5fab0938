package tw.portfolio.certification;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is open until 23:59 is open for that whole minute. */
class LastMinuteTest {
    private static final Instant END = SchoolTime.end(LocalDateTime.parse("2026-01-31T23:59"));
    private static final Instant LAST_SECOND =
            OffsetDateTime.parse("2026-01-31T23:59:59+08:00").toInstant();
    private static final Instant MIDNIGHT =
            OffsetDateTime.parse("2026-02-01T00:00:00+08:00").toInstant();

    @Test
    void whatComesInTheLastMinuteIsInTime() {
        assertEquals(Punctuality.CLAIMED_IN_TIME, Punctuality.of(LAST_SECOND, Bracket.OPEN, END));
        Bracket accepted = new Bracket(Optional.empty(), Optional.of(LAST_SECOND));
        assertEquals(Punctuality.PROVEN_IN_TIME, Punctuality.of(LAST_SECOND, accepted, END));
        Bracket missing = new Bracket(Optional.of(LAST_SECOND.minusSeconds(30)), Optional.empty());
        assertEquals(Punctuality.CLAIMED_IN_TIME, Punctuality.of(LAST_SECOND, missing, END));
    }

    @Test
    void whatComesWithTheNextMinuteIsLate() {
        assertEquals(Punctuality.LATE, Punctuality.of(MIDNIGHT, Bracket.OPEN, END));
        assertEquals(
                Punctuality.LATE,
                Punctuality.of(LAST_SECOND, new Bracket(Optional.of(MIDNIGHT), Optional.empty()), END));
    }

    @Test
    void secondsThatSomebodyWroteDoNotShortenTheMinute() {
        assertEquals(END, SchoolTime.end(LocalDateTime.parse("2026-01-31T23:59:59")));
    }
}
