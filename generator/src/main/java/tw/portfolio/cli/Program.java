package tw.portfolio.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import tw.portfolio.Goal;
import tw.portfolio.Setting;
import tw.portfolio.SettingException;
import tw.portfolio.Settings;
import tw.portfolio.diagnostic.Catalogue;
import tw.portfolio.diagnostic.Language;
import tw.portfolio.forge.Forge;
import tw.portfolio.report.ReportFormat;
import tw.portfolio.source.NoRepositoryException;

/** Finds out which verb is meant, runs it, and turns every fault into words and an exit code. */
final class Program {
    private final Terminal terminal;
    private final Clock clock;

    Program(Terminal terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    /** Runs the program and returns its exit code; results that nobody read whole are no answer. */
    int run(String... arguments) {
        Faults faults = new Faults(Catalogue.shipped(), terminal.err());
        int code = run(faults, arguments);
        terminal.flush();
        if (terminal.output().readerGone()) {
            return ExitCode.READER_GONE;
        }
        Optional<IOException> fault = terminal.output().fault();
        return fault.isPresent() && code < ExitCode.USAGE ? faults.machine(fault.get()) : code;
    }

    private int run(Faults faults, String... arguments) {
        CommandLine commands = Commands.all(Catalogue.shipped());
        commands.setOut(terminal.out()).setErr(terminal.err());
        commands.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
        try {
            return run(commands.parseArgs(arguments));
        } catch (ParameterException e) {
            return faults.usage(e);
        } catch (SettingException e) {
            return faults.setting(e);
        } catch (IOException e) {
            return faults.machine(e);
        } catch (UncheckedIOException e) {
            return faults.machine(Optional.ofNullable(e.getCause()).orElseGet(IOException::new));
        } catch (OutOfMemoryError e) {
            return faults.memory();
        } catch (RuntimeException | Error e) { // a writer may have wrapped what kept it from writing
            Optional<IOException> fault = terminal.output().fault();
            return fault.isPresent() ? faults.machine(fault.get()) : faults.own(e, arguments);
        }
    }

    private int run(ParseResult parsed) throws IOException, SettingException {
        ParseResult verb = parsed.hasSubcommand() ? parsed.subcommand() : parsed;
        Integer helped = CommandLine.executeHelpRequest(parsed);
        if (helped != null) {
            return helped;
        }
        try {
            return named(verb, parsed);
        } catch (NoRepositoryException e) {
            throw verb.commandSpec().findOption(Commands.option(Setting.WORKTREE)) == null ? e.withoutFiles() : e;
        }
    }

    private int named(ParseResult verb, ParseResult parsed) throws IOException, SettingException {
        String word = verb.commandSpec().name();
        Optional<Goal> goal = Arrays.stream(Goal.values())
                .filter(it -> it.word().equals(word))
                .findFirst();
        if (goal.isPresent()) {
            return goal(goal.get(), verb);
        }
        return other(word, verb, parsed);
    }

    private int other(String word, ParseResult verb, ParseResult parsed) throws IOException, SettingException {
        if (word.equals(Commands.PROOF) || word.equals(Commands.VERIFY)) {
            return new CheckCommand(terminal, clock).run(verb, settings(verb));
        }
        if (word.equals(Commands.HISTORY)) {
            return new HistoryCommand(terminal, clock).run(verb, settings(verb));
        }
        if (word.equals(Commands.EXPLAIN)) {
            return explain(verb);
        }
        if (word.equals(Commands.CODEOWNERS)) {
            return new OwnersCommand(terminal, clock)
                    .run(settings(verb), forge(verb).orElseThrow(), verb);
        }
        if (word.equals(Commands.DOCTOR)) {
            return new DoctorCommand(terminal, clock).run(settings(verb), forge(verb));
        }
        if (word.equals(Commands.PLAN)) {
            return new PlanCommand(terminal, clock).run(settings(verb), format(verb), verb);
        }
        if (word.equals(Commands.THEME)) {
            return new ThemeCommand(terminal, clock).run(settings(verb), verb);
        }
        if (word.equals(Commands.SERVE)) {
            return new ServeCommand(terminal, clock).run(settings(verb), verb);
        }
        if (word.equals(Commands.KEY)) {
            return new KeyCommand(terminal).run(verb.matchedPositionalValue(0, ""));
        }
        if (word.equals(Commands.RULES) && verb.hasSubcommand()) {
            return rules(verb.subcommand());
        }
        return usage(verb, parsed);
    }

    private int usage(ParseResult verb, ParseResult parsed) {
        verb.commandSpec().commandLine().usage(terminal.out());
        return parsed.hasSubcommand() ? ExitCode.CLEAN : ExitCode.USAGE;
    }

    private int goal(Goal goal, ParseResult verb) throws IOException, SettingException {
        GoalCommand.Presentation presentation =
                new GoalCommand.Presentation(format(verb), verb.hasMatchedOption(Commands.QUIET));
        return new GoalCommand(goal, terminal, clock).run(settings(verb), presentation);
    }

    private static Settings settings(ParseResult verb) {
        Map<Setting, String> values = new EnumMap<>(Setting.class);
        for (Setting setting : Setting.values()) {
            OptionSpec option = verb.matchedOption(Commands.option(setting));
            if (option != null) {
                values.put(setting, String.join("\n", option.stringValues()));
            }
        }
        if (verb.hasMatchedPositional(0) && verb.commandSpec().name().equals(Goal.TODO.word())) {
            values.put(Setting.PERSON, verb.matchedPositionalValue(0, ""));
        }
        return new Settings(values);
    }

    private static ReportFormat format(ParseResult verb) {
        String word = verb.matchedOptionValue(Commands.FORMAT, ReportFormat.TEXT.word());
        List<ReportFormat> formats = Commands.formats(verb.commandSpec().name());
        return ReportFormat.of(word)
                .filter(formats::contains)
                .orElseThrow(() -> new ChoiceException(verb, Commands.FORMAT, word, ReportFormat.words(formats)));
    }

    private static Optional<Forge> forge(ParseResult verb) {
        String word = verb.matchedOptionValue(Commands.FORGE, "");
        Optional<Forge> forge = Forge.of(word);
        if (forge.isEmpty() && verb.hasMatchedOption(Commands.FORGE)) {
            throw new ChoiceException(verb, Commands.FORGE, word, Forge.words());
        }
        return forge;
    }

    private int rules(ParseResult verb) throws IOException, SettingException {
        RulesCommand command = new RulesCommand(terminal, clock);
        return verb.commandSpec().name().equals(Commands.TEST)
                ? command.test(settings(verb), verb)
                : command.diff(settings(verb), format(verb), verb);
    }

    private int explain(ParseResult verb) throws IOException, SettingException {
        return new ExplainCommand(terminal, clock)
                .run(
                        verb,
                        settings(verb),
                        verb.hasMatchedOption(Commands.option(Setting.LANGUAGE))
                                ? settings(verb).languages()
                                : List.of(Language.values()));
    }
}
