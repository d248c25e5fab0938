package tw.portfolio.maven;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;
import tw.portfolio.Explanation;
import tw.portfolio.diagnostic.Language;

/** Tells what a rule asks, why, what to do and which clause it rests on. 說明一條規則。 */
@Mojo(name = "explain", threadSafe = true, requiresProject = false)
public final class ExplainMojo extends AbstractMojo {
    /** The rule's name, such as cap.outcome-per-term. 規則名稱。 */
    @Parameter(property = "portfolio.rule", required = true)
    private @Nullable String rule;

    @Override
    public void execute() throws MojoExecutionException {
        String name = String.valueOf(rule);
        Optional<Explanation> explanation = Explanation.of(name);
        StringBuilder words = new StringBuilder();
        try {
            explanation
                    .orElseThrow(() -> new MojoExecutionException("portfolio.rule=" + name + " → "
                            + Explanation.likely(name).value() + "?"))
                    .write(List.of(Language.values()), words);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        words.toString().lines().forEach(getLog()::info);
    }
}
