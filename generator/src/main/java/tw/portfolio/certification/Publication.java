package tw.portfolio.certification;

import tw.portfolio.diagnostic.Catalogue;
import tw.portfolio.model.School;
import tw.portfolio.model.Stamp;
import tw.portfolio.model.edition.Edition;

/**
 * What every page, book and package is made from.
 *
 * @param edition the edition of the regulation that the school names
 */
public record Publication(CertifiedSchool certified, Edition edition, Stamp stamp, Catalogue catalogue) {

    public School school() {
        return certified.school();
    }

    /** Returns the words for verdicts. */
    public VerdictWords words() {
        return new VerdictWords(catalogue);
    }
}
