package tw.portfolio.rules;

import java.util.List;
import java.util.stream.Stream;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.RuleId;
import tw.portfolio.model.Entry;
import tw.portfolio.model.student.Selection;
import tw.portfolio.model.student.Student;
import tw.portfolio.regulation.CapSubject;

/** How many works of a school year a student may select. Source: regulation 第五點(三), 第五點(四). */
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
        long distinct = chosen.stream().distinct().count();
        return inspection.edition().cap(subject).stream()
                .filter(cap -> distinct > cap.limit())
                .map(cap -> Diagnostic.error(
                                new RuleId(cap.rule()), entry.value().origin().at(field))
                        .with("year", entry.key("year"))
                        .with("found", distinct)
                        .with("limit", cap.limit())
                        .with("surplus", distinct - cap.limit())
                        .citing(inspection.edition().cite(cap.clause())));
    }
}
