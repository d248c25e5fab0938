package tw.portfolio.rules;

import java.util.List;
import java.util.stream.Stream;
import tw.portfolio.binding.Place;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.RuleId;
import tw.portfolio.model.Entry;
import tw.portfolio.model.student.Selection;
import tw.portfolio.model.student.Student;
import tw.portfolio.regulation.CapSubject;

/** How many works of a school year a student may select; the finding points at the first beyond the cap. Source: regulation 第五點(三), 第五點(四). */
final class SelectedCapRule implements Rule<Student> {

    @Override
    public Stream<Diagnostic> check(Student student, Inspection inspection) {
        return student.entries().of(Selection.class).stream().flatMap(selection -> check(selection, inspection));
    }

    private static Stream<Diagnostic> check(Entry<Selection> entry, Inspection inspection) {
        Selection selection = entry.value();
        return Stream.concat(
                over(entry, "outcomes", selection.outcomes(), CapSubject.OUTCOME_SELECTED, inspection),
                over(entry, "performances", selection.performances(), CapSubject.PERFORMANCE_SELECTED, inspection));
    }

    private static Stream<Diagnostic> over(
            Entry<Selection> entry, String field, List<String> chosen, CapSubject subject, Inspection inspection) {
        List<String> distinct = chosen.stream().distinct().toList();
        return inspection.edition().cap(subject).stream()
                .filter(cap -> distinct.size() > cap.limit())
                .map(cap -> Diagnostic.error(
                                new RuleId(cap.rule()),
                                Place.ofItem(entry, entry.value().origin().at(field), distinct.get(cap.limit())))
                        .with("year", entry.key("year"))
                        .with("found", distinct.size())
                        .with("limit", cap.limit())
                        .with("surplus", distinct.size() - cap.limit())
                        .citing(inspection.edition().cite(cap.clause())));
    }
}
