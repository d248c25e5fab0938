package tw.portfolio.render.picture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tw.portfolio.render.picture.Samples.blob;
import static tw.portfolio.render.picture.Samples.decoded;
import static tw.portfolio.render.picture.Samples.encoded;
import static tw.portfolio.render.picture.Samples.photograph;
import static tw.portfolio.render.picture.Samples.quarters;
import static tw.portfolio.render.picture.Samples.segment;
import static tw.portfolio.render.picture.Samples.withChunk;
import static tw.portfolio.render.picture.Samples.written;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tw.portfolio.blob.Blob;

/** Pictures as phones and editors make them, and what becomes of them. */
class PicturesTest {

    private static String corners(BufferedImage image) {
        int right = image.getWidth() - 3;
        int bottom = image.getHeight() - 3;
        return colour(image.getRGB(2, 2))
                + colour(image.getRGB(right, 2))
                + colour(image.getRGB(2, bottom))
                + colour(image.getRGB(right, bottom));
    }

    private static String colour(int rgb) {
        String bits = "" + (rgb >> 23 & 1) + (rgb >> 15 & 1) + (rgb >> 7 & 1);
        return switch (bits) {
            case "100" -> "r";
            case "010" -> "g";
            case "001" -> "b";
            case "111" -> "w";
            default -> "?";
        };
    }

    // what Exif 2.3 says of where row 0 and column 0 of the stored picture are seen
    @ParameterizedTest
    @CsvSource({
        "1,rgbw,80,48",
        "2,grwb,80,48",
        "3,wbgr,80,48",
        "4,bwrg,80,48",
        "5,rbgw,48,80",
        "6,brwg,48,80",
        "7,wgbr,48,80",
        "8,gwrb,48,80"
    })
    void everyOrientationIsTurnedUpright(int orientation, String seen, int width, int height) throws IOException {
        Blob photograph = blob("a.jpg", photograph(80, 48, orientation));
        assertEquals(Optional.of(new Picture(PictureType.JPEG, width, height)), Pictures.read(photograph));
        assertEquals(seen, corners(Pictures.image(photograph, 80).orElseThrow()));
        BufferedImage small = decoded(Samples.scaled(photograph, "a.jpg", 40));
        assertEquals(seen, corners(small));
        assertEquals(List.of(width / 2, height / 2), List.of(small.getWidth(), small.getHeight()));
        // a download is turned by whoever opens it
        assertEquals(
                seen,
                corners(Pictures.image(blob("b.jpg", written(Pictures.original(photograph, "b.jpg"))), 80)
                        .orElseThrow()));
    }

    @Test
    void nothingThatLeavesTellsThePlace() throws IOException {
        Blob photograph = blob("a.jpg", photograph(80, 48, 6));
        byte[] original = written(Pictures.original(photograph, "a.jpg"));
        for (byte[] published : List.of(original, Samples.scaled(photograph, "small.jpg", 40))) {
            String text = new String(published, StandardCharsets.ISO_8859_1);
            assertFalse(text.contains("Taoyuan"), text);
            assertFalse(text.contains("adobe"), text);
        }
        assertFalse(new JpegWalk(original).facts().place());
        assertTrue(new JpegWalk(photograph(80, 48, 6)).facts().place());
        assertArrayEquals(pixels(photograph(80, 48, 1)), pixels(original));
    }

