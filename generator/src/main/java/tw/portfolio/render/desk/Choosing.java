package tw.portfolio.render.desk;

import java.time.LocalDate;
import java.util.stream.Stream;
import tw.portfolio.model.SchoolYear;
import tw.portfolio.model.Term;
import tw.portfolio.model.office.Calendar;
import tw.portfolio.model.office.WindowKind;

/**
 * Of which school year a class's students select works: last year's as long as that window is open to the grade they were in then, else
 * this year's. Source: regulation 第三點第二項.
 *
 * @param begun whether the window has opened
 */
record Choosing(SchoolYear year, boolean begun) {

    /** Returns it for a class of the current school year, of grade 1 to 3. */
    static Choosing of(Desk desk, int grade) {
        SchoolYear current = desk.term().year();
        SchoolYear last = new SchoolYear(current.value() - 1);
        LocalDate today = desk.today();
        return grade > 1 && isOpen(desk, last, grade - 1, today)
                ? new Choosing(last, true)
                : new Choosing(current, isOpen(desk, current, grade, LocalDate.MIN));
    }

    /** Returns whether a window has opened that closes on a day, or after it. */
    private static boolean isOpen(Desk desk, SchoolYear year, int grade, LocalDate day) {
        return Stream.of(1, 2)
                .flatMap(half -> desk.school().calendar(new Term(year, half)).stream())
                .anyMatch(calendar -> isOpen(desk, calendar, grade, day));
    }

    private static boolean isOpen(Desk desk, Calendar calendar, int grade, LocalDate day) {
        return calendar.windows().stream()
                .filter(window -> window.window() == WindowKind.SELECTION && window.isFor(grade))
                .filter(window -> !window.opens().toLocalDate().isAfter(desk.today()))
                .anyMatch(
                        window -> !calendar.closes(window, grade).toLocalDate().isBefore(day));
    }
}
