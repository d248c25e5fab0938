package tw.portfolio.render.picture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static tw.portfolio.render.picture.Samples.blob;
import static tw.portfolio.render.picture.Samples.encoded;
import static tw.portfolio.render.picture.Samples.photograph;
import static tw.portfolio.render.picture.Samples.quarters;
import static tw.portfolio.render.picture.Samples.withChunk;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tw.portfolio.artifact.Artifact;
import tw.portfolio.artifact.Kept;
import tw.portfolio.blob.Blob;
import tw.portfolio.output.KeptFolder;

/** Pictures in their sizes, with and without what an earlier run kept. */
class ScalerTest {
    private static final TreeMap<Integer, String> PATHS = new TreeMap<>();

    static {
        List.of(480, 960, 1600).forEach(edge -> PATHS.put(edge, "a-" + edge));
    }

    @TempDir
    Path folder;

    private static List<Blob> blobs() {
        byte[] png = encoded(quarters(700, 500), "png");
        byte[] broken = encoded(quarters(1200, 900), "png");
        Arrays.fill(broken, 60, broken.length - 30, (byte) 7);
        return List.of(
                blob("upright.jpg", photograph(2000, 1500, 1)),
                blob("turned.jpg", photograph(1800, 1201, 6)),
                blob("drawing.png", png),
                blob("animated.png", withChunk(png, "acTL", new byte[8])),
                blob("damaged.png", broken));
    }

    private static List<byte[]> scaled(Kept kept) throws IOException {
        List<byte[]> all = new ArrayList<>();
        for (Blob blob : blobs()) {
            Picture picture = Pictures.read(blob).orElse(new Picture(PictureType.PNG, 1200, 900));
            for (Artifact artifact : new Scaler(kept).scaled(blob, picture, PATHS)) {
                all.add(Samples.written(artifact));
            }
        }
        return all;
    }

    @Test
    void everySizeIsUprightWithinItsEdgeAndTellsNoPlace() throws IOException {
        List<byte[]> all = scaled(Kept.nothing());
        List<List<Integer>> sizes = new ArrayList<>();
        for (byte[] one : all) {
            BufferedImage image = Samples.decoded(one);
            sizes.add(List.of(image.getWidth(), image.getHeight()));
            String text = new String(one, StandardCharsets.ISO_8859_1);
            assertFalse(text.contains("Taoyuan") || text.contains("acTL"));
        }
        assertEquals(
                List.of(
                        List.of(List.of(480, 360), List.of(960, 720), List.of(1600, 1200)),
                        List.of(List.of(320, 480), List.of(641, 960), List.of(1068, 1600)),
                        List.of(List.of(480, 343), List.of(700, 500), List.of(700, 500)),
                        List.of(List.of(480, 343), List.of(700, 500), List.of(700, 500)),
                        List.of(List.of(480, 360), List.of(960, 720), List.of(1200, 900))),
                List.of(
                        sizes.subList(0, 3),
                        sizes.subList(3, 6),
                        sizes.subList(6, 9),
                        sizes.subList(9, 12),
                        sizes.subList(12, 15)));
    }

    @Test
    void aSecondRunMakesNothingAndGivesTheSameBytes() throws IOException {
        List<byte[]> without = scaled(Kept.nothing());
        KeptFolder first = KeptFolder.open(folder.resolve("kept"));
        same(without, scaled(first));
        assertEquals(List.of(0L, 15L), List.of(first.found(), first.made()));
        KeptFolder second = KeptFolder.open(folder.resolve("kept"));
        same(without, scaled(second));
        assertEquals(List.of(15L, 0L), List.of(second.found(), second.made()));
    }

    @Test
    void whatIsDamagedIsMadeAgain() throws IOException {
        List<byte[]> without = scaled(Kept.nothing());
        scaled(KeptFolder.open(folder.resolve("kept")));
        List<Path> entries = entries();
        for (int i = 0; i < entries.size(); i++) {
            byte[] file = Files.readAllBytes(entries.get(i));
            file[file.length - 1 - i % 40] ^= 1;
            Files.write(entries.get(i), i % 3 == 0 ? Arrays.copyOf(file, i * 20) : file);
        }
        KeptFolder damaged = KeptFolder.open(folder.resolve("kept"));
        same(without, scaled(damaged));
        assertEquals(0, damaged.found());
        KeptFolder mended = KeptFolder.open(folder.resolve("kept"));
        same(without, scaled(mended));
        assertEquals(List.of(15L, 0L), List.of(mended.found(), mended.made()));
    }

    @Test
    void anEntryPutInAnothersPlaceIsNotTaken() throws IOException {
        List<byte[]> without = scaled(Kept.nothing());
        scaled(KeptFolder.open(folder.resolve("kept")));
        List<Path> entries = entries();
        byte[] other = Files.readAllBytes(entries.get(0));
        for (Path entry : entries.subList(1, entries.size())) {
            Files.write(entry, other);
        }
        same(without, scaled(KeptFolder.open(folder.resolve("kept"))));
    }

    @Test
    void filesThatDifferInOneByteAreDifferentPictures() throws IOException {
        KeptFolder kept = KeptFolder.open(folder.resolve("kept"));
        Scaler scaler = new Scaler(kept);
        byte[] one = scaler.kept(blob("a.png", new byte[] {1, 2}), "way", () -> new byte[] {1});
        byte[] two = scaler.kept(blob("a.png", new byte[] {1, 3}), "way", () -> new byte[] {2});
        byte[] other = scaler.kept(blob("a.png", new byte[] {1, 2}), "another way", () -> new byte[] {3});
        assertEquals(List.of(1, 2, 3), List.of((int) one[0], (int) two[0], (int) other[0]));
        assertThrows(
                IOException.class,
                () -> scaler.kept(blob("b", new byte[] {9}), "way", () -> {
                    throw new IOException("the disk is gone");
                }));
        assertNotEquals(0, kept.made());
    }

    private List<Path> entries() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("kept"))) {
            List<Path> entries = new ArrayList<>(
                    files.filter(file -> file.getFileName().toString().length() == 62)
                            .toList());
            Collections.sort(entries);
            return entries;
        }
    }

    private static void same(List<byte[]> expected, List<byte[]> actual) {
        assertEquals(expected.size(), actual.size());
        for (int i = 0; i < expected.size(); i++) {
            assertArrayEquals(expected.get(i), actual.get(i), "picture " + i);
        }
    }
}
