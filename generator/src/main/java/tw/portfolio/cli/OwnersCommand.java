package tw.portfolio.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ParseResult;
import tw.portfolio.BuildRequest;
import tw.portfolio.Goal;
import tw.portfolio.Owners;
import tw.portfolio.SettingException;
import tw.portfolio.Settings;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Noted;
import tw.portfolio.diagnostic.Severity;
import tw.portfolio.forge.Forge;

/** The verb {@code codeowners}: the file alone where results go, and what is to be said of it beside. */
final class OwnersCommand {
    private final Terminal terminal;
    private final Clock clock;

    OwnersCommand(Terminal terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    /** Runs it and returns the exit code. */
    int run(Settings settings, Forge forge, ParseResult verb) throws IOException, SettingException {
        BuildRequest request = settings.request(Goal.CHECK, clock.instant());
        Noted<Optional<String>> made = Owners.make(request, forge, verb.hasMatchedOption(Commands.ASSIGNEES));
        Optional<Path> file = Optional.ofNullable(verb.matchedOptionValue(Commands.OUTPUT, (Path) null));
        if (made.value().isPresent() && file.isPresent()) {
            Owners.write(made.value().get(), file.get());
        } else {
            made.value().ifPresent(text -> terminal.out().print(text));
        }
        List<Diagnostic> notes = made.notes();
        terminal.tell(notes, request.languages());
        boolean failed = notes.stream().anyMatch(note -> note.severity() == Severity.ERROR);
        return failed || made.value().isEmpty() ? ExitCode.FINDINGS : ExitCode.CLEAN;
    }
}
