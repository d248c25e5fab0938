package tw.portfolio.regulation;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tw.portfolio.model.Origin;
import tw.portfolio.model.SchoolYear;
import tw.portfolio.model.edition.CapSubject;
import tw.portfolio.model.form.Field;
import tw.portfolio.model.office.WindowKind;

/**
 * The ministry's rules by school year; a row holds from its year until the next row on the same matter.
 *
 * @param rules the ids of the rules that hold the limits on files and summaries
 */
public record NationalRules(
        @Field(zh = "規則", en = "rules") List<String> rules,
        @Field(zh = "限制", en = "limits") List<YearlyLimits> limits,
        @Field(zh = "上限", en = "caps") List<NationalCap> caps,
        @Field(zh = "期程", en = "windows") List<NationalWindow> windows,
        Origin origin) {

    public NationalRules {
        rules = List.copyOf(rules);
        limits =
                limits.stream().sorted(Comparator.comparing(YearlyLimits::from)).toList();
        caps = caps.stream().sorted(Comparator.comparing(NationalCap::from)).toList();
        windows = windows.stream()
                .sorted(Comparator.comparing(NationalWindow::from))
                .toList();
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

    /** Returns what holds for windows in a school year, at most one row for each kind. */
    public List<NationalWindow> windows(SchoolYear year) {
        Map<WindowKind, NationalWindow> latest = new LinkedHashMap<>();
        windows.stream().filter(row -> row.from().compareTo(year) <= 0).forEach(row -> latest.put(row.window(), row));
        return List.copyOf(latest.values());
    }
}
