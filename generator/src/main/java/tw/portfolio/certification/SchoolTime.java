package tw.portfolio.certification;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** The school's own time, in which its dated rows are written: always eight hours ahead of UTC. */
public final class SchoolTime {
    private static final ZoneOffset ZONE = ZoneOffset.ofHours(8);

    private SchoolTime() {}

    /** Returns the day on which the school finds itself at that moment. */
    public static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }

    /** Returns the moment at which the school's clocks show that time. */
    public static Instant instant(LocalDateTime time) {
        return time.toInstant(ZONE);
    }
}
