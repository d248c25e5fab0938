package tw.portfolio.regulation;

import java.util.Comparator;
import java.util.List;
import tw.portfolio.model.Origin;
import tw.portfolio.model.SchoolYear;
import tw.portfolio.model.form.Field;

/**
 * The ministry's limits by school year.
 *
 * @param rules the ids of the rules that hold them
 */
public record NationalRules(
        @Field(zh = "規則", en = "rules") List<String> rules,
        @Field(zh = "限制", en = "limits") List<YearlyLimits> limits,
        Origin origin) {

    public NationalRules {
        rules = List.copyOf(rules);
        limits =
                limits.stream().sorted(Comparator.comparing(YearlyLimits::from)).toList();
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
}
