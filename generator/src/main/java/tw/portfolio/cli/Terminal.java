package tw.portfolio.cli;

import java.io.BufferedOutputStream;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/**
 * Where the program writes: always UTF-8, whatever the locale.
 *
 * @param data the bytes of results
 * @param out the same as words; flushed before {@code data} is written to directly
 * @param err words about the run
 * @param attached whether a person looks on, so that a line may be overwritten
 */
record Terminal(OutputStream data, PrintWriter out, PrintWriter err, boolean attached) {

    static Terminal ofProcess() {
        OutputStream data = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out));
        return of(data, new FileOutputStream(FileDescriptor.err), isInteractive());
    }

    static Terminal of(OutputStream data, OutputStream err, boolean attached) {
        return new Terminal(data, words(data), words(err), attached);
    }

    private static PrintWriter words(OutputStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), false);
    }

    /** JDK 22 and later give a console to redirected programs too, and a method to ask. */
    @SuppressWarnings("SystemConsoleNull") // what 22 changed is asked below
    private static boolean isInteractive() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (Boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }

    void flush() {
        out.flush();
        err.flush();
    }
}
