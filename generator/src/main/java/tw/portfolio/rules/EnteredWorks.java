package tw.portfolio.rules;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tw.portfolio.certification.SchoolTime;
import tw.portfolio.certification.ToDo;
import tw.portfolio.certification.Turn;
import tw.portfolio.certification.Verdict;
import tw.portfolio.certification.VerdictKind;
import tw.portfolio.model.Entry;
import tw.portfolio.model.Term;
import tw.portfolio.model.edition.Delivery;
import tw.portfolio.model.student.Performance;

/** What was entered of its writers' own will in a term and its school year, and for whom it waits: whoever certifies it, or its student. */
final class EnteredWorks {
    private final Inspection inspection;
    private final Term term;
    private final List<ToDo> waiting;

    /**
     * Makes ready.
     *
     * @param waiting what waits for anybody, requests among it, as {@code portfolio todo} tells it
     */
    EnteredWorks(Inspection inspection, Term term, List<ToDo> waiting) {
        this.inspection = inspection;
        this.term = term;
        this.waiting = waiting;
    }

    ClauseState.Entered of(Delivery delivery) {
        List<ToDo> items = waiting.stream()
                .filter(item -> item.finding().isEmpty() && isOf(item, delivery))
                .toList();
        Set<String> students = paths(items.stream().filter(item -> item.turn() == Turn.STUDENT));
        Set<String> others = paths(items.stream().filter(item -> item.turn() != Turn.STUDENT));
        Set<String> all = new HashSet<>(others);
        all.addAll(students);
        records(delivery).forEach(entry -> {
            all.add(entry.path());
            if (waits(entry) && !students.contains(entry.path())) {
                others.add(entry.path());
            }
        });
        students.removeAll(others);
        return new ClauseState.Entered(
                delivery, all.size(), others.size(), students.size(), state(all.size(), others.size()));
    }

    private static Set<String> paths(Stream<ToDo> items) {
        return items.map(ToDo::path).collect(Collectors.toCollection(HashSet::new));
    }

    private boolean isOf(ToDo item, Delivery delivery) {
        String period =
                delivery.record().names("term") ? term.toString() : term.year().toString();
        return item.kind() == delivery.record()
                && item.period().equals(period)
                && delivery.category()
                        .map(category -> category.zh().equals(item.of().zh()))
                        .orElse(true);
    }

    private Stream<? extends Entry<?>> records(Delivery delivery) {
        Stream<? extends Entry<?>> filed = delivery.record().ofStudent()
                ? inspection.school().students().stream()
                        .flatMap(student -> student.entries().of(delivery.record()).stream())
                : inspection.school().offices().of(delivery.record()).stream();
        return filed.filter(entry -> entry.kind().names("term")
                        ? entry.term().equals(term)
                        : entry.year().equals(term.year()))
                .filter(entry -> delivery.category().isEmpty()
                        || (entry.value() instanceof Performance performance
                                && performance.category() == delivery.category().get()));
    }

    /** What waits for students keeps nobody else from having done their part. */
    private Kept state(int all, int waiting) {
        if (CertificationDay.over(inspection.school(), term, SchoolTime.day(inspection.clock()))) {
            return waiting == 0 ? Kept.KEPT : Kept.OPEN;
        }
        return all == 0 ? Kept.NOT_YET_DUE : waiting == 0 ? Kept.KEPT : Kept.UNDER_WAY;
    }

    private boolean waits(Entry<?> entry) {
        Verdict verdict = inspection.certified().verdict(entry);
        return !verdict.vouched() && verdict.kind() != VerdictKind.NOT_REQUIRED;
    }
}
