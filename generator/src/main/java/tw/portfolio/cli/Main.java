package tw.portfolio.cli;

import java.io.IOException;
import java.time.Clock;
import java.util.List;

/** The program {@code portfolio}; every ambient thing enters here. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) throws IOException {
        if (FreshProcess.isNeeded()) {
            System.exit(FreshProcess.run(System.getProperty("java.class.path", ""), List.of(arguments)));
        }
        Terminal terminal = Terminal.ofProcess();
        int code = new Program(terminal, Clock.systemUTC()).run(arguments);
        terminal.flush();
        System.exit(code);
    }
}
