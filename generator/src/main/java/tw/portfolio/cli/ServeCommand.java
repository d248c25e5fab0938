package tw.portfolio.cli;

import java.io.IOException;
import java.time.Clock;
import picocli.CommandLine.ParseResult;
import tw.portfolio.Goal;
import tw.portfolio.PreviewRun;
import tw.portfolio.PreviewTelling;
import tw.portfolio.SettingException;
import tw.portfolio.Settings;

/** The verb {@code serve}. */
final class ServeCommand {
    private static final int MOST_PORTS = 65_535;
    private final Terminal terminal;
    private final Clock clock;

    ServeCommand(Terminal terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    /** Serves until the thread is interrupted, as a process is ended by Ctrl+C; returns the exit code. */
    int run(Settings given, ParseResult verb) throws IOException, SettingException {
        int port = port(verb);
        Settings settings = PreviewRun.readingFiles(given);
        PreviewTelling telling = new PreviewTelling(settings.languages(), this::tell, System::nanoTime);
        try (PreviewRun run = PreviewRun.start(() -> settings.request(Goal.CHECK, clock.instant()), port, telling)) {
            telling.begun(run.address());
            run.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return ExitCode.CLEAN;
    }

    private void tell(String line) {
        terminal.out().println(line);
        terminal.flush();
    }

    private static int port(ParseResult verb) {
        String written = verb.matchedOptionValue(Commands.PORT, Integer.toString(PreviewRun.USUAL_PORT));
        int port = written.matches("\\d{1,5}") ? Integer.parseInt(written) : -1;
        if (port < 0 || port > MOST_PORTS) {
            throw new ChoiceException(verb, Commands.PORT, written, "0–" + MOST_PORTS);
        }
        return port;
    }
}
