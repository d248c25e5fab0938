package tw.portfolio.cli;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import tw.portfolio.Goal;
import tw.portfolio.Setting;
import tw.portfolio.Version;
import tw.portfolio.diagnostic.Catalogue;
import tw.portfolio.report.ReportFormat;

/** The verbs and options of the command line, with their words from the catalogue. */
final class Commands {
    static final String EXPLAIN = "explain";
    static final String CODEOWNERS = "codeowners";
    static final String DOCTOR = "doctor";
    static final String PLAN = "plan";
    static final String RULES = "rules";
    static final String THEME = "theme";
    static final String KEY = "key";
    static final String SERVE = "serve";
    static final String PORT = "--port";
    static final String WHY = "--why";
    static final String TEST = "test";
    static final String DIFF = "diff";
    static final String OUTPUT = "--output";
    static final String FORGE = "--forge";
    static final String ASSIGNEES = "--assignees";
    static final String PROOF = "proof";
    static final String VERIFY = "verify";
    static final String HISTORY = "history";
    static final String FORMAT = "--format";
    static final String QUIET = "--quiet";
    private static final Set<Setting> VERDICTS = EnumSet.of(
            Setting.REPOSITORY,
            Setting.SOURCE,
            Setting.BRANCH,
            Setting.CLOCK,
            Setting.TRUST,
            Setting.LEDGER,
            Setting.LANGUAGE,
            Setting.DEMONSTRATION);
    private static final int WIDTH = 100;

    /** What tells which state of the school is read, and how to speak of it. */
    private static final List<Setting> READING = List.of(
            Setting.REPOSITORY, Setting.SOURCE, Setting.BRANCH, Setting.WORKTREE, Setting.CLOCK, Setting.LANGUAGE);

    /** What tells which clone is looked at, and by what it is judged. */
    private static final List<Setting> LOOKING = List.of(
            Setting.REPOSITORY,
            Setting.SOURCE,
            Setting.BRANCH,
            Setting.CLOCK,
            Setting.TRUST,
            Setting.LEDGER,
            Setting.FAIL_ON,
            Setting.LANGUAGE,
            Setting.DEMONSTRATION);

    private final Options options;

    private Commands(Catalogue catalogue) {
        this.options = new Options(catalogue);
    }

    static CommandLine all(Catalogue catalogue) {
        return new Commands(catalogue).program();
    }

    static String option(Setting setting) {
        return "--" + setting.word();
    }

    private CommandLine program() {
        CommandSpec program = CommandSpec.create()
                .name("portfolio")
                .version("portfolio " + Version.current())
                .mixinStandardHelpOptions(true);
        program.usageMessage().width(WIDTH).description(options.both("command.portfolio"));
        CommandLine line = new CommandLine(program);
        for (Goal goal : Goal.values()) {
            line.addSubcommand(goal.word(), goal(goal));
        }
        line.addSubcommand(EXPLAIN, explain());
        line.addSubcommand(CODEOWNERS, codeowners());
        line.addSubcommand(PROOF, about(PROOF, "RECORD", "option.record", true));
        line.addSubcommand(VERIFY, about(VERIFY, "FILE", "option.file", false));
        line.addSubcommand(HISTORY, history());
        line.addSubcommand(DOCTOR, doctor());
        line.addSubcommand(RULES, rules());
        line.addSubcommand(PLAN, plan());
        line.addSubcommand(THEME, theme());
        line.addSubcommand(SERVE, serve());
        line.addSubcommand(KEY, verb(KEY).addPositional(options.positional("FILE", "option.key-file", "1")));
        CommandLine help = new CommandLine(new CommandLine.HelpCommand());
        help.getCommandSpec().usageMessage().description(options.both("command.help"));
        line.addSubcommand("help", help);
        return line;
    }

    private CommandSpec goal(Goal goal) {
        CommandSpec spec = verb(goal.word());
        for (Setting setting : Setting.values()) {
            if (setting != Setting.PERSON) {
                spec.addOption(options.option(setting, goal));
            }
        }
        if (Setting.PERSON.isFor(goal)) {
            spec.addPositional(options.positional(Setting.PERSON.form(), "option.person", "0..1"));
        }
        spec.addOption(OptionSpec.builder(FORMAT)
                .paramLabel(ReportFormat.words(formats(goal.word())))
                .type(String.class)
                .description(options.both(isOfFindings(goal.word()) ? "option.format" : "option.format-plain"))
                .build());
        spec.addOption(OptionSpec.builder(QUIET)
                .type(boolean.class)
                .description(options.both("option.quiet"))
                .build());
        return spec;
    }

    /** Returns the forms a verb can write: verdicts and lists of things to do are for people and programs alone. */
    static List<ReportFormat> formats(String verb) {
        return isOfFindings(verb) ? List.of(ReportFormat.values()) : List.of(ReportFormat.TEXT, ReportFormat.JSON);
    }

