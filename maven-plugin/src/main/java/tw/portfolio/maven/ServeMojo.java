package tw.portfolio.maven;

import java.io.IOException;
import java.time.Clock;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import tw.portfolio.Goal;
import tw.portfolio.PreviewRun;
import tw.portfolio.PreviewTelling;
import tw.portfolio.SettingException;
import tw.portfolio.Settings;
import tw.portfolio.cli.FreshProcess;
import tw.portfolio.source.SourceException;

/** Shows students' pages on this machine as files are saved, until Ctrl+C. 在自己的電腦上預覽，存檔就更新；按 Ctrl+C 結束。 */
@Mojo(name = "serve", threadSafe = true, requiresProject = false)
public final class ServeMojo extends GoalMojo {
    /** The port; 0 takes any that is free. 埠號；0 代表任選一個空的。 */
    @Parameter(property = "portfolio.port", defaultValue = "" + PreviewRun.USUAL_PORT)
    private int port;

    public ServeMojo() {
        super(Goal.CHECK);
    }

    @Override
    void run(Settings given) throws MojoExecutionException, SettingException {
        if (FreshProcess.isNeeded()) {
            throw new MojoExecutionException("這個 Maven 的語系讀不了中文檔名：請先設定 LC_ALL=C.UTF-8，再執行一次。\n"
                    + "This Maven's locale cannot name Chinese files: set LC_ALL=C.UTF-8 and run it again.");
        }
        Settings settings = PreviewRun.readingFiles(given);
        PreviewTelling telling = new PreviewTelling(settings.languages(), getLog()::info, System::nanoTime);
        try (PreviewRun run = PreviewRun.start(
                () -> settings.request(Goal.CHECK, Clock.systemUTC().instant()), port, telling)) {
            telling.begun(run.address());
            run.run();
        } catch (SourceException e) {
            throw new MojoExecutionException(e.text().zh() + "\n" + e.text().en());
        } catch (IOException e) {
            throw new MojoExecutionException(String.valueOf(e.getMessage()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
