package tw.portfolio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample school gives the same bytes on any machine: elsewhere on the disk, in another zone, locale, encoding and number of threads. */
class SameBytesTest {
    private static final Path CONTENT = Path.of("../content");

    @TempDir
    Path folder;

    @Test
    void twoMachinesMakeTheSameSchool() throws IOException, InterruptedException {
        Path one = folder.resolve("one/school");
        Path two = folder.resolve("elsewhere/two levels down/學校");
        copy(CONTENT, one);
        copy(CONTENT, two);
        Process first = compile(
                one,
                1,
                List.of(
                        "-Duser.timezone=Asia/Taipei",
                        "-Duser.language=zh",
                        "-Duser.country=TW",
                        "-Dfile.encoding=UTF-8"));
        Process second = compile(
                two,
                3,
                List.of(
                        "-Duser.timezone=America/St_Johns",
                        "-Duser.language=tr",
                        "-Duser.country=TR",
                        "-Dfile.encoding=ISO-8859-9"));
        SortedMap<String, String> here = made(one, first);
        SortedMap<String, String> there = made(two, second);
        for (String root : List.of("family/", "desk/", "office/", "package/")) {
            assertTrue(
                    here.keySet().stream().filter(path -> path.startsWith(root)).count() > 2, root);
        }
        assertEquals(lines(here), lines(there));
    }

    private static Process compile(Path school, int threads, List<String> machine) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx768m",
                "-Djava.awt.headless=true"));
        command.addAll(machine);
        command.addAll(List.of("-cp", absoluteClassPath(), "tw.portfolio.cli.Main", "build"));
        command.addAll(List.of("--history", "history.yaml", "--history-output", "target/history"));
        command.addAll(List.of("--demonstration", "--clock", "2026-11-20T00:00:00Z", "--quiet", "--language", "en"));
        command.addAll(List.of("--threads", String.valueOf(threads)));
        ProcessBuilder builder = new ProcessBuilder(command).directory(school.toFile());
        builder.environment().put("LC_ALL", "C.UTF-8");
        return builder.redirectErrorStream(true)
                .redirectOutput(school.resolveSibling("log.txt").toFile())
                .start();
    }

    private static String absoluteClassPath() {
        String separator = System.getProperty("path.separator");
        return String.join(
                separator,
                Stream.of(System.getProperty("java.class.path").split(separator))
                        .map(part -> Path.of(part).toAbsolutePath().toString())
                        .toList());
    }

    private static SortedMap<String, String> made(Path school, Process process)
            throws IOException, InterruptedException {
        int code = process.waitFor();
        assertEquals(0, code, Files.readString(school.resolveSibling("log.txt")));
        Path output = school.resolve("target/portfolio");
        SortedMap<String, String> digests = new TreeMap<>();
        try (Stream<Path> files = Files.walk(output)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                digests.put(output.relativize(file).toString().replace('\\', '/'), digest(file));
            }
        }
        return digests;
    }

    private static String digest(Path file) throws IOException {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            try (InputStream in = new DigestInputStream(Files.newInputStream(file), sha)) {
                in.transferTo(java.io.OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private static String lines(Map<String, String> digests) {
        StringBuilder lines = new StringBuilder();
        digests.forEach(
                (path, digest) -> lines.append(digest).append("  ").append(path).append('\n'));
        return lines.toString();
    }

    /** Copies what is committed of the school; what builds left in {@code target} is none of it. */
    private static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
                    throws IOException {
                if (directory.endsWith("target")) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                Files.createDirectories(to.resolve(from.relativize(directory).toString()));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
