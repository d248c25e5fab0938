package tw.portfolio.verification;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import tw.portfolio.guards.RealCommand;

/** A branch that people work on with git itself. */
final class RealBranch {
    private static final Map<String, String> NAMES = Map.of("chen", "陳同學", "wang", "王老師", "lin", "林同學");
    private final Path work;

    RealBranch(Path repository, Path work) throws IOException, InterruptedException {
        this.work = work;
        RealCommand.run(repository, "git", "clone", "-q", repository.toString(), work.toString());
    }

    /** Goes back to before the last merge, on the school's main line too. */
    void rewindMain() throws IOException, InterruptedException {
        git("reset", "-q", "--hard", "HEAD^");
        git("push", "-q", "-f", "origin", "HEAD:main");
    }

    void start(String branch) throws IOException, InterruptedException {
        git("checkout", "-q", "-b", branch);
    }

    void commit(String who, String file, String text) throws IOException, InterruptedException {
        write(file, text);
        as(who, "commit", "-q", "-m", "更動");
    }

    /** Merges the main line, on which something else came to be, into the branch, and puts another text into the merge. */
    void joinMain(String who, String file, String text) throws IOException, InterruptedException {
        git("checkout", "-q", "main");
        commit("lin", "students/114/1140102/outcomes/114-1/bridge/river.txt", "別的\n");
        git("checkout", "-q", "-");
        as(who, "merge", "-q", "--no-commit", "--no-ff", "main");
        write(file, text);
        as(who, "commit", "-q", "-m", "Merge branch main");
    }

    /** Merges the branch into the school's main line. */
    void mergedBy(String who) throws IOException, InterruptedException {
        String branch = git("branch", "--show-current").strip();
        git("checkout", "-q", "main");
        as(who, "merge", "-q", "--no-ff", "-m", "Merge branch", branch);
        git("push", "-q", "origin", "main");
    }

    private void write(String file, String text) throws IOException, InterruptedException {
        Path path = work.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
        git("add", "-A");
    }

    private void as(String who, String... arguments) throws IOException, InterruptedException {
        String[] whole = new String[arguments.length + 4];
        whole[0] = "-c";
        whole[1] = "user.name=" + NAMES.getOrDefault(who, who);
        whole[2] = "-c";
        whole[3] = "user.email=" + who + "@yfsh.example";
        System.arraycopy(arguments, 0, whole, 4, arguments.length);
        git(whole);
    }

    private String git(String... arguments) throws IOException, InterruptedException {
        String[] whole = new String[arguments.length + 1];
        whole[0] = "git";
        System.arraycopy(arguments, 0, whole, 1, arguments.length);
        return RealCommand.run(work, whole);
    }
}
