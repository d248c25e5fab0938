package tw.portfolio.rules;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tw.portfolio.certification.SchoolTime;
import tw.portfolio.diagnostic.Citation;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Location;
import tw.portfolio.diagnostic.RuleId;
import tw.portfolio.diagnostic.Severity;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.model.Entry;
import tw.portfolio.model.School;
import tw.portfolio.model.Term;
import tw.portfolio.model.edition.Edition;
import tw.portfolio.model.edition.WindowRow;
import tw.portfolio.model.office.BatchDeadline;
import tw.portfolio.model.office.Calendar;
import tw.portfolio.model.office.Extension;
import tw.portfolio.model.office.Window;
import tw.portfolio.model.office.WindowKind;

/**
 * Each window of a calendar by itself: how long it is open and how soon it closes, extensions counted. What is over is a note. Source:
 * national rules on windows, and the edition's own.
 */
final class CalendarRule implements Rule<School> {
    static final RuleId BACKWARDS = new RuleId("calendar.backwards");
    static final RuleId CLOSES_EARLY = new RuleId("calendar.closes-early");
    static final RuleId OPEN_SHORT = new RuleId("calendar.open-short");
    static final RuleId ORDER = new RuleId("calendar.order");
    static final RuleId AFTER_OFFICES = new RuleId("calendar.after-offices");
    static final RuleId NO_EXTENSION = new RuleId("calendar.no-extension");

    private static final Set<WindowKind> OFFICES_NEED =
            EnumSet.of(WindowKind.CERTIFICATION, WindowKind.PERFORMANCE_UPLOAD, WindowKind.SELECTION);

    /** What a window must keep to, and where that stands. */
    record Asked(WindowRow row, Citation citation) {

        /** Returns what the ministry and the edition in force ask of a term's windows. */
        static List<Asked> of(Term term, Inspection inspection) {
            Stream<Asked> national = inspection.national().windows(term.year()).stream()
                    .map(window -> new Asked(window.row(), window.citation()));
            Stream<Asked> own = inspection.editions().in(term).filter(Edition::inHand).stream()
                    .flatMap(edition ->
                            edition.windows().stream().map(row -> new Asked(row, edition.cite(row.clause()))));
            return Stream.concat(national, own).toList();
        }
    }

    @Override
    public Stream<Diagnostic> check(School school, Inspection inspection) {
        return school.offices().of(Calendar.class).stream().flatMap(entry -> check(entry, inspection));
    }

    private static Stream<Diagnostic> check(Entry<Calendar> entry, Inspection inspection) {
        Calendar calendar = entry.value();
        List<Asked> asked = Asked.of(entry.term(), inspection);
        Stream<Diagnostic> term = calendar.ends().isAfter(calendar.begins())
                ? Stream.empty()
                : Stream.of(backwards(calendar.origin().at("ends"), calendar.begins(), calendar.ends()));
        Stream<Diagnostic> each = calendar.windows().stream()
                .flatMap(window -> Stream.concat(
                        backwards(window),
                        asked.stream()
                                .filter(one -> one.row().window() == window.window())
                                .flatMap(one -> keeps(window, one, entry))));
        return Stream.of(
                        term,
                        each,
                        order(calendar),
                        offices(entry, inspection),
                        calendar.extensions().stream().flatMap(row -> extension(row, calendar)))
                .flatMap(found -> found)
                .map(finding -> over(calendar, inspection) ? past(finding) : finding);
    }

    private static Stream<Diagnostic> backwards(Window window) {
        return window.closes().isAfter(window.opens())
                ? Stream.empty()
                : Stream.of(backwards(window.origin().at("closes"), window.opens(), window.closes()));
    }

    private static Diagnostic backwards(Location at, Object from, Object to) {
        return Diagnostic.error(BACKWARDS, at).with("from", words(from)).with("to", words(to));
    }

    private static Stream<Diagnostic> keeps(Window window, Asked asked, Entry<Calendar> entry) {
        Calendar calendar = entry.value();
        LocalDate closes = calendar.closes(window).toLocalDate();
        Stream<Diagnostic> early = asked.row().closesAfterEnd().stream()
                .filter(days -> !excepted(window, asked.row(), entry.term()))
                .map(days -> calendar.ends().plusDays(days))
                .filter(closes::isBefore)
                .map(earliest -> finding(CLOSES_EARLY, window)
                        .with("found", closes)
                        .with("earliest", earliest)
                        .with("ends", calendar.ends())
                        .citing(asked.citation()));
        long open = ChronoUnit.DAYS.between(window.opens().toLocalDate(), closes) + 1;
        Stream<Diagnostic> shortly = asked.row().openDays().stream()
                .filter(days -> open > 0 && open < days)
                .map(days -> finding(OPEN_SHORT, window)
                        .with("found", open)
                        .with("count", days)
                        .citing(asked.citation()));
        return Stream.concat(early, shortly);
    }

    /** Returns whether the window is only for the grade, and in the half, that the row leaves out. */
    private static boolean excepted(Window window, WindowRow row, Term term) {
        boolean half = row.exceptHalf().map(except -> except == term.half()).orElse(true);
        return half
                && row.exceptGrade()
                        .map(grade -> window.grades().equals(List.of(grade)))
                        .orElse(false);
    }

