package tw.portfolio.torture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** The school of the cases in a repository that the real program keeps, with one merged work and files beside it. */
final class TinySchool {
    static final Path BASE = Path.of("src/test/cases/certification/base");
    static final String RIVER = FuzzCast.RIVER;
    private final NativeGit git;

    private TinySchool(NativeGit git) {
        this.git = git;
    }

    /** Makes the repository, in which the mathematics teacher has merged one work. */
    static TinySchool in(Path folder) throws IOException {
        TinySchool school = new TinySchool(NativeGit.in(folder));
        school.git.run("init", "-q", "-b", "main");
        try (Stream<Path> files = Files.walk(BASE)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String path = BASE.relativize(file).toString();
                if (!path.startsWith("history")) {
                    school.write(path, Files.readString(file));
                }
            }
        }
        school.commit("huang", "2025-08-20T08:00:00+08:00");
        school.branch("work");
        school.put(RIVER + "/outcome.md", "math.md");
        school.put(RIVER + "/river.txt", "river.txt");
        school.commit("chen", "2025-10-01T20:00:00+08:00");
        school.merge("wang", "2025-10-02T10:00:00+08:00", "work");
        return school;
    }

    NativeGit git() {
        return git;
    }

    Path folder() {
        return git.folder();
    }

    void branch(String name) throws IOException {
        git.run("checkout", "-q", "-b", name);
    }

    void write(String path, String text) throws IOException {
        Path file = folder().resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    /** Puts the body of a case at a path. */
    void put(String path, String body) throws IOException {
        write(path, Files.readString(BASE.resolve("history").resolve(body)));
    }

    void commit(String by, String at) throws IOException {
        git.run("add", "-A");
        as(by, at, "commit", "-q", "-m", "更新");
    }

    /** Merges a branch into the main line, which is checked out afterwards. */
    void merge(String by, String at, String branch) throws IOException {
        git.run("checkout", "-q", "main");
        as(by, at, "merge", "-q", "--no-ff", "-m", "合併", branch);
    }

    String as(String person, String at, String... words) throws IOException {
        Map<String, String> who = new HashMap<>();
        for (String role : new String[] {"AUTHOR", "COMMITTER"}) {
            who.put("GIT_" + role + "_NAME", person);
            who.put("GIT_" + role + "_EMAIL", person + "@yfsh.example");
            who.put("GIT_" + role + "_DATE", at);
        }
        return git.with(who).run(words);
    }
}
