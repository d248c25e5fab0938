package tw.portfolio.rules;

import java.time.LocalDate;
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

/** What was entered of its writers' own will in a term and its school year, and for whom it waits: whoever certifies it, or somebody else first. */
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
        Set<String> withdrawn = paths(items.stream().filter(ToDo::isWithdrawal));
        List<ToDo> now = items.stream()
                .filter(item -> !item.isWithdrawal() && item.period().equals(period(delivery)))
                .toList();
        Set<String> others = paths(now.stream().filter(item -> item.turn() != Turn.CERTIFIER));
        Set<String> certifiers = paths(now.stream().filter(item -> item.turn() == Turn.CERTIFIER));
        Set<String> all = new HashSet<>(certifiers);
        all.addAll(others);
        records(delivery).forEach(entry -> {
            all.add(entry.path());
            if (waits(entry) && !others.contains(entry.path()) && !withdrawn.contains(entry.path())) {
                certifiers.add(entry.path());
            }
        });
        others.removeAll(certifiers);
        int earlier = paths(items.stream()
                        .filter(item -> item.turn() == Turn.CERTIFIER
                                && !item.isWithdrawal()
                                && item.period().compareTo(period(delivery)) < 0))
                .size();
        boolean over = CertificationDay.over(inspection.school(), closing(delivery), today());
        Kept state = earlier > 0 ? Kept.OPEN : state(over, all.size(), certifiers.size());
        return new ClauseState.Entered(
                delivery, all.size(), new ClauseState.Waits(certifiers.size(), others.size(), earlier), state);
    }

    /** Terms and school years are written so that their order is that of their names. */
    private String period(Delivery delivery) {
        return delivery.record().names("term") ? term.toString() : term.year().toString();
    }

    private static Set<String> paths(Stream<ToDo> items) {
        return items.map(ToDo::path).collect(Collectors.toCollection(HashSet::new));
    }

    private boolean isOf(ToDo item, Delivery delivery) {
        return item.kind() == delivery.record()
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

    /** Returns the term with which certifying ends. */
    private Term closing(Delivery delivery) {
        return delivery.record().names("term")
                ? term
                : CertificationDay.lastTerm(inspection.school(), term.year()).orElse(term);
    }

    private LocalDate today() {
        return SchoolTime.day(inspection.clock());
    }

    /** What waits for somebody else first keeps nobody who certifies from having done their part. */
    private static Kept state(boolean over, int all, int waiting) {
        if (over) {
            return waiting == 0 ? Kept.KEPT : Kept.OPEN;
        }
        return all == 0 ? Kept.NOT_YET_DUE : waiting == 0 ? Kept.KEPT : Kept.UNDER_WAY;
    }

    private boolean waits(Entry<?> entry) {
        Verdict verdict = inspection.certified().verdict(entry);
        return !verdict.vouched() && verdict.kind() != VerdictKind.NOT_REQUIRED;
    }
}
