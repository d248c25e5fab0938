package tw.portfolio.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * What one run of a program took, from its start to its end.
 *
 * @param wall seconds on the clock
 * @param processor seconds of all its threads, to about the tenth of a second
 * @param resident megabytes of memory at most, as Linux counts them; 0 where it cannot be told
 * @param output what it wrote to the terminal
 */
record Measured(double wall, double processor, long resident, int code, String output) {
    private static final long LOOK_EVERY = 20;

    /** Runs a program and looks at it until it ends; all threads of it count, children of it do not. */
    static Measured run(List<String> command, Path log) throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().put("LC_ALL", "C.UTF-8");
        long begun = System.nanoTime();
        Process process = builder.start();
        Duration processor = Duration.ZERO;
        long resident = 0;
        while (!process.waitFor(LOOK_EVERY, TimeUnit.MILLISECONDS)) {
            processor = process.info().totalCpuDuration().orElse(processor);
            resident = Math.max(resident, resident(process.pid()));
        }
        double wall = (System.nanoTime() - begun) / 1e9;
        return new Measured(
                wall, processor.toMillis() / 1e3, resident >> 10, process.exitValue(), Files.readString(log));
    }

    private static long resident(long process) {
        try {
            return Files.readAllLines(Path.of("/proc", Long.toString(process), "status")).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0; // it has just ended, or the machine is no Linux
        }
    }

    /** Returns the number that stands after a word at the beginning of a line of the output, or -1. */
    long number(String word) {
        return output.lines()
                .filter(line -> line.startsWith(word + " "))
                .mapToLong(line -> Long.parseLong(line.substring(word.length() + 1)))
                .findFirst()
                .orElse(-1);
    }
}
