package tw.portfolio.rules;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import tw.portfolio.certification.SchoolTime;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.RuleId;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.model.Origin;
import tw.portfolio.model.edition.Edition;
import tw.portfolio.regulation.Regulation;

/**
 * Numbers and dates of an edition that nobody can have meant. The bounds are none of a regulation: they are as wide as a slip of the pen needs
 * to be told from a number somebody adopted.
 */
final class EditionNumbers {
    static final RuleId OUT_OF_RANGE = new RuleId("edition.out-of-range");
    static final RuleId ORDER_OF_DATES = new RuleId("edition.order-of-dates");

    /** More works, people or meetings than any school has in a year. A cap of none would forbid what a student may do by law. */
    private static final int MOST = 999;

    /** The days of a leap year: every window and deadline is in one school year. */
    private static final int DAYS = 366;

    /** The three years of a senior high school, and the two terms of each. */
    private static final int GRADES = 3;

    private static final int HALVES = 2;

    /** No school had such a regulation in the century before. */
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

    /** A text that waits longer than this to come into force is one whose year was mistyped. */
    private static final int MOST_YEARS_OF_WAITING = 10;

    private final Edition edition;
    private final Inspection inspection;

    EditionNumbers(Edition edition, Inspection inspection) {
        this.edition = edition;
        this.inspection = inspection;
    }

    Stream<Diagnostic> findings() {
        return Stream.of(numbers(), windows(), adopted(), inForce(), replaced()).flatMap(found -> found);
    }

    private Stream<Diagnostic> numbers() {
        return Stream.of(
                        edition.caps().stream().map(row -> range(row.limit(), 1, MOST, "limit", row.origin())),
                        edition.officesFinishDaysBefore().stream()
                                .map(days -> range(days, 0, DAYS, "officesFinishDaysBefore", edition.origin())),
                        edition.seats().stream().map(row -> range(row.count(), 1, MOST, "count", row.origin())),
                        edition.meetings().stream().map(row -> range(row.atLeast(), 1, MOST, "atLeast", row.origin())),
                        edition.events().stream().map(row -> range(row.atLeast(), 1, MOST, "atLeast", row.origin())))
                .flatMap(found -> found)
                .flatMap(Optional::stream);
    }

    private Stream<Diagnostic> windows() {
        return edition.windows().stream()
                .flatMap(row -> Stream.of(
                        row.closesAfterEnd().flatMap(days -> range(days, 0, DAYS, "closesAfterEnd", row.origin())),
                        row.openDays().flatMap(days -> range(days, 1, DAYS, "openDays", row.origin())),
                        row.exceptGrade().flatMap(grade -> range(grade, 1, GRADES, "exceptGrade", row.origin())),
                        row.exceptHalf().flatMap(half -> range(half, 1, HALVES, "exceptHalf", row.origin()))))
                .flatMap(Optional::stream);
    }

    private static Optional<Diagnostic> range(int found, int least, int most, String field, Origin origin) {
        return found >= least && found <= most
                ? Optional.empty()
                : Optional.of(outside(found, least, most, field, origin));
    }

    private static Diagnostic outside(Object found, Object least, Object most, String field, Origin origin) {
        return Diagnostic.error(OUT_OF_RANGE, origin.at(field))
                .with("field", field.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT))
                .with("found", String.valueOf(found))
                .with("lowest", String.valueOf(least))
                .with("highest", String.valueOf(most));
    }

    /** Nothing is adopted that still lies ahead. */
    private Stream<Diagnostic> adopted() {
        LocalDate today = SchoolTime.day(inspection.clock());
        return date(edition.adoptedOn(), EARLIEST, today, "adoptedOn").stream();
    }

    private Stream<Diagnostic> inForce() {
        if (edition.adoptedOn().isAfter(SchoolTime.day(inspection.clock()))) {
            return Stream.empty();
        }
        return edition.inForceFrom().stream()
                .flatMap(day -> day.isBefore(edition.adoptedOn())
                        ? Stream.of(order(
                                "inForceFrom",
                                new Text("實施日 " + day, "its first day " + day),
                                new Text("通過日 " + edition.adoptedOn(), "the day of adoption " + edition.adoptedOn())))
                        : date(
                                day,
                                edition.adoptedOn(),
                                edition.adoptedOn().plusYears(MOST_YEARS_OF_WAITING),
                                "inForceFrom")
                                .stream());
    }

    private Optional<Diagnostic> date(LocalDate day, LocalDate least, LocalDate most, String field) {
        return day.isBefore(least) || day.isAfter(most)
                ? Optional.of(outside(day, least, most, field, edition.origin()))
                : Optional.empty();
    }

    /** The edition replaced must have come before, or it would never hold, and the two could replace each other. */
    private Stream<Diagnostic> replaced() {
        return edition
                .replaces()
                .filter(id -> !id.equals(edition.id()))
                .flatMap(Regulation.of(inspection.school())::edition)
                .filter(older -> !older.firstDay().isBefore(edition.firstDay()))
                .stream()
                .map(older -> order(
                        "replaces",
                        new Text("本版實施日 " + edition.firstDay(), "its first day " + edition.firstDay()),
                        new Text(
                                older.id() + " 實施日 " + older.firstDay() + " 的次日",
                                "the day after that of " + older.id() + ", " + older.firstDay())));
    }

    private Diagnostic order(String field, Text found, Text other) {
        return Diagnostic.error(ORDER_OF_DATES, edition.origin().at(field))
                .with("found", found)
                .with("other", other);
    }
}
