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
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
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
    private static final Pattern CODE = Pattern.compile("(?ms)^```.*?^```|`[^`\\n]*`");
    private static final Pattern LINK = Pattern.compile("\\]\\((?![a-z]+:)([^)#\\s]+)(?:#[^)]*)?\\)");
    private static final Pattern NAMED = Pattern.compile("(?<![\\w/.])(docs/[\\w./-]+\\.(?:md|json)|docs/[\\w-]+/)");
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
        Ended ended = maven(school, "C"); // as a bare container is: the package has Chinese names
        assertEquals(0, ended.code(), ended.words());
        assertTrue(Files.isRegularFile(school.resolve("target/portfolio").resolve(PAGE)), ended.words());
        assertTrue(Files.isRegularFile(school.resolve("target/portfolio/package/讀我.md")), ended.words());
    }

    @Test
    void mavenFindsTheReleaseInAFolderWithAChineseName() throws IOException, InterruptedException {
        Path moved =
                Files.move(home, Files.createDirectory(folder.resolve("學校 資料")).resolve("發行版"));
        Ended ended = maven(moved.resolve("school"), "C.UTF-8");
        assertEquals(0, ended.code(), ended.words());
        assertTrue(Files.isRegularFile(moved.resolve("school/target/portfolio").resolve(PAGE)), ended.words());
    }

    /** Whoever has the ZIP alone finds in it whatever its pages and the program's messages send people to. */
    @Test
    void everyLinkAndEveryDocumentNamedIsInTheRelease() throws IOException {
        List<String> dead = new ArrayList<>();
        try (Stream<Path> all = Files.walk(home)) {
            for (Path page : all.filter(Files::isRegularFile).toList()) {
                String name = page.getFileName().toString();
                boolean markdown = name.endsWith(".md");
                if (markdown || name.endsWith(".yml") || name.endsWith(".yaml")) {
                    String text = Files.readString(page);
                    dead.addAll(dead(page, markdown ? CODE.matcher(text).replaceAll("") : "", LINK, page.getParent()));
                    dead.addAll(dead(page, text, NAMED, home));
                }
            }
        }
        try (ZipFile program = new ZipFile(home.resolve("portfolio.jar").toFile())) {
            for (ZipEntry entry : program.stream()
                    .filter(it -> it.getName().startsWith("tw/portfolio/messages/"))
                    .filter(it -> it.getName().endsWith(".properties"))
                    .toList()) {
                String text = new String(program.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                dead.addAll(dead(home.resolve(entry.getName()), text, NAMED, home));
            }
        }
        assertEquals(List.of(), dead);
    }

    private List<String> dead(Path page, String text, Pattern pattern, Path from) {
        return pattern.matcher(text)
                .results()
                .map(found -> found.group(1))
                .filter(link -> {
                    Path target = from.resolve(link).normalize();
                    return !target.startsWith(home) || Files.notExists(target);
                })
                .map(link -> home.relativize(page) + " -> " + link)
                .toList();
    }

    private Ended maven(Path directory, String locale) throws IOException, InterruptedException {
        return run(
                directory,
                Map.of("JAVA_HOME", javaHome(), "LC_ALL", locale),
                System.getProperty("maven.home") + "/bin/mvn",
                "--offline",
                "--batch-mode",
                "-Dmaven.repo.local=" + folder.resolve("local-repository"),
                "package");
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
