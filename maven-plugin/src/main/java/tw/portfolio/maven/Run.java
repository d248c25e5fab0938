package tw.portfolio.maven;

import java.io.IOException;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;
import tw.portfolio.BuildReport;
import tw.portfolio.BuildRequest;
import tw.portfolio.Compiler;
import tw.portfolio.diagnostic.Severity;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.output.OutputException;
import tw.portfolio.source.SourceException;

/** Runs the compiler within a build: findings fail it, what the machine refuses breaks it. */
final class Run {
    private final Log log;

    Run(Log log) {
        this.log = log;
    }

    void run(BuildRequest request) throws MojoExecutionException, MojoFailureException {
        try {
            BuildReport report = Compiler.run(
                    request, new LoggedProgress(log, request.languages().get(0)));
            tell(report);
            if (report.failed()) {
                StringBuilder summary = new StringBuilder();
                report.writeSummary(summary);
                throw new MojoFailureException(summary.toString().strip());
            }
        } catch (SourceException e) {
            throw broken(e.text());
        } catch (OutputException e) {
            throw broken(e.text());
        } catch (IOException e) {
            throw new MojoExecutionException(String.valueOf(e.getMessage()), e);
        }
    }

    private void tell(BuildReport report) throws IOException {
        report.writeText((severity, text) -> text.lines().forEach(line -> tell(severity, line)));
        if (!report.failed()) {
            StringBuilder summary = new StringBuilder();
            report.writeSummary(summary);
            summary.toString().lines().forEach(log::info);
        }
    }

    private void tell(Severity severity, String line) {
        switch (severity) {
            case ERROR -> log.error(line);
            case WARNING -> log.warn(line);
            case NOTE -> log.info(line);
        }
    }

    private static MojoExecutionException broken(Text text) {
        return new MojoExecutionException(text.zh() + "\n" + text.en());
    }
}
