package tw.portfolio.cli;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;

/** What somebody types, and all that is answered. */
final class Typed {
    private final Clock clock;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    Typed(Clock clock) {
        this.clock = clock;
    }

    /** Runs a command line; returns its exit code. */
    int run(String... arguments) {
        return run(out, arguments);
    }

    /** Does the same with its data going elsewhere. */
    int run(OutputStream data, String... arguments) {
        Terminal terminal = Terminal.of(data, err, false);
        int code = new Program(terminal, clock).run(arguments);
        terminal.flush();
        return code;
    }

    /** Runs a command line where answers and words about the run come to one place; returns what somebody reads there. */
    String read(String... arguments) {
        ByteArrayOutputStream screen = new ByteArrayOutputStream();
        Terminal terminal = Terminal.of(screen, screen, false);
        new Program(terminal, clock).run(arguments);
        terminal.flush();
        return screen.toString(StandardCharsets.UTF_8);
    }

    void forget() {
        out.reset();
        err.reset();
    }

    String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    String shown() {
        return out() + err();
    }
}
