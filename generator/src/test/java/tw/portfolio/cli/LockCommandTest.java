package tw.portfolio.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The locked edition as whoever hosts it asks for it: key file, folders, letters. */
class LockCommandTest {
    private static final String SCHOOL = "src/test/cases/rules/base";
    private final Typed typed = new Typed(Clock.fixed(Instant.parse("2027-01-20T00:00:00Z"), ZoneOffset.UTC));

    @TempDir
    Path folder;

    @Test
    void everyStudentGetsALockedFolderAndALetterAndTheSameOnesAgain() throws IOException {
        String key = key("school.key");
        assertEquals(0, build("one", "--lock", key, "--address", "https://yfsh.example/p"), typed::shown);
        TreeSet<String> letters = names(folder.resolve("one/letters/students/113"));
        assertEquals(new TreeSet<>(List.of("1130101.pdf")), letters);
        TreeMap<String, byte[]> locked = files(folder.resolve("one/locked"));
        assertEquals(
                2,
                locked.keySet().stream()
                        .filter(path -> path.endsWith("locked/head.js"))
                        .count());
        assertTrue(locked.keySet().stream()
                .allMatch(
                        path -> path.matches("([0-9a-z]{16}/.*)|assets/.*|index.html|robots.txt|[.]portfolio-output")));
        assertEquals(0, build("two", "--lock", key, "--address", "https://yfsh.example/p/"), typed::shown);
        for (String root : List.of("locked", "letters")) {
            TreeMap<String, byte[]> again = files(folder.resolve("two").resolve(root));
            TreeMap<String, byte[]> first = files(folder.resolve("one").resolve(root));
            assertEquals(first.keySet(), again.keySet());
            first.forEach((path, bytes) -> assertArrayEquals(bytes, again.get(path), path));
        }
    }

    @Test
    void nothingOfAnyStudentIsHostedInTheOpen() throws IOException {
        assertEquals(0, build("one", "--lock", key("school.key")), typed::shown);
        TreeMap<String, byte[]> locked = files(folder.resolve("one/locked"));
        TreeSet<String> found = new TreeSet<>();
        for (String mark : List.of("1130101", "1150101", "陳三", "students/", "portfolio.pdf")) {
            locked.forEach((path, bytes) -> {
                if ((path + new String(bytes, StandardCharsets.UTF_8)).contains(mark)) {
                    found.add(mark + " in " + path);
                }
            });
        }
        assertEquals(new TreeSet<>(), found);
    }

    @Test
    void severalLettersOpenOnePortfolio() throws IOException {
        String key = key("school.key");
        Files.writeString(Path.of(key), Files.readString(Path.of(key)) + "letters 1130101 2 3\n");
        assertEquals(0, build("one", "--lock", key), typed::shown);
        assertEquals(
                new TreeSet<>(List.of("1130101-2.pdf", "1130101-3.pdf")),
                names(folder.resolve("one/letters/students/113")));
    }

    @Test
    void aNewKeyIsItsOwnersAloneAndIsNeverPrintedNorOverwritten() throws IOException {
        Path key = Path.of(key("school.key"));
        String text = Files.readString(key);
        String secret = text.lines()
                .filter(line -> line.startsWith("secret "))
                .findFirst()
                .orElseThrow();
        assertFalse(typed.shown().contains(secret.substring(7)));
        if (key.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(key)));
        }
        assertEquals(2, typed.run("key", key.toString()));
        assertEquals(text, Files.readString(key));
        assertNotEquals(text, Files.readString(Path.of(key("other.key"))));
    }

    @Test
    void aKeyInARepositoryIsNeitherMadeNorUsed() throws IOException {
        Path repository = folder.resolve("clone/below");
        Files.createDirectories(folder.resolve("clone/.git"));
        Files.createDirectories(repository);
        assertEquals(2, typed.run("key", repository.resolve("school.key").toString()));
        assertFalse(Files.exists(repository.resolve("school.key")));
        Path moved = Files.move(Path.of(key("school.key")), repository.resolve("school.key"));
        assertEquals(2, build("one", "--lock", moved.toString()));
        assertTrue(typed.err().contains("Git"), typed::shown);
        assertFalse(Files.exists(folder.resolve("one")));
    }

    @Test
    void whatCannotBeMeantIsRefusedBeforeAnythingIsWritten() throws IOException {
        String key = key("school.key");
        for (String address : List.of(
                "http://yfsh.example/",
                "yfsh.example",
                "https://a:b@yfsh.example/",
                "https://yfsh.example/?x",
                "https://" + "x".repeat(200) + ".example/",
                "javascript:alert(1)")) {
            assertEquals(2, build("one", "--lock", key, "--address", address), address);
            assertTrue(typed.err().contains("https://"), typed::shown);
        }
        assertEquals(2, build("one", "--address", "https://yfsh.example/"));
        assertEquals(2, build("one", "--lock", folder.resolve("none").toString()));
        assertFalse(Files.exists(folder.resolve("one")));
    }

    private String key(String name) {
        String file = folder.resolve(name).toString();
        assertEquals(0, typed.run("key", file), typed::shown);
        return file;
    }

    private int build(String output, String... more) {
        typed.forget();
        String[] begin = {"build", "--repository", SCHOOL, "--worktree", "--quiet", "--fail-on", "error", "--output"};
        int code = typed.run(
                Stream.of(Stream.of(begin), Stream.of(folder.resolve(output).toString()), Stream.of(more))
                        .flatMap(words -> words)
                        .toArray(String[]::new));
        return code == 1 ? 0 : code; // the small school has findings of its own
    }

    private static TreeSet<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .collect(java.util.stream.Collectors.toCollection(TreeSet::new));
        }
    }

    private static TreeMap<String, byte[]> files(Path folder) throws IOException {
        TreeMap<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        }
        return files;
    }
}
