package tw.portfolio.rules;

import java.time.Instant;
import tw.portfolio.certification.CertifiedSchool;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.model.Enrolments;
import tw.portfolio.model.School;
import tw.portfolio.regulation.Edition;
import tw.portfolio.regulation.NationalRules;

/**
 * What rules look at.
 *
 * @param edition the edition the school names
 * @param clock the moment taken for now
 * @param enrolments the school's own, indexed once
 */
public record Inspection(
        CertifiedSchool certified, Edition edition, NationalRules national, Instant clock, Enrolments enrolments) {

    public Inspection(CertifiedSchool certified, Edition edition, NationalRules national, Instant clock) {
        this(certified, edition, national, clock, new Enrolments(certified.school()));
    }

    /** Returns the finding with the clause its rule rests on, where the edition names one. */
    public Diagnostic cited(Diagnostic finding) {
        return edition.basis(finding.rule()).map(finding::citing).orElse(finding);
    }

    public School school() {
        return certified.school();
    }
}
