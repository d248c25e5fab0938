package tw.portfolio.certification;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** The school's own time, in which its dated rows are written: always eight hours ahead of UTC. */
public final class SchoolTime {
    private static final ZoneOffset ZONE = ZoneOffset.ofHours(8);

    private SchoolTime() {}

    /** Returns the day on which the school finds itself at that moment. */
    public static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }

    /**
     * Returns the last moment of something open until that time. The whole minute belongs to it, as people take 「到 23:59 止」: what comes in
     * while the school's clocks show it is in time, and late from the next minute on.
     */
    public static Instant end(LocalDateTime time) {
        return instant(time.truncatedTo(ChronoUnit.MINUTES).plusMinutes(1)).minusNanos(1);
    }

    /** Returns the moment at which the school's clocks show that time. */
    public static Instant instant(LocalDateTime time) {
        return time.toInstant(ZONE);
    }
}
