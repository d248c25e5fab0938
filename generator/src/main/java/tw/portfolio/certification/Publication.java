package tw.portfolio.certification;

import tw.portfolio.diagnostic.Catalogue;
import tw.portfolio.model.School;
import tw.portfolio.model.Stamp;
import tw.portfolio.model.edition.Edition;
import tw.portfolio.regulation.Editions;

/**
 * What every page, book and package is made from.
 *
 * @param editions the edition of the regulation that the school names, and those it replaced
 */
public record Publication(CertifiedSchool certified, Editions editions, Stamp stamp, Catalogue catalogue) {

    /** Returns the edition in force in the current term. */
    public Edition edition() {
        return editions.current(school().settings().currentTerm());
    }

    public School school() {
        return certified.school();
    }

    /** Returns the words for verdicts. */
    public VerdictWords words() {
        return new VerdictWords(catalogue);
    }
}
