package tw.portfolio.cli;

import java.io.File;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The program in a process of its own, in a locale that can name every file. Outside Windows, Java names files in the characters of the
 * locale it was started in, for good; a machine without one, as a bare container is, could not write a register's Chinese name.
 */
public final class FreshProcess {
    private static final String LOCALE = "C.UTF-8";
    private static final String MARK = "PORTFOLIO_FRESH_PROCESS";
    private static final String RARE_NAME = "名𡍼";

    private FreshProcess() {}

    /** Returns whether this process cannot name every file and a fresh one has not been tried. */
    public static boolean isNeeded() {
        Charset names = Charset.forName(System.getProperty("sun.jnu.encoding", "UTF-8"));
        return File.separatorChar == '/' && !names.newEncoder().canEncode(RARE_NAME) && System.getenv(MARK) == null;
    }

    /** Runs the program, which writes where this process writes, and returns its exit code. */
    public static int run(String classPath, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> option.startsWith("-Xm"))
                .forEach(command::add);
        command.addAll(List.of("-Djava.awt.headless=true", "-cp", classPath, Main.class.getName()));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        builder.environment().put("LC_ALL", LOCALE);
        builder.environment().put(MARK, "1");
        try {
            return builder.start().waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("the run was interrupted");
        }
    }
}
