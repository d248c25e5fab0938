package tw.portfolio.cli;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import tw.portfolio.BuildRequest;
import tw.portfolio.Goal;
import tw.portfolio.ProofRun;
import tw.portfolio.Setting;
import tw.portfolio.SettingException;
import tw.portfolio.Settings;
import tw.portfolio.VerifyRun;
import tw.portfolio.diagnostic.Language;
import tw.portfolio.diagnostic.Text;

/** The verbs by which a record leaves the school with its proof, and by which what left it is checked. */
final class CheckCommand {
    private final Terminal terminal;
    private final Clock clock;

    CheckCommand(Terminal terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    /** Runs it and returns the exit code. */
    int run(ParseResult verb, Settings settings) throws IOException, SettingException {
        String named = verb.matchedPositionalValue(0, "");
        if (verb.commandSpec().name().equals(Commands.PROOF)) {
            BuildRequest request = settings.request(Goal.CERTIFY, clock.instant());
            return proof(request, named, Optional.ofNullable(settings.values().get(Setting.OUTPUT)), verb);
        }
        boolean given = settings.values().containsKey(Setting.REPOSITORY);
        // the identities are read where they are given: a package is made again from them
        VerifyRun run = VerifyRun.of(settings.request(Goal.PACKAGE, clock.instant()), path(named, verb), given);
        run.writeText(terminal.out());
        if (run.provesNobody()) {
            return ExitCode.UNPROVEN;
        }
        return run.allMatch() ? ExitCode.CLEAN : ExitCode.FINDINGS;
    }

    private int proof(BuildRequest request, String record, Optional<String> output, ParseResult verb)
            throws IOException {
        Optional<Path> file = output.isEmpty() ? Optional.empty() : Optional.of(path(output.get(), verb));
        ProofRun run = ProofRun.of(request, record, file);
        for (Text words : run.words()) {
            told(words, request.languages());
        }
        return run.made() ? ExitCode.CLEAN : ExitCode.FINDINGS;
    }

    private void told(Text words, List<Language> languages) {
        for (Language language : languages) {
            terminal.out().println(words.in(language));
        }
    }

    private static Path path(String written, ParseResult verb) {
        try {
            return Path.of(written);
        } catch (InvalidPathException e) {
            throw new ParameterException(verb.commandSpec().commandLine(), "\"" + written + "\"?");
        }
    }
}