    private static boolean isOfFindings(String verb) {
        return !verb.equals(Goal.CERTIFY.word()) && !verb.equals(Goal.TODO.word());
    }

    private CommandSpec explain() {
        CommandSpec spec = verb(EXPLAIN);
        for (Setting setting : READING) {
            spec.addOption(options.option(setting, Goal.CHECK));
        }
        return spec.addPositional(options.positional("RULE", "option.rule", "0..1"));
    }

    private CommandSpec codeowners() {
        CommandSpec spec = verb(CODEOWNERS);
        for (Setting setting : Setting.values()) {
            if (VERDICTS.contains(setting) || setting == Setting.WORKTREE) {
                spec.addOption(options.option(setting, Goal.CHECK));
            }
        }
        spec.addOption(options.forge(true));
        spec.addOption(OptionSpec.builder(OUTPUT)
                .paramLabel("FILE")
                .type(Path.class)
                .description(options.both("option.owners-output"))
                .build());
        spec.addOption(OptionSpec.builder(ASSIGNEES)
                .type(boolean.class)
                .description(options.both("option.assignees"))
                .build());
        return spec;
    }

    /** A verb about one thing, with the settings by which verdicts are found. */
    private CommandSpec about(String name, String thing, String words, boolean writes) {
        CommandSpec spec = verb(name);
        for (Setting setting : Setting.values()) {
            if (VERDICTS.contains(setting)) {
                spec.addOption(options.option(setting, Goal.CERTIFY));
            }
        }
        if (writes) {
            spec.addOption(OptionSpec.builder(option(Setting.OUTPUT))
                    .paramLabel("FILE")
                    .type(String.class)
                    .description(options.both("option.proof-output"))
                    .build());
        }
        return spec.addPositional(options.positional(thing, words, "1"));
    }

    private CommandSpec history() {
        return about(HISTORY, "RECORD", "option.record", false)
                .addOption(options.option(Setting.REQUESTS, Goal.TODO))
                .addOption(OptionSpec.builder(FORMAT)
                        .paramLabel(HistoryCommand.FORMATS)
                        .type(String.class)
                        .description(options.both("option.history-format"))
                        .build());
    }

    private CommandSpec doctor() {
        CommandSpec spec = verb(DOCTOR);
        for (Setting setting : LOOKING) {
            spec.addOption(options.option(setting, Goal.CHECK));
        }
        return spec.addOption(options.forge(false));
    }

    private CommandSpec plan() {
        CommandSpec spec = about(PLAN, "STUDENT", "option.student", false);
        spec.addOption(options.option(Setting.WORKTREE, Goal.CHECK));
        return spec.addOption(options.textOrJson());
    }

    private CommandSpec theme() {
        CommandSpec spec = verb(THEME);
        for (Setting setting : READING) {
            spec.addOption(options.option(setting, Goal.CHECK));
        }
        return spec.addOption(OptionSpec.builder(WHY)
                .paramLabel("FILE")
                .type(String.class)
                .description(options.both("option.why"))
                .build());
    }

    private CommandSpec serve() {
        CommandSpec spec = verb(SERVE);
        for (Setting setting : Setting.values()) {
            if (VERDICTS.contains(setting) || setting == Setting.WORKTREE || setting.forTheSample()) {
                spec.addOption(options.option(setting, Goal.CHECK));
            }
        }
        return spec.addOption(OptionSpec.builder(PORT)
                .paramLabel("NUMBER")
                .type(String.class)
                .description(options.both("option.port"))
                .build());
    }

    private CommandLine rules() {
        CommandLine line = new CommandLine(verb(RULES));
        CommandSpec test = verb(RULES + "." + TEST).name(TEST);
        for (Setting setting : READING) {
            test.addOption(options.option(setting, Goal.CHECK));
        }
        test.addPositional(options.positional("FILE", "option.edition-file", "0..1"));
        CommandSpec diff = verb(RULES + "." + DIFF).name(DIFF);
        diff.addOption(options.option(Setting.WORKTREE, Goal.CHECK)).addOption(options.textOrJson());
        for (Setting setting : Setting.values()) {
            if (VERDICTS.contains(setting)) {
                diff.addOption(options.option(setting, Goal.CERTIFY));
            }
        }
        for (int index = 0; index < 2; index++) {
            diff.addPositional(PositionalParamSpec.builder()
                    .index(String.valueOf(index))
                    .arity("1")
                    .paramLabel("EDITION")
                    .type(String.class)
                    .description(options.both("option.edition"))
                    .build());
        }
        line.addSubcommand(TEST, test);
        line.addSubcommand(DIFF, diff);
        return line;
    }

    private CommandSpec verb(String name) {
        CommandSpec spec = CommandSpec.create().name(name).mixinStandardHelpOptions(true);
        spec.version("portfolio " + Version.current());
        spec.usageMessage().width(WIDTH).description(options.both("command." + name));
        return spec;
    }
}
