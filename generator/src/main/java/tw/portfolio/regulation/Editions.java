package tw.portfolio.regulation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import tw.portfolio.model.Entry;
import tw.portfolio.model.SchoolYear;
import tw.portfolio.model.Term;
import tw.portfolio.model.edition.Edition;

/**
 * The editions of one school's regulation: the past is judged by the past.
 *
 * @param line the edition the school names, then those it replaced, the newest first; never empty
 */
public record Editions(List<Edition> line) {

    public Editions {
        line = List.copyOf(line);
        if (line.isEmpty()) {
            throw new IllegalArgumentException("no edition");
        }
    }

    /** Makes a line of one edition. */
    public static Editions only(Edition edition) {
        return new Editions(List.of(edition));
    }

    /** Returns the edition the school names. */
    public Edition current() {
        return line.get(0);
    }

    /**
     * Returns the edition in force when the term began, or nothing before the first one: nobody is judged by a rule adopted after they
     * had begun. Source: regulation 第九點.
     */
    public Optional<Edition> in(Term term) {
        return on(term.firstDay());
    }

    /** Returns the edition in force when the school year began. */
    public Optional<Edition> in(SchoolYear year) {
        return in(new Term(year, 1));
    }

    /** Returns the edition a record is judged by: that of the term or school year it is filed under; for any other the named one. */
    public Optional<Edition> of(Entry<?> entry) {
        if (entry.kind().names("term")) {
            return in(entry.term());
        }
        return entry.kind().names("year") ? in(entry.year()) : Optional.of(current());
    }

    private Optional<Edition> on(LocalDate day) {
        return line.stream().filter(edition -> !edition.firstDay().isAfter(day)).findFirst();
    }
}
