package tw.portfolio.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tw.portfolio.model.Entry;
import tw.portfolio.model.Office;
import tw.portfolio.model.School;
import tw.portfolio.model.Term;
import tw.portfolio.model.edition.Edition;
import tw.portfolio.model.office.Calendar;

/**
 * Office by record by term: what was due and what of it is there. Source: regulation 第四點, 第五點.
 *
 * @param terms the terms looked at, the newest first; also those for which nothing is owed
 * @param rows the newest term first, within a term in the order of the edition
 */
public record Completeness(List<Term> terms, List<OfficeDelivery> rows) {

    public Completeness {
        terms = List.copyOf(terms);
        rows = List.copyOf(rows);
    }

    /** Looks at every term that has a calendar, up to the one that has begun; a term without an edition in hand is left out. */
    public static Completeness of(Inspection inspection) {
        School school = inspection.school();
        Term reached = inspection.reached();
        List<Term> terms = school.offices().of(Calendar.class).stream()
                .map(Entry::term)
                .filter(term -> term.compareTo(reached) <= 0)
                .distinct()
                .filter(term ->
                        inspection.editions().in(term).filter(Edition::inHand).isPresent())
                .sorted((one, other) -> other.compareTo(one))
                .toList();
        List<OfficeDelivery> rows = terms.stream()
                .flatMap(term -> inspection.editions().in(term).stream()
                        .flatMap(edition -> new TermDeliveries(inspection, edition, term).rows()))
                .toList();
        return new Completeness(terms, rows);
    }

    /** Returns the rows in which an office has a part. */
    public List<OfficeDelivery> of(Office office) {
        return rows.stream().filter(row -> row.concerns(office)).toList();
    }

    /** Returns the rows that rest on a clause. */
    public List<OfficeDelivery> resting(String clause) {
        return rows.stream()
                .filter(row -> row.delivery().clause().equals(clause))
                .toList();
    }

    /**
     * Returns the last day for offices, inclusive: so many days before the authority's deadline for the term, which its own calendar
     * names or a later one of the school year. Source: regulation 第五點第二項.
     */
    static Optional<LocalDate> officesDeadline(School school, Edition edition, Term term) {
        return edition.officesFinishDaysBefore()
                .flatMap(days -> deadline(school, term)
                        .flatMap(calendar -> calendar.value().authorityDeadline())
                        .map(authority -> authority.minusDays(days)));
    }

    /** Returns the calendar that names the authority's deadline for a term. */
    static Optional<Entry<Calendar>> deadline(School school, Term term) {
        return Stream.of(term, new Term(term.year(), 2))
                .flatMap(of -> calendar(school, of).stream())
                .filter(calendar -> calendar.value().authorityDeadline().isPresent())
                .findFirst();
    }

    static Optional<Entry<Calendar>> calendar(School school, Term term) {
        return school.offices().of(Calendar.class).stream()
                .filter(entry -> entry.term().equals(term))
                .findFirst();
    }
}
