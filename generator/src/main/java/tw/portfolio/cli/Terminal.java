package tw.portfolio.cli;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import tw.portfolio.diagnostic.Catalogue;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Language;
import tw.portfolio.report.FindingsText;

/**
 * Where the program writes: always UTF-8, whatever the locale, and nothing that commands a terminal but what stands here.
 *
 * @param output what came of writing results
 * @param data the bytes of results
 * @param json the bytes of results in JSON; the same place
 * @param commands the bytes of results in the form whose lines are commands for a runner; the same place
 * @param out the same place for words; flushed before bytes are written directly
 * @param err words about the run
 * @param screen the place of {@code err} as it is, for what commands it
 * @param attached whether a person looks on, so that a line may be overwritten
 */
record Terminal(
        StandardOutput output,
        OutputStream data,
        OutputStream json,
        OutputStream commands,
        PrintWriter out,
        PrintWriter err,
        PrintWriter screen,
        boolean attached) {
    private static final String ERASE = "\r\u001b[K";

    static Terminal ofProcess() {
        return of(new FileOutputStream(FileDescriptor.out), new FileOutputStream(FileDescriptor.err), isInteractive());
    }

    static Terminal of(OutputStream data, OutputStream err, boolean attached) {
        StandardOutput output = new StandardOutput(data);
        OutputStream seen = SeenStream.replacing(output);
        PrintWriter told = words(SeenStream.replacing(err));
        OutputStream json = SeenStream.escaping(output);
        OutputStream commands = SeenStream.commanding(output);
        return new Terminal(output, seen, json, commands, words(seen), told, words(err), attached);
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

    /** Says what is to be known before an answer; whoever sees both in one place sees it first. */
    void tell(List<Diagnostic> notes, List<Language> languages) throws IOException {
        new FindingsText(Catalogue.shipped(), languages, at -> Optional.empty()).write(notes, err);
        err.flush();
    }

    /** Leaves an empty line where the last one of the run stands. */
    void erase() {
        err.flush();
        screen.print(ERASE);
        screen.flush();
    }

    void flush() {
        out.flush();
        err.flush();
    }
}
