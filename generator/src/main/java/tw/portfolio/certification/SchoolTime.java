package tw.portfolio.certification;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** The school's own time, in which its dated rows are written: always eight hours ahead of UTC. */
final class SchoolTime {
    private static final ZoneOffset ZONE = ZoneOffset.ofHours(8);

    private SchoolTime() {}

    static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }

    static Instant instant(LocalDateTime time) {
        return time.toInstant(ZONE);
    }
}
