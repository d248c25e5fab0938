package tw.portfolio.cli;

/**
 * What a pipeline's runner would take for a command in the lines that a program prints: two colons at the beginning of a line, blanks before
 * them or not, and {@code ##[} anywhere. Sources: actions/runner, {@code ActionCommand.TryParseV2} and {@code TryParse}.
 */
final class RunnerCommands {
    private final boolean lines;
    private boolean atStart = true;
    private boolean colon;
    private int signs;

    private RunnerCommands(boolean lines) {
        this.lines = lines;
    }

    /** Lets no command through. */
    static RunnerCommands none() {
        return new RunnerCommands(false);
    }

    /** Lets through lines that are commands, as a form for runners has them. */
    static RunnerCommands byLines() {
        return new RunnerCommands(true);
    }

    /** Takes the next ASCII character of a line; returns whether a command would begin with it, and it must not be shown as it is. */
    boolean wouldBegin(int point) {
        boolean command = (point == ':' && colon && !lines) || (point == '[' && signs > 1);
        if (!command) {
            passes(point);
        }
        return command;
    }

    /** Takes the next character of a line. */
    void passes(int point) {
        colon = atStart && point == ':';
        signs = point == '#' ? signs + 1 : 0;
        atStart = point == '\n' || (atStart && (Character.isWhitespace(point) || Character.isSpaceChar(point)));
    }
}
