package tw.portfolio.torture;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A real Gerrit in a JVM of its own, which keeps everything in one folder, listens on a free port of this machine alone and ends with
 * {@link #close}. Its class path is {@code target/gerrit}, which the Maven profile {@code deep} fills.
 */
final class GerritSite implements Closeable {
    static final String COMMITTER = "Gerrit Code Review <gerrit@yfsh.example>";

    /** Who may do everything, as {@code init --dev} makes it. */
    static final GerritRest.Person ADMIN = new GerritRest.Person("admin", "secret");

    private static final Path CLASS_PATH = Path.of("target/gerrit");
    private static final long SECONDS = Long.getLong("gerrit.seconds", 300);
    private static final String WITHIN =
            " within " + SECONDS + " s; give a slow machine more with -Dgerrit.seconds=N. It says: ";
    private static final int SHOWN_LINES = 40;
    private final Path folder;
    private final GerritRest rest;
    private final Process process;
    private final Thread atTheEnd;

    private GerritSite(Path folder, GerritRest rest, Process process) {
        this.folder = folder;
        this.rest = rest;
        this.process = process;
        this.atTheEnd = new Thread(process::destroyForcibly);
        Runtime.getRuntime().addShutdownHook(atTheEnd);
    }

    /** Makes a site in a folder and starts it; returns when it answers. */
    static GerritSite start(Path folder) throws IOException {
        if (!Files.isDirectory(CLASS_PATH)) {
            throw new IOException(CLASS_PATH + " is not there; the profile fetches it: mvn -Pdeep");
        }
        NativeGit git = NativeGit.in(folder);
        List<String> init = command(folder, "init", "--batch", "--no-auto-start", "--skip-plugins", "--dev");
        Process made = begin(folder, "init", init);
        if (!ended(made, SECONDS) || made.exitValue() != 0) {
            made.destroyForcibly();
            throw new IOException("no site of Gerrit could be made" + WITHIN + told(folder));
        }
        String url = "http://127.0.0.1:" + freePort() + "/";
        for (Map.Entry<String, String> setting : settings(url).entrySet()) {
            git.run("config", "-f", "site/etc/gerrit.config", setting.getKey(), setting.getValue());
        }
        Process process = begin(folder, "daemon", command(folder, "daemon", "--headless", "--disable-sshd"));
        GerritSite site = new GerritSite(folder, new GerritRest(url), process);
        try {
            site.awaitAnswer();
            return site;
        } catch (IOException e) {
            site.close();
            throw e;
        }
    }

    GerritRest rest() {
        return rest;
    }

    @Override
    public void close() {
        process.destroy();
        if (!ended(process, 30)) {
            process.destroyForcibly();
            ended(process, 30);
        }
        Runtime.getRuntime().removeShutdownHook(atTheEnd);
    }

    private static Map<String, String> settings(String url) {
        return Map.of(
                "auth.type",
                "DEVELOPMENT_BECOME_ANY_ACCOUNT",
                "gerrit.canonicalWebUrl",
                url,
                "httpd.listenUrl",
                url,
                "sendemail.enable",
                "false",
                "sendemail.allowTLD",
                "example",
                "user.name",
                COMMITTER.substring(0, COMMITTER.indexOf(" <")),
                "user.email",
                COMMITTER.substring(COMMITTER.indexOf('<') + 1, COMMITTER.length() - 1));
    }

    private void awaitAnswer() throws IOException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        while (System.nanoTime() < end) {
            if (!process.isAlive()) {
                throw new IOException("Gerrit ended with " + process.exitValue() + ": " + told(folder));
            }
            if (rest.answers()) {
                return;
            }
            ended(process, 1);
        }
        throw new IOException("Gerrit did not answer" + WITHIN + told(folder));
    }

    private static List<String> command(Path folder, String... words) {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m"));
        for (String opened : List.of("java.net", "java.lang.invoke")) {
            command.addAll(List.of("--add-opens", "java.base/" + opened + "=ALL-UNNAMED"));
        }
        command.addAll(List.of("-Djava.awt.headless=true", "-Duser.home=" + folder, "-Djava.io.tmpdir=" + folder));
        command.addAll(List.of("-cp", CLASS_PATH.toAbsolutePath() + "/*", "com.google.gerrit.launcher.GerritLauncher"));
        command.addAll(Arrays.asList(words));
        command.addAll(List.of("-d", folder.resolve("site").toString()));
        return command;
    }

    private static Process begin(Path folder, String name, List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(name + ".log").toFile());
        Map<String, String> variables = builder.environment();
        Optional<String> path = Optional.ofNullable(variables.get("PATH"));
        variables.clear();
        path.ifPresent(value -> variables.put("PATH", value));
        variables.putAll(Map.of("HOME", folder.toString(), "LC_ALL", "C.UTF-8", "GIT_CONFIG_NOSYSTEM", "1"));
        Process process = builder.start();
        process.getOutputStream().close();
        return process;
    }

    private static boolean ended(Process process, long seconds) {
        try {
            return process.waitFor(seconds, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Returns the last lines of what it wrote. */
    private static String told(Path folder) throws IOException {
        StringBuilder told = new StringBuilder();
        for (String log : List.of("init.log", "daemon.log", "site/logs/error_log")) {
            Path file = folder.resolve(log);
            if (Files.exists(file)) {
                List<String> lines = Files.readAllLines(file);
                Stream<String> last = lines.stream().skip(Math.max(0, lines.size() - SHOWN_LINES));
                told.append("\n").append(log).append(":\n").append(String.join("\n", last.toList()));
            }
        }
        return told.toString();
    }
}
