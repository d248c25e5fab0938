package tw.portfolio.explanation;

import tw.portfolio.model.School;
import tw.portfolio.model.edition.Edition;
import tw.portfolio.regulation.NationalRules;
import tw.portfolio.regulation.Regulation;

/**
 * Whose words an explanation quotes.
 *
 * @param edition the one edition of a school's regulation: two would read as if both held
 * @param ofSchool whether it is that of a school at hand; otherwise it is one that ships with the program
 */
public record Quoted(Edition edition, NationalRules national, boolean ofSchool) {

    /** Returns the newest edition that ships with the program. */
    public static Quoted shipped() {
        Regulation shipped = Regulation.shipped();
        return new Quoted(shipped.editions().get(shipped.editions().size() - 1), shipped.national(), false);
    }

    /**
     * Returns the edition in force in a school's current term.
     *
     * @param named the edition the school names, for a term before the first one
     */
    public static Quoted of(School school, Edition named) {
        Regulation regulation = Regulation.of(school);
        Edition inForce =
                regulation.line(named).in(school.settings().currentTerm()).orElse(named);
        return new Quoted(inForce, regulation.national(), true);
    }
}
