package tw.portfolio.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Builds one after the other: what the first resized the second takes over, and gives the same bytes as one that kept nothing. */
class CacheCommandTest {
    private static final Path BASE = Path.of("src/test/cases/rules/base");
    private static final String WORK = "students/115/1150101/outcomes/115-1/work-a";
    private static final Pattern COUNTED = Pattern.compile("resized pictures: (\\d+) made, (\\d+) kept");
    private final Typed typed = new Typed(Clock.fixed(Instant.parse("2027-01-20T00:00:00Z"), ZoneOffset.UTC));

    @TempDir
    Path folder;

    @BeforeEach
    void school() throws IOException {
        try (Stream<Path> files = Files.walk(BASE)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Path to = folder.resolve("school").resolve(BASE.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(to);
                } else {
                    Files.copy(file, to);
                }
            }
        }
        Path work = folder.resolve("school").resolve(WORK);
        picture(2400, 1800, "jpg", work.resolve("wide.jpg"));
        picture(600, 900, "png", work.resolve("tall.png"));
    }

    private static void picture(int width, int height, String format, Path file) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, x * 255 / width << 16 | y * 255 / height << 8 | 0x40);
            }
        }
        ImageIO.write(image, format, file.toFile());
    }

    @Test
    void aSecondBuildDecodesNothingAndGivesTheSameBytes() throws IOException {
        List<Long> first = build("one", "--cache", folder.resolve("kept").toString());
        assertTrue(first.get(0) > 0 && first.get(1) == 0, first.toString());
        List<Long> second = build("two", "--cache", folder.resolve("kept").toString());
        assertEquals(List.of(0L, first.get(0)), second);
        List<Long> fresh = build("three");
        assertEquals(first, fresh);
        same(files("one/family"), files("two/family"));
        same(files("one/family"), files("three/family"));
        assertEquals(List.of(0L, first.get(0)), build("three"), "by default they are kept in the output folder");
    }

    @Test
    void damagedEntriesAreNotTrusted() throws IOException {
        List<Long> first = build("one");
        for (Path entry : entries()) {
            byte[] bytes = Files.readAllBytes(entry);
            bytes[bytes.length / 2] ^= 4;
            Files.write(entry, bytes);
        }
        SortedMap<String, byte[]> before = files("one/family");
        assertEquals(List.of(first.get(0), 0L), build("one"));
        same(before, files("one/family"));
    }

    @Test
    void picturesOfAWorkThatIsGoneAreNotKept() throws IOException {
        build("one");
        int all = entries().size();
        Files.delete(folder.resolve("school").resolve(WORK).resolve("tall.png"));
        build("one");
        assertTrue(entries().size() < all && !entries().isEmpty());
    }

    @Test
    void pagesOfferTheSizesThatAreThere() throws IOException {
        build("one");
        Path work = folder.resolve("one/family").resolve(WORK);
        String page = Files.readString(work.resolve("index.html"));
        Matcher srcset = Pattern.compile("srcset=\"([^\"]+)\" sizes=\"[^\"]+\" width=\"(\\d+)\" height=\"(\\d+)\"")
                .matcher(page);
        int widths = 0;
        while (srcset.find()) {
            for (String one : srcset.group(1).split(", ")) {
                BufferedImage image =
                        ImageIO.read(work.resolve(one.split(" ")[0]).normalize().toFile());
                assertEquals(one.split(" ")[1], image.getWidth() + "w");
                widths++;
            }
        }
        assertEquals(3 + 2, widths, page);
        assertFalse(Files.exists(folder.resolve("one/family/.pictures")));
    }

    private List<Path> entries() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("one/.pictures"))) {
            return files.filter(file -> file.getFileName().toString().length() == 62)
                    .toList();
        }
    }

    /** Returns how many pictures were made and how many were found. */
    private List<Long> build(String output, String... more) {
        String[] begin = {
            "build",
            "--repository",
            folder.resolve("school").toString(),
            "--worktree",
            "--language",
            "en",
            "--output",
            folder.resolve(output).toString()
        };
        typed.forget();
        assertTrue(
                typed.run(Stream.concat(Stream.of(begin), Stream.of(more)).toArray(String[]::new)) < 2, typed::shown);
        Matcher counted = COUNTED.matcher(typed.shown());
        assertTrue(counted.find(), typed::shown);
        return List.of(Long.parseLong(counted.group(1)), Long.parseLong(counted.group(2)));
    }

    private SortedMap<String, byte[]> files(String root) throws IOException {
        SortedMap<String, byte[]> bytes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder.resolve(root))) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                bytes.put(folder.resolve(root).relativize(file).toString(), Files.readAllBytes(file));
            }
        }
        return bytes;
    }

    private static void same(SortedMap<String, byte[]> expected, SortedMap<String, byte[]> actual) {
        assertEquals(expected.keySet(), actual.keySet());
        expected.forEach((path, bytes) -> assertArrayEquals(bytes, actual.get(path), path));
    }
}
