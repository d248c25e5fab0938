package tw.portfolio.cli;

import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import picocli.CommandLine.ParseResult;
import tw.portfolio.BuildRequest;
import tw.portfolio.Goal;
import tw.portfolio.SettingException;
import tw.portfolio.Settings;
import tw.portfolio.ThemeRun;
import tw.portfolio.ThemeText;
import tw.portfolio.diagnostic.Catalogue;
import tw.portfolio.diagnostic.Language;
import tw.portfolio.diagnostic.Noted;
import tw.portfolio.report.FindingsText;

/** The verb {@code theme}. */
final class ThemeCommand {
    private final Terminal terminal;
    private final Clock clock;

    ThemeCommand(Terminal terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    /** Runs it and returns the exit code: a theme with findings is one that pages would not be made by as written. */
    int run(Settings settings, ParseResult verb) throws IOException, SettingException {
        BuildRequest request = settings.request(Goal.CHECK, clock.instant());
        Optional<String> file =
                Optional.of(verb.matchedOptionValue(Commands.WHY, "")).filter(name -> !name.isEmpty());
        Noted<ThemeRun.Layers> layers = ThemeRun.of(request, file);
        for (Language language : request.languages()) {
            new ThemeText(Catalogue.shipped(), language, terminal.out()).write(layers.value());
        }
        new FindingsText(Catalogue.shipped(), request.languages(), at -> Optional.empty())
                .write(layers.notes(), terminal.err());
        return layers.notes().isEmpty() ? ExitCode.CLEAN : ExitCode.FINDINGS;
    }
}
