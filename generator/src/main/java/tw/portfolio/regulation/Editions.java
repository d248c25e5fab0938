package tw.portfolio.regulation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import tw.portfolio.model.Entry;
import tw.portfolio.model.RecordKind;
import tw.portfolio.model.SchoolYear;
import tw.portfolio.model.Term;
import tw.portfolio.model.edition.Edition;

/**
 * The editions of one school's regulation: the past is judged by the past.
 *
 * @param line the edition the school names, then those it replaced, the newest first; never empty
 */
public record Editions(List<Edition> line) {
    private static final LocalDate FIRST_TERM = new Term(new SchoolYear(1), 1).firstDay();

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

    /** Returns the edition by which a school works in a term: the one in force when it began, before the first one that first one. */
    public Edition current(Term term) {
        return in(term).orElseGet(this::first);
    }

    /**
     * Returns the edition that says who may certify a record: the one in force when its term or school year began; for a record of neither,
     * when the term began in which it was certified. Where that text is not in hand, or none was in force, the first that is in hand says
     * it: a record has to be certified by somebody.
     *
     * @param day the day of the certification
     */
    public Edition certifying(RecordKind kind, String file, LocalDate day) {
        return on(filed(kind, file, day)).filter(Edition::inHand).orElseGet(this::first);
    }

    private static LocalDate filed(RecordKind kind, String file, LocalDate day) {
        if (kind.names("term")) {
            return Term.of(kind.key(file, "term")).firstDay();
        }
        if (kind.names("year")) {
            return new Term(SchoolYear.of(kind.key(file, "year")), 1).firstDay();
        }
        return day.isBefore(FIRST_TERM) ? day : Term.at(day).firstDay();
    }

    private Edition first() {
        return line.stream()
                .filter(Edition::inHand)
                .reduce((newer, older) -> older)
                .orElse(line.get(0));
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

    /** Returns the edition a record is judged by: that of the term or school year it is filed under; nothing for a record of neither. */
    public Optional<Edition> of(Entry<?> entry) {
        if (entry.kind().names("term")) {
            return in(entry.term());
        }
        return entry.kind().names("year") ? in(entry.year()) : Optional.empty();
    }

    private Optional<Edition> on(LocalDate day) {
        return line.stream().filter(edition -> !edition.firstDay().isAfter(day)).findFirst();
    }
}
