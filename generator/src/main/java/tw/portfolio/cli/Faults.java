package tw.portfolio.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine;
import tw.portfolio.SettingException;
import tw.portfolio.Version;
import tw.portfolio.diagnostic.Catalogue;
import tw.portfolio.diagnostic.Language;
import tw.portfolio.diagnostic.RuleId;
import tw.portfolio.diagnostic.Seen;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.output.OutputException;
import tw.portfolio.source.SourceException;

/** Says in both languages what stood in the way, and what to do or to report. */
final class Faults {
    private static final int CAUSES = 8;

    /** What the Git library says of objects that are missing, damaged or of another kind. */
    private static final String GIT_ERRORS = "org.eclipse.jgit.errors.";

    private final Catalogue catalogue;
    private final PrintWriter err;

    Faults(Catalogue catalogue, PrintWriter err) {
        this.catalogue = catalogue;
        this.err = err;
    }

    /** Tells of a command line that cannot be meant, with the option or verb it is near to. */
    int usage(CommandLine.ParameterException e) {
        tell("fault.usage", Map.of("detail", new Usage(catalogue).of(e)));
        err.println(e.getCommandLine().getHelp().fullSynopsis().strip());
        return ExitCode.USAGE;
    }

    int setting(SettingException e) {
        return tell(e.text());
    }

    /** Tells of a source, an output folder or a disk that refuses. */
    int machine(IOException e) {
        if (e instanceof SourceException source) {
            return tell(source.text());
        }
        if (e instanceof OutputException output) {
            return tell(output.text());
        }
        String detail = e instanceof AccessDeniedException denied
                ? denied.getFile()
                : e instanceof FileSystemException file
                        ? file.getFile() + " "
                                + Optional.ofNullable(file.getReason()).orElse(name(e))
                        : String.valueOf(e.getMessage());
        String key = e.getClass().getName().startsWith(GIT_ERRORS)
                ? "fault.damaged"
                : e instanceof AccessDeniedException ? "fault.denied" : "fault.machine";
        tell(key, Map.of("detail", Text.same(Seen.line(detail))));
        return ExitCode.USAGE;
    }

    int memory() {
        tell("fault.memory", Map.of("limit", Text.same((Runtime.getRuntime().maxMemory() >> 20) + " MB")));
        return ExitCode.USAGE;
    }

    /** Tells of our own fault, with everything a report of it needs. */
    int own(Throwable fault, String... arguments) {
        tell("fault.own", Map.of());
        err.println("portfolio " + Version.current());
        err.println("Java " + Runtime.version() + ", " + System.getProperty("os.name"));
        err.println("portfolio " + String.join(" ", arguments));
        Throwable cause = fault;
        for (int depth = 0; cause != null && depth < CAUSES; depth++) {
            err.println(cause);
            for (StackTraceElement frame : cause.getStackTrace()) {
                err.println("    " + frame);
            }
            cause = cause.getCause();
        }
        return ExitCode.OWN_FAULT;
    }

    /** Tells of a name no rule has: which it may be, or how to see them all. */
    int unknownRule(String found, List<RuleId> near) {
        String likely = near.stream().map(RuleId::value).collect(Collectors.joining("、"));
        tell(
                near.isEmpty() ? "fault.no-such-rule" : "fault.unknown-rule",
                Map.of("found", Text.same(found), "likely", Text.same(likely)));
        return ExitCode.USAGE;
    }

    /** Tells of somebody the lists do not know: who it may be, or how to see them all. */
    int unknownPerson(String found, Optional<String> near) {
        tell(
                near.isEmpty() ? "todo.nobody" : "fault.unknown-person",
                Map.of("found", Text.same(Seen.line(found)), "likely", Text.same(near.orElse(""))));
        return ExitCode.USAGE;
    }

    private int tell(Text text) {
        for (Language language : Language.values()) {
            err.println(text.in(language));
        }
        return ExitCode.USAGE;
    }

    private void tell(String key, Map<String, Text> values) {
        for (Language language : Language.values()) {
            err.println(catalogue.fill(key, values, language));
        }
    }

    private static String name(Throwable fault) {
        return fault.getClass().getSimpleName();
    }
}
