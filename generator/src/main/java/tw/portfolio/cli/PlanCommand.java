package tw.portfolio.cli;

import java.io.IOException;
import java.time.Clock;
import picocli.CommandLine.ParseResult;
import tw.portfolio.BuildRequest;
import tw.portfolio.Goal;
import tw.portfolio.PlanRun;
import tw.portfolio.SettingException;
import tw.portfolio.Settings;
import tw.portfolio.diagnostic.Catalogue;
import tw.portfolio.diagnostic.Language;
import tw.portfolio.diagnostic.Noted;
import tw.portfolio.report.PlanJson;
import tw.portfolio.report.PlanText;
import tw.portfolio.report.ReportFormat;
import tw.portfolio.rules.StudentPlan;

/** The verb {@code plan}. */
final class PlanCommand {
    private final Terminal terminal;
    private final Clock clock;

    PlanCommand(Terminal terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    /** Runs it and returns the exit code: where somebody stands is an answer and no fault, unless nobody believes what it rests on. */
    int run(Settings settings, ReportFormat format, ParseResult verb) throws IOException, SettingException {
        BuildRequest request = settings.request(Goal.CHECK, clock.instant());
        Noted<StudentPlan> told = PlanRun.of(request, verb.matchedPositionalValue(0, ""));
        terminal.tell(told.notes(), request.languages());
        StudentPlan plan = told.value();
        if (format == ReportFormat.JSON) {
            new PlanJson(Catalogue.shipped()).write(plan, terminal.data());
            return ExitCode.of(told.notes(), request);
        }
        for (Language language : request.languages()) {
            new PlanText(Catalogue.shipped(), language, terminal.out()).write(plan);
        }
        return ExitCode.of(told.notes(), request);
    }
}
