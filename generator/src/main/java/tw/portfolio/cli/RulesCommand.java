package tw.portfolio.cli;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ParseResult;
import tw.portfolio.BuildRequest;
import tw.portfolio.Goal;
import tw.portfolio.RuleExamples;
import tw.portfolio.RulesRun;
import tw.portfolio.RulesText;
import tw.portfolio.Setting;
import tw.portfolio.SettingException;
import tw.portfolio.Settings;
import tw.portfolio.diagnostic.Catalogue;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Language;
import tw.portfolio.diagnostic.Noted;
import tw.portfolio.report.EffectsJson;
import tw.portfolio.report.EffectsText;
import tw.portfolio.report.ReportFormat;

/** The verb {@code rules} with its two of its own. */
final class RulesCommand {
    private final Terminal terminal;
    private final Clock clock;

    RulesCommand(Terminal terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    /** Tries the editions' examples and returns the exit code. */
    int test(Settings settings, ParseResult verb) throws IOException, SettingException {
        Noted<List<RuleExamples.Tried>> tried = tried(settings, verb);
        for (Language language : settings.languages()) {
            new RulesText(language, terminal.out()).write(tried.value());
        }
        tell(tried.notes(), settings.languages());
        boolean holds = tried.value().stream().allMatch(RuleExamples.Tried::holds);
        return holds && tried.notes().isEmpty() ? ExitCode.CLEAN : ExitCode.FINDINGS;
    }

    private Noted<List<RuleExamples.Tried>> tried(Settings settings, ParseResult verb)
            throws IOException, SettingException {
        if (verb.hasMatchedPositional(0)) {
            return RulesRun.test(verb.matchedPositionalValue(0, ""));
        }
        return verb.hasMatchedOption(Commands.option(Setting.REPOSITORY))
                ? RulesRun.test(settings.request(Goal.CHECK, clock.instant()))
                : RulesRun.test();
    }

    /** Compares two editions and returns the exit code: what differs is an answer and no fault, unless nobody believes what it rests on. */
    int diff(Settings settings, ReportFormat format, ParseResult verb) throws IOException, SettingException {
        BuildRequest request = settings.request(Goal.CHECK, clock.instant());
        String from = verb.matchedPositionalValue(0, "");
        String to = verb.matchedPositionalValue(1, "");
        Noted<Optional<RulesRun.Compared>> compared = RulesRun.diff(request, from, to);
        tell(compared.notes(), request.languages());
        if (compared.value().isEmpty()) {
            return ExitCode.FINDINGS;
        }
        RulesRun.Compared found = compared.value().get();
        if (format == ReportFormat.JSON) {
            new EffectsJson(Catalogue.shipped()).write(found.effects(), found.failingExamples(), terminal.data());
            return ExitCode.of(compared.notes(), request);
        }
        for (Language language : request.languages()) {
            new RulesText(language, terminal.out()).writeFailing(found.failing());
            new EffectsText(Catalogue.shipped(), language, terminal.out())
                    .write(found.from(), found.to(), found.notInHand(), found.effects());
        }
        return ExitCode.of(compared.notes(), request);
    }

    private void tell(List<Diagnostic> notes, List<Language> languages) throws IOException {
        terminal.tell(notes, languages);
    }
}
