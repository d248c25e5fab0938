package tw.portfolio.render.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tw.portfolio.render.picture.Samples.blob;
import static tw.portfolio.render.picture.Samples.chunk;
import static tw.portfolio.render.picture.Samples.encoded;
import static tw.portfolio.render.picture.Samples.photograph;
import static tw.portfolio.render.picture.Samples.quarters;
import static tw.portfolio.render.picture.Samples.written;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tw.portfolio.blob.Blob;
import tw.portfolio.diagnostic.Diagnostic;

/** Pictures made or damaged to break the reader: each is refused with a finding or shown as far as it goes, in bounded time. */
class HostilePictureTest {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private static List<String> findings(byte[] bytes) throws IOException {
        return Pictures.examine("main", blob("students/x/a.jpg", bytes)).notes().stream()
                .map(Diagnostic::rule)
                .map(Object::toString)
                .toList();
    }

    private static byte[] png(int width, int height, byte[] data) {
        byte[] signature = Arrays.copyOf(encoded(quarters(4, 4), "png"), 8);
        byte[] header = ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 6, 0, 0, 0})
                .array();
        byte[] start = Samples.join(signature, chunk("IHDR", header));
        return Samples.join(Samples.join(start, chunk("IDAT", data)), chunk("IEND", new byte[0]));
    }

    @Test
    void aBombIsRefusedByItsHeader() throws IOException {
        byte[] bomb = png(50_000, 50_000, new byte[10]);
        assertEquals(List.of("picture.too-many-pixels"), findings(bomb));
        assertEquals(Optional.empty(), Pictures.image(blob("a.png", bomb), 100));
        assertEquals(List.of("picture.too-many-pixels"), findings(png(40_000, 1, new byte[10])));
    }

    @Test
    void manyPassesOverManyPixelsAreRefused() throws IOException {
        byte[] jpeg = photograph(64, 64, 1);
        int frame = indexOf(jpeg, 0xC0);
        ByteBuffer.wrap(jpeg).putShort(frame + 5, (short) 9_000).putShort(frame + 7, (short) 9_000);
        int scan = indexOf(jpeg, 0xDA);
        int end = indexOf(jpeg, 0xD9);
        byte[] pass = Arrays.copyOfRange(jpeg, scan, end);
        byte[] flood = Arrays.copyOf(jpeg, scan);
        for (int i = 0; i < 20; i++) {
            flood = Samples.join(flood, pass);
        }
        flood = Samples.join(flood, Arrays.copyOfRange(jpeg, end, jpeg.length));
        assertEquals(List.of("picture.too-many-pixels"), findings(flood));
    }

    private static int indexOf(byte[] jpeg, int marker) {
        for (int i = 0; i < jpeg.length - 1; i++) {
            if (jpeg[i] == (byte) 0xFF && jpeg[i + 1] == (byte) marker) {
                return i;
            }
        }
        throw new AssertionError("no marker");
    }

    @Test
    void fourColoursAreRefusedAndNotGuessedAt() throws IOException {
        byte[] jpeg = photograph(64, 64, 1);
        jpeg[indexOf(jpeg, 0xC0) + 9] = 4;
        assertEquals(List.of("picture.four-colours"), findings(jpeg));
    }

    @Test
    void aFileCutShortIsSaidToBe() throws IOException {
        byte[] jpeg = photograph(640, 480, 1);
        assertEquals(List.of("picture.broken"), findings(Arrays.copyOf(jpeg, jpeg.length / 2)));
        byte[] png = encoded(quarters(64, 48), "png");
        assertEquals(List.of("picture.broken"), findings(Arrays.copyOf(png, png.length - 20)));
        assertEquals(List.of("picture.place"), findings(jpeg));
        assertEquals(List.of(), findings(png));
    }

    @Test
    void pixelsThatDoNotDecodeAreAGreyArea() throws IOException {
        Blob wrong = blob("a.png", png(300, 200, new byte[] {1, 2, 3}));
        assertEquals(Optional.of(new Picture(PictureType.PNG, 300, 200)), Pictures.read(wrong));
        assertEquals(Optional.empty(), Pictures.image(wrong, 100));
        assertEquals(100, Samples.decoded(Samples.scaled(wrong, "a.jpg", 100)).getWidth());
    }

    @Test
    void noDamageBreaksTheReader() {
        Random random = new Random(115);
        byte[] photograph = photograph(160, 120, 6);
        byte[] png = encoded(quarters(60, 40), "png");
        assertTimeoutPreemptively(LIMIT, () -> {
            for (int i = 0; i < 400; i++) {
                byte[] damaged = (i % 2 == 0 ? photograph : png).clone();
                for (int hits = 0; hits <= i % 7; hits++) {
                    damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
                }
                damaged = i % 5 == 0 ? Arrays.copyOf(damaged, random.nextInt(damaged.length)) : damaged;
                Blob blob = blob("a.jpg", damaged);
                Pictures.examine("main", blob);
                Pictures.image(blob, 50);
                written(Pictures.original(blob, "a.jpg"));
                assertTrue(Samples.scaled(blob, "a.jpg", 50).length > 0);
            }
        });
    }
}
