package tw.portfolio.maven;

import java.io.IOException;
import java.util.List;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;
import tw.portfolio.diagnostic.Language;
import tw.portfolio.explanation.Explanation;
import tw.portfolio.explanation.Quoted;

/** Tells what a rule asks, why, what to do and which clause it rests on. 說明一條規則。 */
@Mojo(name = "explain", threadSafe = true, requiresProject = false)
public final class ExplainMojo extends AbstractMojo {
    /** The rule's name, such as cap.outcome-per-term; every rule when left out. 規則名稱；不寫就列出所有規則。 */
    @Parameter(property = "portfolio.rule")
    private @Nullable String rule;

    @Override
    public void execute() throws MojoExecutionException {
        List<Language> languages = List.of(Language.values());
        StringBuilder words = new StringBuilder();
        try {
            if (rule == null) {
                Explanation.writeAll(languages, words);
            } else {
                explanation(rule).write(languages, words);
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        words.toString().lines().forEach(getLog()::info);
    }

    private static Explanation explanation(String name) throws MojoExecutionException {
        return Explanation.of(name, Quoted.shipped())
                .orElseThrow(
                        () -> new MojoExecutionException("portfolio.rule=" + name + "? " + Explanation.near(name)));
    }
}
