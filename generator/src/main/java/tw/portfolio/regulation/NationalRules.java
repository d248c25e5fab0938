package tw.portfolio.regulation;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tw.portfolio.model.Origin;
import tw.portfolio.model.SchoolYear;
import tw.portfolio.model.edition.CapSubject;
import tw.portfolio.model.edition.Example;
import tw.portfolio.model.form.Field;
import tw.portfolio.model.office.WindowKind;

/**
 * The ministry's rules by school year; a row holds from its year until the next row on the same matter.
 *
 * @param numbers every other number
 * @param examples what the rows are meant to say, to be tried
 */
public record NationalRules(
        @Field(zh = "限制", en = "limits") List<YearlyLimits> limits,
        @Field(zh = "上限", en = "caps") List<NationalCap> caps,
        @Field(zh = "期程", en = "windows") List<NationalWindow> windows,
        @Field(zh = "數值", en = "numbers") List<NationalNumber> numbers,
        @Field(zh = "案例", en = "examples") List<Example> examples,
        Origin origin) {

    public NationalRules {
        limits =
                limits.stream().sorted(Comparator.comparing(YearlyLimits::from)).toList();
        caps = caps.stream().sorted(Comparator.comparing(NationalCap::from)).toList();
        windows = windows.stream()
                .sorted(Comparator.comparing(NationalWindow::from))
                .toList();
        numbers = numbers.stream()
                .sorted(Comparator.comparing(NationalNumber::from))
                .toList();
        examples = List.copyOf(examples);
        if (limits.isEmpty()) {
            throw new IllegalArgumentException("no national limits");
        }
    }

    /** Returns the limits in force in a school year; the first known ones for a year before them. */
    public YearlyLimits in(SchoolYear year) {
        return limits.stream()
                .filter(row -> row.from().compareTo(year) <= 0)
                .reduce((earlier, later) -> later)
                .orElse(limits.get(0));
    }

    /** Returns the cap on a subject in a school year, or nothing where the ministry sets none. */
    public Optional<NationalCap> cap(CapSubject subject, SchoolYear year) {
        return caps.stream()
                .filter(row -> row.subject() == subject && row.from().compareTo(year) <= 0)
                .reduce((earlier, later) -> later);
    }

    /** Returns a number in force in a school year, or nothing for a year before the first that is known. */
    public Optional<NationalNumber> number(NationalNumberKind kind, SchoolYear year) {
        return numbers.stream()
                .filter(row -> row.number() == kind && row.from().compareTo(year) <= 0)
                .reduce((earlier, later) -> later);
    }

    /** Returns whether a grade, 1 to 3, sends the works of a school year in two batches. */
    public boolean inTwoBatches(int grade, SchoolYear year) {
        return number(NationalNumberKind.TWO_BATCH_GRADE, year)
                .filter(row -> row.value().compareTo(BigDecimal.valueOf(grade)) == 0)
                .isPresent();
    }

    /** Returns what every row rests on. */
    public List<NationalBasis> bases() {
        return Stream.of(
                        limits.stream().map(YearlyLimits::basis),
                        caps.stream().map(NationalCap::basis),
                        windows.stream().map(NationalWindow::basis),
                        numbers.stream().map(NationalNumber::basis))
                .flatMap(bases -> bases)
                .toList();
    }

    /** Returns the rules as if those of one school year had always held, to try what they would do. */
    public NationalRules as(SchoolYear year) {
        List<NationalCap> ofYear = Stream.of(CapSubject.values())
                .flatMap(subject -> cap(subject, year).stream())
                .toList();
        List<NationalNumber> one = Stream.of(NationalNumberKind.values())
                .flatMap(kind -> number(kind, year).stream())
                .toList();
        return new NationalRules(List.of(in(year)), ofYear, windows(year), one, examples, origin);
    }

    /** Returns the rules without what they ask of windows, to try what an edition asks by itself. */
    public NationalRules withoutWindows() {
        return new NationalRules(limits, caps, List.of(), numbers, examples, origin);
    }

    /** Returns what holds for windows in a school year, at most one row for each kind. */
    public List<NationalWindow> windows(SchoolYear year) {
        Map<WindowKind, NationalWindow> latest = new LinkedHashMap<>();
        windows.stream().filter(row -> row.from().compareTo(year) <= 0).forEach(row -> latest.put(row.window(), row));
        return List.copyOf(latest.values());
    }
}