    /** A step begins or ends no earlier than the one it needs. */
    private static Stream<Diagnostic> order(Calendar calendar) {
        return Stream.of(
                        before(WindowKind.OUTCOME_UPLOAD, WindowKind.CERTIFICATION, calendar),
                        before(WindowKind.CERTIFICATION, WindowKind.SELECTION, calendar),
                        before(WindowKind.PERFORMANCE_UPLOAD, WindowKind.SELECTION, calendar),
                        before(WindowKind.SELECTION, WindowKind.RECEIPT, calendar))
                .flatMap(found -> found);
    }

    private static Stream<Diagnostic> before(WindowKind first, WindowKind then, Calendar calendar) {
        return of(then, calendar)
                .flatMap(later -> of(first, calendar)
                        .flatMap(earlier -> before(earlier, later, calendar).stream())
                        .limit(1));
    }

    /** Two windows are steps on the same way where they have a grade in common, and no other batch. */
    private static Optional<Diagnostic> before(Window earlier, Window later, Calendar calendar) {
        return earlier.each()
                .filter(grade -> earlier.batch().equals(later.batch()) && later.isFor(grade))
                .filter(grade -> calendar.closes(later, grade).isBefore(calendar.closes(earlier, grade)))
                .mapToObj(grade -> finding(ORDER, later)
                        .with("first", words(earlier.window()))
                        .with("firstCloses", words(calendar.closes(earlier, grade)))
                        .with("found", words(calendar.closes(later, grade))))
                .findFirst();
    }

    private static Stream<Window> of(WindowKind kind, Calendar calendar) {
        return calendar.windows().stream().filter(window -> window.window() == kind);
    }

    /**
     * Offices are done before the authority's deadline with outcomes and performances alike, so nobody certifies, enters performances or
     * selects after that day; outcomes are entered before they are certified. Source: regulation 第五點, second paragraph.
     */
    private static Stream<Diagnostic> offices(Entry<Calendar> entry, Inspection inspection) {
        Calendar calendar = entry.value();
        return inspection.edition(entry).stream()
                .flatMap(edition -> calendar.windows().stream()
                        .filter(window -> OFFICES_NEED.contains(window.window()))
                        .flatMap(window -> deadline(window, calendar).map(edition::officesFinish).stream()
                                .filter(day -> calendar.closesLast(window)
                                        .toLocalDate()
                                        .isAfter(day))
                                .flatMap(day -> afterOffices(window, day, entry, inspection).stream())));
    }

    private static Optional<Diagnostic> afterOffices(
            Window window, LocalDate day, Entry<Calendar> entry, Inspection inspection) {
        LocalDate closes = entry.value().closesLast(window).toLocalDate();
        return inspection.cited(
                finding(AFTER_OFFICES, window).with("found", closes).with("day", day), entry);
    }

    /** The term's deadline says nothing of a batch that is sent at another time. */
    private static Optional<LocalDate> deadline(Window window, Calendar calendar) {
        boolean own = calendar.batchDeadlines().stream()
                .anyMatch(row -> window.batch().equals(Optional.of(row.batch())));
        return window.batch().isEmpty() || own ? calendar.deadline(window.batch()) : Optional.empty();
    }

    private static Stream<Diagnostic> extension(Extension extension, Calendar calendar) {
        boolean longer = calendar.windows().stream()
                .anyMatch(window -> window.each().anyMatch(grade -> extension.isFor(window, grade))
                        && extension.until().isAfter(window.closes()));
        return longer
                ? Stream.empty()
                : Stream.of(Diagnostic.warning(NO_EXTENSION, extension.origin().at("until"))
                        .with("window", words(extension.window()))
                        .with("found", words(extension.until())));
    }

    private static Diagnostic finding(RuleId rule, Window window) {
        return Diagnostic.error(rule, window.origin().at("closes"))
                .with("window", words(window.window()))
                .with("grades", grades(window));
    }

    private static Text grades(Window window) {
        String grades = window.grades().stream().map(String::valueOf).collect(Collectors.joining("、"));
        return grades.isEmpty() ? new Text("各年級", "every grade") : new Text(grades + " 年級", "grade " + grades);
    }

    private static String words(Object time) {
        return time.toString().replace('T', ' ');
    }

    static Text words(WindowKind kind) {
        return new Text(kind.zh(), kind.en());
    }

    /** Returns whether the whole calendar lies in the past, so that nobody can change it any more. */
    static boolean over(Calendar calendar, Inspection inspection) {
        LocalDate today = SchoolTime.day(inspection.clock());
        return Stream.of(
                        Stream.of(calendar.ends()),
                        calendar.authorityDeadline().stream(),
                        calendar.batchDeadlines().stream().map(BatchDeadline::deadline),
                        calendar.windows().stream()
                                .map(window -> calendar.closesLast(window).toLocalDate()))
                .flatMap(days -> days)
                .allMatch(today::isAfter);
    }

    /** Returns the same finding as a note on the past. */
    static Diagnostic past(Diagnostic finding) {
        return new Diagnostic(
                        finding.rule(),
                        Severity.NOTE,
                        finding.at(),
                        finding.values(),
                        finding.students(),
                        Optional.empty(),
                        finding.source(),
                        finding.asked())
                .over();
    }
}
