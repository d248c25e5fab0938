package tw.portfolio.rules;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tw.portfolio.certification.VerdictKind;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.RuleId;
import tw.portfolio.model.Entry;
import tw.portfolio.model.student.Outcome;
import tw.portfolio.model.student.Performance;
import tw.portfolio.model.student.Selection;
import tw.portfolio.model.student.Student;

/** What a student may select: own works of that school year, outcomes once they are certified. Source: regulation 第五點(三). */
final class SelectionRule implements Rule<Student> {
    static final RuleId UNKNOWN = new RuleId("selection.unknown");
    static final RuleId OTHER_YEAR = new RuleId("selection.other-year");
    static final RuleId NOT_CERTIFIED = new RuleId("selection.not-certified");

    @Override
    public Stream<Diagnostic> check(Student student, Inspection inspection) {
        return student.entries().of(Selection.class).stream()
                .flatMap(entry -> Stream.concat(
                        entry.value().outcomes().stream()
                                .flatMap(chosen -> outcome(chosen, entry, student, inspection).stream()),
                        entry.value().performances().stream()
                                .flatMap(chosen -> performance(chosen, entry, student, inspection).stream())));
    }

    private static Optional<Diagnostic> outcome(
            String chosen, Entry<Selection> entry, Student student, Inspection inspection) {
        Optional<Entry<Outcome>> outcome = find(student.outcomes(), "term", chosen);
        if (outcome.isEmpty()) {
            return unknown(entry, "outcomes", chosen, student, inspection);
        }
        if (!chosen.startsWith(entry.key("year") + "-")) {
            return Optional.of(finding(OTHER_YEAR, entry, "outcomes", chosen).with("year", entry.key("year")));
        }
        VerdictKind verdict = inspection.certified().verdict(outcome.get()).kind();
        boolean vouched = verdict == VerdictKind.CERTIFIED || verdict == VerdictKind.ATTESTED;
        return vouched
                ? Optional.empty()
                : Optional.of(finding(NOT_CERTIFIED, entry, "outcomes", chosen)
                        .citing(inspection.edition().cite("第五點(三)")));
    }

    private static Optional<Diagnostic> performance(
            String chosen, Entry<Selection> entry, Student student, Inspection inspection) {
        Optional<Entry<Performance>> performance = find(student.performances(), "year", chosen);
        if (performance.isEmpty()) {
            return unknown(entry, "performances", chosen, student, inspection);
        }
        return chosen.startsWith(entry.key("year") + "/")
                ? Optional.empty()
                : Optional.of(finding(OTHER_YEAR, entry, "performances", chosen).with("year", entry.key("year")));
    }

    /** A record that is there but could not be read is a finding already. */
    private static Optional<Diagnostic> unknown(
            Entry<Selection> entry, String field, String chosen, Student student, Inspection inspection) {
        boolean unread = inspection.school().gapBelow(student.directory() + "/" + field + "/" + chosen + "/");
        return unread ? Optional.empty() : Optional.of(finding(UNKNOWN, entry, field, chosen));
    }

    private static <T> Optional<Entry<T>> find(List<Entry<T>> entries, String period, String chosen) {
        return entries.stream()
                .filter(entry -> (entry.key(period) + "/" + entry.key("id")).equals(chosen))
                .findFirst();
    }

    private static Diagnostic finding(RuleId rule, Entry<Selection> entry, String field, String chosen) {
        return Diagnostic.error(rule, entry.value().origin().at(field)).with("found", chosen);
    }
}
