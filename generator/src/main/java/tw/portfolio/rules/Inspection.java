package tw.portfolio.rules;

import java.time.Instant;
import tw.portfolio.certification.CertifiedSchool;
import tw.portfolio.model.Enrolments;
import tw.portfolio.model.School;
import tw.portfolio.regulation.Edition;
import tw.portfolio.regulation.NationalRules;

/**
 * What rules look at.
 *
 * @param edition the edition the school names
 * @param clock the moment taken for now
 */
public record Inspection(CertifiedSchool certified, Edition edition, NationalRules national, Instant clock) {

    public School school() {
        return certified.school();
    }

    public Enrolments enrolments() {
        return new Enrolments(school());
    }
}
