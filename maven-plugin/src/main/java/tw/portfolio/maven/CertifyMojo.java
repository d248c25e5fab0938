package tw.portfolio.maven;

import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import tw.portfolio.Goal;

/** Gives the verdicts alone: who certified each record, or why nobody did yet. 只看認證結果。 */
@Mojo(name = "certify", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true, requiresProject = false)
public final class CertifyMojo extends GoalMojo {

    public CertifyMojo() {
        super(Goal.CERTIFY);
    }
}
