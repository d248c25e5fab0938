package tw.portfolio.certification;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tw.portfolio.source.SourceSettings;

/** A repository made by the {@code git} of this machine, which sees nothing of its settings. */
final class RealGit {
    private final Path work;
    private final Path home;

    private RealGit(Path work, Path home) {
        this.work = work;
        this.home = home;
    }

    /** Returns whether a program is on the path. */
    static boolean has(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    /** Begins the school of the cases, entered by the registry. */
    static RealGit school(Path folder) throws IOException, InterruptedException {
        Path work = folder.resolve("work");
        CaseSchool.copy(CaseSchool.BASE, work);
        RealGit git = new RealGit(work, Files.createDirectories(folder.resolve("home")));
        git.run("init", "-q", "-b", "main");
        Files.writeString(work.resolve(".git/info/exclude"), "/history\n/history.yaml\n");
        git.run("add", "-A");
        git.as("huang", "2025-08-20T08:00:00+08:00", "commit", "-q", "-m", "開學前的名冊");
        return git;
    }

    /** Puts the shared body {@code from} at {@code path}. */
    void put(String path, String from) throws IOException {
        write(path, Files.readString(work.resolve("history").resolve(from)));
    }

    void write(String path, String text) throws IOException {
        write(path, text.getBytes(StandardCharsets.UTF_8));
    }

    void write(String path, byte[] bytes) throws IOException {
        Path file = work.resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }

    /** Commits everything. */
    void commit(String by, String at) throws IOException, InterruptedException {
        run("add", "-A");
        as(by, at, "commit", "-q", "-m", "更新");
    }

    String run(String... words) throws IOException, InterruptedException {
        return as("nobody", "2025-08-20T08:00:00+08:00", words);
    }

    /** Runs a command of Git as that person at that moment. */
    String as(String person, String at, String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(words));
        return execute(
                command,
                Map.of(
                        "GIT_AUTHOR_NAME", person,
                        "GIT_AUTHOR_EMAIL", person + "@yfsh.example",
                        "GIT_AUTHOR_DATE", at,
                        "GIT_COMMITTER_NAME", person,
                        "GIT_COMMITTER_EMAIL", person + "@yfsh.example",
                        "GIT_COMMITTER_DATE", at));
    }

    String execute(List<String> command, Map<String, String> more) throws IOException, InterruptedException {
        return execute(command, more, "");
    }

    /** Returns a program's words and answers; {@code typed} is what somebody types into it. */
    String execute(List<String> command, Map<String, String> more, String typed)
            throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(work.toFile()).redirectErrorStream(true);
        Map<String, String> environment = builder.environment();
        Optional<String> path = Optional.ofNullable(environment.get("PATH"));
        environment.clear();
        path.ifPresent(value -> environment.put("PATH", value));
        environment.put("HOME", home.toString());
        environment.put("GIT_CONFIG_NOSYSTEM", "1");
        environment.put("GIT_CONFIG_GLOBAL", "/dev/null");
        environment.put("LC_ALL", "C.UTF-8");
        environment.putAll(more);
        Process process = builder.start();
        try (var input = process.getOutputStream()) {
            input.write(typed.getBytes(StandardCharsets.UTF_8));
        }
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), command.stream().collect(Collectors.joining(" ")) + "\n" + output);
        return output;
    }

    Path home() {
        return home;
    }

    SourceSettings source() {
        return new SourceSettings("main", work, Optional.of("main"), false);
    }

    /** Returns the files as they lie in the folder. */
    SourceSettings workTree() {
        return new SourceSettings("main", work, Optional.of("main"), true);
    }
}
