package tw.portfolio.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.Optional;
import tw.portfolio.BuildReport;
import tw.portfolio.BuildRequest;
import tw.portfolio.Compiler;
import tw.portfolio.Goal;
import tw.portfolio.Progress;
import tw.portfolio.SettingException;
import tw.portfolio.Settings;
import tw.portfolio.diagnostic.Catalogue;
import tw.portfolio.report.ReportFormat;

/** One of the verbs that run the compiler. */
final class GoalCommand {
    private final Goal goal;
    private final Terminal terminal;
    private final Clock clock;

    GoalCommand(Goal goal, Terminal terminal, Clock clock) {
        this.goal = goal;
        this.terminal = terminal;
        this.clock = clock;
    }

    /** Runs it and returns the exit code. */
    int run(Settings settings, Presentation presentation) throws IOException, SettingException {
        BuildRequest request = settings.request(goal, clock.instant());
        BuildReport report = compile(request, presentation);
        Optional<String> unknown = report.unknownPerson();
        if (unknown.isPresent()) {
            return new Faults(Catalogue.shipped(), terminal.err()).unknownPerson(unknown.get(), report.nearPerson());
        }
        report.write(presentation.format(), place(presentation.format()));
        if (goal == Goal.TODO && presentation.format().isJson()) {
            report.writeIncomplete(terminal.err()); // also where nothing else is said: the array cannot say it
        }
        if (!presentation.quiet()) {
            report.writeSummary(presentation.format() == ReportFormat.TEXT ? terminal.out() : terminal.err());
        }
        return report.failed() ? ExitCode.FINDINGS : ExitCode.CLEAN;
    }

    private OutputStream place(ReportFormat format) {
        if (format.isJson()) {
            return terminal.json();
        }
        return format == ReportFormat.GITHUB ? terminal.commands() : terminal.data();
    }

    private BuildReport compile(BuildRequest request, Presentation presentation) throws IOException {
        if (presentation.quiet()) {
            return Compiler.run(request, Progress.silent());
        }
        TerminalProgress progress =
                new TerminalProgress(terminal, request.languages().get(0));
        try {
            return Compiler.run(request, progress);
        } finally {
            progress.done();
        }
    }

    /**
     * How results are shown.
     *
     * @param quiet results alone: no progress, no summary
     */
    record Presentation(ReportFormat format, boolean quiet) {}
}
