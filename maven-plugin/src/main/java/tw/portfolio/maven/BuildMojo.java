package tw.portfolio.maven;

import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import tw.portfolio.Goal;

/** Makes family sites, books, staff's pages, reports and the submission package. 產生全部。 */
@Mojo(name = "build", defaultPhase = LifecyclePhase.PACKAGE, threadSafe = true, requiresProject = false)
public final class BuildMojo extends GoalMojo {

    public BuildMojo() {
        super(Goal.BUILD);
    }
}
