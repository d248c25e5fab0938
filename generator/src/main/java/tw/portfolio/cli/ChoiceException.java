package tw.portfolio.cli;

import java.util.Map;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import tw.portfolio.diagnostic.Text;

/** An option that was given something it cannot be. */
final class ChoiceException extends ParameterException {
    private static final long serialVersionUID = 1L;
    private final String option;
    private final String found;
    private final String allowed;

    /**
     * Names what was written.
     *
     * @param allowed what may be written instead, as help shows it
     */
    ChoiceException(ParseResult verb, String option, String found, String allowed) {
        super(verb.commandSpec().commandLine(), option);
        this.option = option;
        this.found = found;
        this.allowed = allowed;
    }

    /** Returns what the message under {@code fault.usage.choice} is filled with. */
    Map<String, Text> values() {
        return Map.of("option", Text.same(option), "found", Text.same(found), "allowed", Text.same(allowed));
    }
}
