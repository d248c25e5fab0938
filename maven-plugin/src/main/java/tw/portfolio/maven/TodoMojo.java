package tw.portfolio.maven;

import org.apache.maven.plugins.annotations.Mojo;
import tw.portfolio.Goal;

/** Tells what waits for whom and the one next step. 說明誰還有什麼要處理。 */
@Mojo(name = "todo", threadSafe = true, requiresProject = false)
public final class TodoMojo extends GoalMojo {

    public TodoMojo() {
        super(Goal.TODO);
    }
}
