package tw.portfolio.maven;

import java.io.File;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;
import tw.portfolio.Goal;
import tw.portfolio.RulesRun;
import tw.portfolio.Setting;
import tw.portfolio.SettingException;
import tw.portfolio.Settings;
import tw.portfolio.diagnostic.Catalogue;
import tw.portfolio.diagnostic.Language;
import tw.portfolio.diagnostic.Noted;
import tw.portfolio.explanation.Explanation;
import tw.portfolio.explanation.Quoted;
import tw.portfolio.report.FindingsText;
import tw.portfolio.source.SourceException;

/** Tells what a rule asks, why, what to do and which clause it rests on, in the words of the school's own edition. 說明一條規則。 */
@Mojo(name = "explain", threadSafe = true, requiresProject = false)
public final class ExplainMojo extends AbstractMojo {
    private static final List<Language> LANGUAGES = List.of(Language.values());

    /** The rule's name, such as cap.outcome-per-term; every rule when left out. 規則名稱；不寫就列出所有規則。 */
    @Parameter(property = "portfolio.rule")
    private @Nullable String rule;

    /** The school whose edition is quoted; the shipped edition where no school is. 引用哪個學校採用的版本。 */
    @Parameter(property = "portfolio.repository", defaultValue = "${project.basedir}")
    private @Nullable File repository;

    @Override
    public void execute() throws MojoExecutionException {
        try {
            if (rule == null) {
                StringBuilder words = new StringBuilder();
                Explanation.writeAll(LANGUAGES, words);
                words.toString().lines().forEach(getLog()::info);
            } else {
                explain(rule);
            }
        } catch (SettingException e) {
            throw new MojoExecutionException(e.text().zh() + "\n" + e.text().en());
        } catch (SourceException e) {
            throw new MojoExecutionException(e.text().zh() + "\n" + e.text().en());
        } catch (IOException e) {
            throw new MojoExecutionException(String.valueOf(e.getMessage()), e);
        }
    }

    private void explain(String name) throws IOException, SettingException, MojoExecutionException {
        Noted<Quoted> quoted = quoted(Optional.ofNullable(repository));
        StringBuilder notes = new StringBuilder();
        new FindingsText(Catalogue.shipped(), LANGUAGES, at -> Optional.empty()).write(quoted.notes(), notes);
        notes.toString().lines().forEach(getLog()::warn);
        StringBuilder words = new StringBuilder();
        Explanation.of(name, quoted.value())
                .orElseThrow(() -> new MojoExecutionException("portfolio.rule=" + name + "? " + Explanation.near(name)))
                .write(LANGUAGES, words);
        words.toString().lines().forEach(getLog()::info);
    }

    /** Returns whose words are quoted: a school's as its files or, in a bare repository, its last commit say. */
    static Noted<Quoted> quoted(Optional<File> folder) throws IOException, SettingException {
        boolean files =
                folder.map(it -> new File(it, "portfolio.yaml").isFile()).orElse(false);
        boolean bare = folder.map(it -> new File(it, "HEAD").isFile()).orElse(false);
        if (!files && !bare) {
            return Noted.clean(Quoted.shipped());
        }
        Settings settings = new Settings(
                Map.of(Setting.REPOSITORY, folder.orElseThrow().toString(), Setting.WORKTREE, String.valueOf(files)));
        return RulesRun.quoted(settings.request(Goal.CHECK, Clock.systemUTC().instant()));
    }
}
