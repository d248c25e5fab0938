package tw.portfolio.doctor;

import java.util.List;
import java.util.Optional;
import tw.portfolio.certification.Ledger;
import tw.portfolio.certification.MainlineSurvey;
import tw.portfolio.certification.TrustSettings;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.forge.Forge;
import tw.portfolio.source.CloneHealth;

/**
 * What was found out about a clone.
 *
 * @param repository as it was named
 * @param branch the full name of the branch; empty where nothing could be opened
 * @param head the commit at its head; likewise
 * @param requests heads of requests that the clone has; absent where none was fetched
 * @param trust absent where none was given
 * @param ledger absent where none was given
 * @param survey absent where history is hidden or there is no school to read
 * @param forge the one that was asked for, else the one the history reads like; absent where neither is known
 */
public record Checkup(
        String repository,
        String branch,
        String head,
        CloneHealth health,
        Optional<Integer> requests,
        Optional<TrustSettings> trust,
        Optional<Ledger> ledger,
        Optional<MainlineSurvey> survey,
        Optional<Forge> forge) {

    /** Returns what is to be done, the gravest first. */
    public List<Diagnostic> advice() {
        return new Advice(this).all();
    }
}
