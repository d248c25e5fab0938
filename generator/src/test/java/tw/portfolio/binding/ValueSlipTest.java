package tw.portfolio.binding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tw.portfolio.diagnostic.RuleId;
import tw.portfolio.model.SchoolYear;
import tw.portfolio.model.StaffId;
import tw.portfolio.model.Term;
import tw.portfolio.model.student.ContestLevel;

/** What people write for dates, terms and codes, and what is certain about it. */
class ValueSlipTest {

    @Test
    void datesAreUnderstoodInBothCalendars() {
        for (String text : new String[] {
            "115/3/6",
            "115.3.6",
            "115-03-06",
            "民國115年3月6日",
            "1150306",
            "2026/3/6",
            "2026.03.06",
            "2026年3月6日",
            "20260306",
            "２０２６－０３－０６",
            "「2026-03-06」"
        }) {
            assertEquals(Optional.of("2026-03-06"), meant(LocalDate.class, text), text);
        }
        assertEquals(Optional.of("2009-03-15"), meant(LocalDate.class, "98.3.15"));
        assertEquals(Optional.empty(), meant(LocalDate.class, "3/6"));
        assertEquals(Optional.empty(), meant(LocalDate.class, "15/3/6"));
        assertEquals(Optional.of("2026-01-31T23:59"), meant(LocalDateTime.class, "115/1/31 23:59"));
        assertEquals(Optional.of("2026-01-31T08:00"), meant(LocalDateTime.class, "2026-01-31 8:00"));
    }

    @Test
    void aDayThatIsNotInTheCalendarIsNotGuessed() {
        ValueSlip slip = ValueSlip.of(LocalDate.class, "115/2/29").orElseThrow();
        assertEquals(DateSlips.NO_SUCH_DAY, slip.rule());
        assertEquals(false, slip.certain());
        assertEquals("2026-02-28", slip.meant());
    }

    /** There is no last day of a month that is none. */
    @Test
    void aMonthThatIsNotInTheCalendarIsNotGuessed() {
        for (String written : List.of("2025-13-45", "114/0/10", "1141301")) {
            ValueSlip slip = ValueSlip.of(LocalDate.class, written).orElseThrow();
            assertEquals(new RuleId("form.no-such-month"), slip.rule(), written);
            assertEquals(false, slip.certain());
            assertEquals("", slip.meant());
        }
    }

    @Test
    void termsAndYearsAreUnderstood() {
        for (String text : new String[] {"1141", "114學年度第1學期", "114-01", "114上", "114學年度上學期", "114－1", "114.1"}) {
            assertEquals(Optional.of("114-1"), meant(Term.class, text), text);
        }
        assertEquals(Optional.of("114-2"), meant(Term.class, "114下"));
        assertEquals(Optional.of("114"), meant(SchoolYear.class, "114學年度"));
        assertEquals(Optional.of("114"), meant(SchoolYear.class, "2025"));
    }

    @Test
    void numbersLoseTheirUnits() {
        assertEquals(Optional.of("12"), meant(BigDecimal.class, "12小時"));
        assertEquals(Optional.of("12.5"), meant(BigDecimal.class, "１２．５ 小時"));
        assertEquals(Optional.of("9"), meant(Integer.class, "9週"));
        assertEquals(Optional.empty(), meant(BigDecimal.class, "十二"));
    }

    @Test
    void wordsAreUnderstoodByTheirLabels() {
        assertEquals(Optional.of("county"), meant(ContestLevel.class, "縣市級"));
        assertEquals(Optional.of("national"), meant(ContestLevel.class, "National"));
        assertEquals(Optional.of("true"), meant(Boolean.class, "是"));
        assertEquals(Optional.of("false"), meant(Boolean.class, "No"));
        assertEquals(Optional.of("chen.yh"), meant(StaffId.class, "Chen.YH"));
        assertEquals(
                false, ValueSlip.of(ContestLevel.class, "nationl").orElseThrow().certain());
    }

    @Test
    void codesGetTheirZerosBack() {
        assertEquals(
                "030000",
                ValueSlip.ofPattern("[0-9A-Z]{6}", "30000").orElseThrow().meant());
        assertEquals(Optional.empty(), ValueSlip.ofPattern("[0-9A-Z]{6}", "A30"));
    }

    private static Optional<String> meant(Class<?> type, String text) {
        return ValueSlip.of(type, text).filter(ValueSlip::certain).map(ValueSlip::meant);
    }
}
