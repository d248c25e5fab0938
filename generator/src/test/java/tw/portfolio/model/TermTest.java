package tw.portfolio.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class TermTest {

    @Test
    void everyDayLiesInOneTermOnly() {
        LocalDate day = LocalDate.of(2024, 8, 1);
        while (day.isBefore(LocalDate.of(2027, 8, 1))) {
            Term term = Term.at(day);
            assertEquals(false, day.isBefore(term.firstDay()) || day.isAfter(term.lastDay()), day + " in " + term);
            day = day.plusDays(1);
        }
    }

    @Test
    void januaryBelongsToTheFirstHalfOfTheYearBefore() {
        assertEquals(Term.of("114-1"), Term.at(LocalDate.of(2026, 1, 31)));
        assertEquals(Term.of("114-2"), Term.at(LocalDate.of(2026, 2, 1)));
    }

    @Test
    void refusesHalvesThatDoNotExist() {
        assertThrows(IllegalArgumentException.class, () -> Term.of("114-3"));
    }
}
