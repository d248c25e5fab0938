package tw.portfolio.cli;

import java.time.Clock;

/** The program {@code portfolio}; every ambient thing enters here. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        Terminal terminal = Terminal.ofProcess();
        int code = new Program(terminal, Clock.systemUTC()).run(arguments);
        terminal.flush();
        System.exit(code);
    }
}
