package tw.portfolio.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.PersonIdent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A new school begun from the release ZIP alone. */
@DisabledOnOs(OS.WINDOWS)
class ReleaseIT {
    private static final String PAGE = "family/students/115/1150001/index.html";

    @TempDir
    Path folder;

    private Path home;
    private Path school;

    private record Ended(int code, String words) {}

    @BeforeEach
    void unpack() throws IOException, GitAPIException {
        home = unzip(Path.of(System.getProperty("portfolio.release")));
        school = home.resolve("school");
        try (Git git = Git.init()
                .setDirectory(school.toFile())
                .setInitialBranch("main")
                .call()) {
            git.add().addFilepattern(".").call();
            git.commit()
                    .setMessage("建立學校儲存庫")
                    .setAuthor(new PersonIdent("註冊組長", "registry@school.example"))
                    .setCommitter(new PersonIdent("註冊組長", "registry@school.example"))
                    .setSign(false)
                    .call();
        }
    }

    @Test
    void theLauncherMakesTheSchoolsPages() throws IOException, InterruptedException {
        Ended ended = run(school, Map.of("JAVA_HOME", javaHome(), "LC_ALL", "C"), launcher(), "build");
        assertEquals(0, ended.code(), ended.words());
        Path output = school.resolve("target/portfolio");
        assertTrue(Files.readString(output.resolve(PAGE)).contains("起始生"));
        assertTrue(Files.isRegularFile(output.resolve("desk/index.html")));
        assertTrue(Files.isRegularFile(output.resolve("family/students/115/1150001/portfolio.pdf")));
        assertTrue(Files.isRegularFile(output.resolve("office/certification.json")));
        assertTrue(Files.isDirectory(output.resolve("package")));
    }

    @Test
    void mavenMakesThemFromTheReleaseWithoutANetwork() throws IOException, InterruptedException {
        Ended ended = run(
                school,
                Map.of("JAVA_HOME", javaHome(), "LC_ALL", "C"), // as a bare container is: the package has Chinese names
                System.getProperty("maven.home") + "/bin/mvn",
                "--offline",
                "-Daether.offline.protocols=file",
                "--batch-mode",
                "-Dmaven.repo.local=" + folder.resolve("local-repository"),
                "package");
        assertEquals(0, ended.code(), ended.words());
        assertTrue(Files.isRegularFile(school.resolve("target/portfolio").resolve(PAGE)), ended.words());
        assertTrue(Files.isRegularFile(school.resolve("target/portfolio/package/讀我.md")), ended.words());
    }

    @Test
    void theLauncherExplainsThatJavaIsMissing() throws IOException, InterruptedException {
        Ended ended = run(school, Map.of("PATH", folder.resolve("empty").toString()), "/bin/sh", launcher(), "help");
        assertEquals(2, ended.code(), ended.words());
        assertTrue(ended.words().contains("找不到 Java") && ended.words().contains("JDK 17"), ended.words());
    }

    @Test
    void theLauncherExplainsThatJavaIsTooOld() throws IOException, InterruptedException {
        for (String version : List.of("11.0.2", "1.8.0_402")) {
            Path old = folder.resolve("old-" + version + "/bin/java");
            Files.createDirectories(old.getParent());
            Files.writeString(old, "#!/bin/sh\necho 'openjdk version \"" + version + "\" 2019-01-15' >&2\n");
            Files.setPosixFilePermissions(old, PosixFilePermissions.fromString("rwxr-xr-x"));
            Ended ended =
                    run(school, Map.of("JAVA_HOME", old.getParent().getParent().toString()), launcher(), "help");
            assertEquals(2, ended.code(), ended.words());
            assertTrue(ended.words().contains("太舊") && ended.words().contains("too old"), ended.words());
        }
    }

    private String launcher() {
        return home.resolve("bin/portfolio").toString();
    }

    private static String javaHome() {
        return System.getProperty("java.home");
    }

    private Ended run(Path directory, Map<String, String> environment, String... command)
            throws IOException, InterruptedException {
        Path log = Files.createTempFile(folder, "run", ".log");
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true);
        builder.environment().keySet().removeAll(List.of("JAVA_HOME", "LC_ALL", "LC_CTYPE", "LANG", "MAVEN_OPTS"));
        builder.environment().putAll(environment);
        int code = builder.redirectOutput(log.toFile()).start().waitFor();
        return new Ended(code, Files.readString(log, StandardCharsets.UTF_8));
    }

    /** Unpacks with the rights that the ZIP names, as {@code unzip} does. */
    private Path unzip(Path zip) throws IOException {
        URI uri = URI.create("jar:" + zip.toUri());
        try (FileSystem files = FileSystems.newFileSystem(uri, Map.of("enablePosixFileAttributes", "true"))) {
            List<Path> all = new ArrayList<>();
            try (Stream<Path> walk = Files.walk(files.getPath("/"))) {
                walk.forEach(all::add);
            }
            for (Path file : all) {
                Path target = folder.resolve(file.toString().substring(1));
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                    Files.setPosixFilePermissions(target, Files.getPosixFilePermissions(file));
                }
            }
        }
        try (Stream<Path> top = Files.list(folder)) {
            return top.filter(path -> path.getFileName().toString().startsWith("portfolio-"))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
