package tw.portfolio.torture;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The {@code git} of this machine, run in one folder, which sees nothing of the machine's settings. */
public final class NativeGit {
    private static final Path NOTHING = Path.of("/dev/null");
    private final Path folder;
    private final Map<String, String> environment;

    /** What a program wrote, and how it ended. */
    public record Result(int code, byte[] output, String errors) {
        public String text() {
            return new String(output, StandardCharsets.UTF_8);
        }
    }

    private NativeGit(Path folder, Map<String, String> environment) {
        this.folder = folder;
        this.environment = environment;
    }

    public static NativeGit in(Path folder) throws IOException {
        return new NativeGit(Files.createDirectories(folder), Map.of());
    }

    /** Returns whether the program is on the path. */
    public static boolean isThere() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .anyMatch(path -> Files.isExecutable(Path.of(path, "git")));
    }

    /** Returns the same folder with more settings of the environment. */
    public NativeGit with(Map<String, String> more) {
        return new NativeGit(folder, more);
    }

    public Path folder() {
        return folder;
    }

    /** Runs a command that must succeed; returns what it wrote. */
    public String run(String... words) throws IOException {
        return feed(NOTHING, words).text();
    }

    /** Runs a command on the bytes of a file; it must succeed. */
    public Result feed(Path input, String... words) throws IOException {
        Result result = attempt(input, words);
        if (result.code() != 0) {
            throw new IOException("git " + String.join(" ", words) + ": " + result.code() + "\n" + result.errors());
        }
        return result;
    }

    /** Runs a command that may fail. */
    public Result attempt(Path input, String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(words));
        Path errors = Files.createTempFile("git", ".err");
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectInput(input.toFile())
                    .redirectError(errors.toFile());
            isolate(builder.environment());
            Process process = builder.start();
            byte[] output = process.getInputStream().readAllBytes();
            int code = process.waitFor();
            return new Result(code, output, Files.readString(errors));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } finally {
            Files.deleteIfExists(errors);
        }
    }

    private void isolate(Map<String, String> variables) {
        Optional<String> path = Optional.ofNullable(variables.get("PATH"));
        variables.clear();
        path.ifPresent(value -> variables.put("PATH", value));
        variables.put("HOME", folder.toString());
        variables.put("GIT_CONFIG_NOSYSTEM", "1");
        variables.put("GIT_CONFIG_GLOBAL", "/dev/null");
        variables.put("GIT_TERMINAL_PROMPT", "0");
        // nothing goes on in a folder once its command has ended
        variables.put("GIT_CONFIG_COUNT", "2");
        variables.put("GIT_CONFIG_KEY_0", "gc.auto");
        variables.put("GIT_CONFIG_VALUE_0", "0");
        variables.put("GIT_CONFIG_KEY_1", "maintenance.auto");
        variables.put("GIT_CONFIG_VALUE_1", "false");
        variables.put("LC_ALL", "C.UTF-8");
        for (String who : List.of("AUTHOR", "COMMITTER")) {
            variables.put("GIT_" + who + "_NAME", "somebody");
            variables.put("GIT_" + who + "_EMAIL", "somebody@yfsh.example");
            variables.put("GIT_" + who + "_DATE", "2025-09-01T08:00:00+08:00");
        }
        variables.putAll(environment);
    }
}
