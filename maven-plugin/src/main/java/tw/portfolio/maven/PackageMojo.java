package tw.portfolio.maven;

import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import tw.portfolio.Goal;

/** Checks, then makes the submission package and the reports alone. 只產生提交包與報告。 */
@Mojo(name = "package", defaultPhase = LifecyclePhase.PACKAGE, threadSafe = true, requiresProject = false)
public final class PackageMojo extends GoalMojo {

    public PackageMojo() {
        super(Goal.PACKAGE);
    }
}
