package tw.portfolio.certification;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArrivalsTest {
    private record Work(String source, String name, int place, String day) {}

    private static final Arrivals<Work> ORDER = new Arrivals<>(
            Work::source,
            work -> new Verdict.Arrival(work.place(), Instant.parse(work.day() + "T00:00:00Z")),
            Work::name);

    @Test
    void betweenLinesDatesDecide() {
        assertOrder(
                new Work("main", "a", 7, "2025-10-01"),
                new Work("main", "b", 9, "2025-10-05"),
                new Work("clubs", "late", 1, "2025-12-02"));
    }

    @Test
    void onOneLineNoDateChangesAnything() {
        assertOrder(new Work("main", "a", 7, "2025-12-24"), new Work("main", "b", 9, "2025-10-05"));
    }

    /** Were it the date alone between lines, each of the three would come before another. */
    @Test
    void aWorkIsNoEarlierThanOneBeforeItOnItsLine() {
        assertOrder(
                new Work("clubs", "c", 1, "2025-10-07"),
                new Work("main", "a", 1, "2025-10-10"),
                new Work("main", "b", 2, "2025-10-05"));
    }

    @Test
    void ofTheSameMomentLinesDecideAndThenNames() {
        assertOrder(
                new Work("clubs", "z", 5, "2025-10-07"),
                new Work("main", "a", 3, "2025-10-07"),
                new Work("main", "b", 3, "2025-10-07"));
    }

    private static void assertOrder(Work... expected) {
        List<Work> works = new ArrayList<>(List.of(expected));
        Collections.reverse(works);
        assertEquals(List.of(expected), ORDER.sorted(works));
    }
}
