package tw.portfolio.maven;

import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import tw.portfolio.Goal;

/** Reads, certifies and checks the regulation; writes nothing. 讀取、認證並檢查，只報告。 */
@Mojo(name = "check", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true, requiresProject = false)
public final class CheckMojo extends GoalMojo {

    public CheckMojo() {
        super(Goal.CHECK);
    }
}
