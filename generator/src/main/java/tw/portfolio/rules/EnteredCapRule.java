package tw.portfolio.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.RuleId;
import tw.portfolio.model.Entry;
import tw.portfolio.model.student.Student;
import tw.portfolio.regulation.Cap;
import tw.portfolio.regulation.CapSubject;

/** How many works a student may enter. Source: regulation 第五點(三) for outcomes, 第五點(四) for performances. */
final class EnteredCapRule implements Rule<Student> {

    @Override
    public Stream<Diagnostic> check(Student student, Inspection inspection) {
        return Stream.concat(
                over(CapSubject.OUTCOME_ENTERED, student.outcomes(), entry -> entry.key("term"), inspection),
                over(CapSubject.PERFORMANCE_ENTERED, student.performances(), entry -> entry.key("year"), inspection));
    }

    private static <T> Stream<Diagnostic> over(
            CapSubject subject, List<Entry<T>> entries, Function<Entry<T>, String> period, Inspection inspection) {
        SortedMap<String, List<Entry<T>>> byPeriod = new TreeMap<>();
        for (Entry<T> entry : entries) {
            byPeriod.computeIfAbsent(period.apply(entry), key -> new ArrayList<>())
                    .add(entry);
        }
        return inspection.edition().cap(subject).stream()
                .flatMap(cap -> byPeriod.entrySet().stream()
                        .filter(group -> group.getValue().size() > cap.limit())
                        .map(group -> finding(cap, group.getKey(), group.getValue(), inspection)));
    }

    /** Points at the first work beyond the cap in the order of paths, and names every one beyond it. */
    private static <T> Diagnostic finding(Cap cap, String period, List<Entry<T>> entries, Inspection inspection) {
        List<Entry<T>> surplus = entries.subList(cap.limit(), entries.size());
        return Diagnostic.error(new RuleId(cap.rule()), surplus.get(0).location())
                .with("period", period)
                .with("found", entries.size())
                .with("limit", cap.limit())
                .with("surplus", surplus.size())
                .with("items", surplus.stream().map(entry -> entry.key("id")).collect(Collectors.joining("、")))
                .citing(inspection.edition().cite(cap.clause()));
    }
}