    private static int[] pixels(byte[] bytes) throws IOException {
        BufferedImage image = decoded(bytes);
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    @Test
    void textOfPngIsDroppedAndItsPixelsStay() throws IOException {
        byte[] plain = encoded(quarters(40, 20), "png");
        byte[] telling = withChunk(plain, "tEXt", ("Comment\0" + Samples.PLACE).getBytes(StandardCharsets.ISO_8859_1));
        telling = withChunk(telling, "iTXt", Samples.PLACE.getBytes(StandardCharsets.ISO_8859_1));
        telling = Samples.join(telling, Samples.PLACE.getBytes(StandardCharsets.ISO_8859_1));
        assertArrayEquals(plain, written(Pictures.original(blob("a.png", telling), "a.png")));
        byte[] turned = withChunk(telling, "eXIf", Exif.saying(Orientation.TURN_RIGHT));
        Blob original = blob("b.png", written(Pictures.original(blob("a.png", turned), "a.png")));
        assertEquals(Optional.of(new Picture(PictureType.PNG, 20, 40)), Pictures.read(original));
    }

    @Test
    void otherFilesAreCopiedAsTheyAre() throws IOException {
        byte[] pdf = "%PDF-1.7 and so on".getBytes(StandardCharsets.US_ASCII);
        assertArrayEquals(pdf, written(Pictures.original(blob("a.jpg", pdf), "a.jpg")));
        assertEquals(Optional.empty(), Pictures.read(blob("a.jpg", pdf)));
    }

    @Test
    void theContentDecidesWhatAPictureIs() throws IOException {
        Blob misnamed = blob("a.jpg", encoded(quarters(40, 20), "png"));
        assertEquals(PictureType.PNG, Pictures.read(misnamed).orElseThrow().type());
    }

    @Test
    void theSamePictureGivesTheSameBytes() throws IOException {
        Blob photograph = blob("a.jpg", photograph(800, 480, 6));
        assertArrayEquals(Samples.scaled(photograph, "s.jpg", 100), Samples.scaled(photograph, "s.jpg", 100));
    }

    @Test
    void linesFinerThanAPixelBecomeTheirMean() throws IOException {
        BufferedImage stripes = new BufferedImage(400, 30, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 400; x += 2) {
            for (int y = 0; y < 30; y++) {
                stripes.setRGB(x, y, 0xFFFFFF);
            }
        }
        BufferedImage small =
                Pictures.image(blob("a.png", encoded(stripes, "png")), 100).orElseThrow();
        assertEquals(List.of(100, 8), List.of(small.getWidth(), small.getHeight()));
        for (int x = 0; x < 100; x++) {
            assertEquals(0x808080, small.getRGB(x, 3) & 0xFFFFFF);
        }
    }

    @Test
    void greyStaysAsDarkAsItWas() throws IOException {
        for (int type : new int[] {BufferedImage.TYPE_BYTE_GRAY, BufferedImage.TYPE_USHORT_GRAY}) {
            BufferedImage grey = new BufferedImage(30, 20, type);
            for (int i = 0; i < 600; i++) {
                grey.getRaster().setSample(i % 30, i / 30, 0, type == BufferedImage.TYPE_BYTE_GRAY ? 100 : 100 * 257);
            }
            BufferedImage shown =
                    Pictures.image(blob("a.png", encoded(grey, "png")), 15).orElseThrow();
            assertEquals(0x646464, shown.getRGB(5, 5) & 0xFFFFFF);
        }
    }

    @Test
    void transparencyStaysInPngAndIsPaperInJpeg() throws IOException {
        BufferedImage glass = new BufferedImage(40, 40, BufferedImage.TYPE_INT_ARGB);
        glass.setRGB(0, 0, 0xFFFF0000);
        Blob png = blob("a.png", encoded(glass, "png"));
        assertEquals(0, decoded(Samples.scaled(png, "s.png", 20)).getRGB(10, 10) >>> 24);
        // a quarter opaque red is red, not black
        assertEquals(0xFF0000, Pictures.image(png, 20).orElseThrow().getRGB(0, 0) & 0xFFFFFF);
        assertEquals(0xFFFFFFFF, decoded(Samples.scaled(png, "s.jpg", 20)).getRGB(15, 15));
    }

    @Test
    void coloursOfAnotherSpaceAreConverted() throws IOException {
        BufferedImage even = new BufferedImage(32, 32, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 1024; i++) {
            even.setRGB(i % 32, i / 32, 0x808080);
        }
        byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();
        byte[] head = "ICC_PROFILE\0\1\1".getBytes(StandardCharsets.ISO_8859_1);
        Blob linear = blob("a.jpg", Samples.after(encoded(even, "jpg"), segment(0xE2, Samples.join(head, profile))));
        int seen = Pictures.image(linear, 32).orElseThrow().getRGB(16, 16) & 0xFF;
        assertTrue(seen > 180 && seen < 195, "128 of linear light is 188 on a screen, not " + seen);
        byte[] original = written(Pictures.original(linear, "a.jpg"));
        assertTrue(new String(original, StandardCharsets.ISO_8859_1).contains("ICC_PROFILE"));
    }

    @Test
    void aSmallerPictureIsNotBlownUp() throws IOException {
        assertEquals(
                40,
                Pictures.image(blob("a.png", encoded(quarters(40, 20), "png")), 400)
                        .orElseThrow()
                        .getWidth());
    }

    @Test
    void largePhotographsFitTheMemory() throws IOException {
        Blob large = blob("a.jpg", photograph(5200, 3900, 6));
        BufferedImage shown = Pictures.image(large, 1600).orElseThrow();
        assertEquals(List.of(1200, 1600), List.of(shown.getWidth(), shown.getHeight()));
        assertEquals("brwg", corners(shown));
    }
}
