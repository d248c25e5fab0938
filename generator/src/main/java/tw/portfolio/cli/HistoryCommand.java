package tw.portfolio.cli;

import java.io.IOException;
import java.time.Clock;
import picocli.CommandLine.ParseResult;
import tw.portfolio.Goal;
import tw.portfolio.HistoryRun;
import tw.portfolio.SettingException;
import tw.portfolio.Settings;
import tw.portfolio.report.ReportFormat;

/** The verb {@code history}. */
final class HistoryCommand {
    static final String FORMATS = "text|json";
    private final Terminal terminal;
    private final Clock clock;

    HistoryCommand(Terminal terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    /** Runs it and returns the exit code. */
    int run(ParseResult verb, Settings settings) throws IOException, SettingException {
        String format = verb.matchedOptionValue(Commands.FORMAT, ReportFormat.TEXT.word());
        boolean json = format.equals(ReportFormat.JSON.word());
        if (!json && !format.equals(ReportFormat.TEXT.word())) {
            throw new ChoiceException(verb, Commands.FORMAT, format, FORMATS);
        }
        HistoryRun run =
                HistoryRun.of(settings.request(Goal.CERTIFY, clock.instant()), verb.matchedPositionalValue(0, ""));
        if (json) {
            run.writeJson(terminal.data());
        } else {
            run.writeText(terminal.out());
        }
        return ExitCode.CLEAN;
    }
}
