package tw.portfolio.cli;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ParseResult;
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

/** The verb {@code explain}: with a repository in the words of that school's edition, else in those of the shipped one. */
final class ExplainCommand {
    private final Terminal terminal;
    private final Clock clock;

    ExplainCommand(Terminal terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    /** Explains a rule, or lists all, and returns the exit code. */
    int run(ParseResult verb, Settings settings, List<Language> languages) throws IOException, SettingException {
        String name = verb.matchedPositionalValue(0, "");
        if (name.isEmpty()) {
            Explanation.writeAll(languages, terminal.out());
            return ExitCode.CLEAN;
        }
        boolean ofSchool = verb.hasMatchedOption(Commands.option(Setting.REPOSITORY));
        Noted<Quoted> quoted = ofSchool
                ? RulesRun.quoted(settings.request(Goal.CHECK, clock.instant()))
                : Noted.clean(Quoted.shipped());
        terminal.tell(quoted.notes(), languages);
        Optional<Explanation> explanation = Explanation.of(name, quoted.value());
        if (explanation.isEmpty()) {
            return new Faults(Catalogue.shipped(), terminal.err()).unknownRule(name, Explanation.near(name));
        }
        explanation.get().write(languages, terminal.out());
        return ExitCode.CLEAN;
    }
}
