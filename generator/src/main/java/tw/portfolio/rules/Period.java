package tw.portfolio.rules;

import java.time.LocalDate;
import java.util.Optional;
import tw.portfolio.model.Entry;
import tw.portfolio.model.Term;
import tw.portfolio.model.edition.CapPeriod;
import tw.portfolio.model.edition.Edition;
import tw.portfolio.regulation.Editions;

/**
 * A term or a school year in which something is to happen.
 *
 * @param from its first day, inclusive
 * @param to its last day, inclusive
 * @param name such as 115-1 or 115
 */
record Period(CapPeriod per, LocalDate from, LocalDate to, String name) {

    /** Returns the term, or the school year it lies in. */
    static Period of(CapPeriod per, Term term) {
        return per == CapPeriod.TERM
                ? new Period(per, term.firstDay(), term.lastDay(), term.toString())
                : new Period(
                        per,
                        new Term(term.year(), 1).firstDay(),
                        new Term(term.year(), 2).lastDay(),
                        term.year().toString());
    }

    /** Returns what asks for it: of what is counted by school year the edition in force when that year began, and no later one. */
    static Optional<Edition> edition(CapPeriod per, Term term, Editions editions) {
        return per == CapPeriod.SCHOOL_YEAR ? editions.in(term.year()) : editions.in(term);
    }

    boolean overOn(LocalDate day) {
        return day.isAfter(to);
    }

    boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /** Returns whether a record filed by term or school year belongs here. */
    boolean files(Entry<?> entry) {
        if (!entry.kind().names("term")) {
            return entry.key("year").equals(name);
        }
        return per == CapPeriod.TERM
                ? entry.key("term").equals(name)
                : entry.term().year().toString().equals(name);
    }
}
