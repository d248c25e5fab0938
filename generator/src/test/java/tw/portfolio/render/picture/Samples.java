package tw.portfolio.render.picture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import tw.portfolio.artifact.Artifact;
import tw.portfolio.artifact.Kept;
import tw.portfolio.blob.Blob;

/** Pictures made for the tests, with what phones and editors put into them. */
final class Samples {
    static final String PLACE = "Taoyuan, 24.99 N";

    private Samples() {}

    /** A picture whose quarters are red, green, blue and white, from the top left. */
    static BufferedImage quarters(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                boolean left = x < width / 2;
                image.setRGB(x, y, y < height / 2 ? left ? 0xFF0000 : 0x00FF00 : left ? 0x0000FF : 0xFFFFFF);
            }
        }
        return image;
    }

    static byte[] encoded(BufferedImage image, String format) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A photograph as a phone leaves it: turned, with place, XMP, IPTC, a comment and a film behind its end. */
    static byte[] photograph(int width, int height, int orientation) {
        byte[] jpeg = encoded(quarters(width, height), "jpg");
        byte[] photograph = after(jpeg, segment(0xED, "Photoshop 3.0\0" + PLACE));
        photograph = after(photograph, segment(0xFE, PLACE));
        photograph = after(photograph, segment(0xE1, "http://ns.adobe.com/xap/1.0/\0<x>" + PLACE + "</x>"));
        photograph = after(
                photograph, segment(0xE1, join("Exif\0\0".getBytes(StandardCharsets.ISO_8859_1), exif(orientation))));
        return join(photograph, ("ftypmp42" + PLACE).getBytes(StandardCharsets.ISO_8859_1));
    }

    private static byte[] exif(int orientation) {
        return ByteBuffer.allocate(64 + PLACE.length())
                .put(new byte[] {'M', 'M', 0, 42, 0, 0, 0, 8, 0, 2})
                .putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0)
                .putShort((short) 0x8825)
                .putShort((short) 4)
                .putInt(1)
                .putInt(38)
                .putInt(0)
                .put(PLACE.getBytes(StandardCharsets.ISO_8859_1))
                .array();
    }

    /** Puts a segment behind the start of a JPEG. */
    static byte[] after(byte[] jpeg, byte[] segment) {
        byte[] all = new byte[jpeg.length + segment.length];
        System.arraycopy(jpeg, 0, all, 0, 2);
        System.arraycopy(segment, 0, all, 2, segment.length);
        System.arraycopy(jpeg, 2, all, 2 + segment.length, jpeg.length - 2);
        return all;
    }

    static byte[] segment(int marker, String body) {
        return segment(marker, body.getBytes(StandardCharsets.ISO_8859_1));
    }

    static byte[] segment(int marker, byte[] body) {
        return ByteBuffer.allocate(4 + body.length)
                .put((byte) 0xFF)
                .put((byte) marker)
                .putShort((short) (body.length + 2))
                .put(body)
                .array();
    }

    /** Puts a chunk behind the header of a PNG. */
    static byte[] withChunk(byte[] png, String name, byte[] body) {
        int header = 8 + 25;
        byte[] chunk = chunk(name, body);
        ByteBuffer all = ByteBuffer.allocate(png.length + chunk.length);
        return all.put(png, 0, header)
                .put(chunk)
                .put(png, header, png.length - header)
                .array();
    }

    static byte[] chunk(String name, byte[] body) {
        ByteBuffer chunk = ByteBuffer.allocate(12 + body.length).putInt(body.length);
        chunk.put(name.getBytes(StandardCharsets.US_ASCII)).put(body);
        CRC32 sum = new CRC32();
        sum.update(chunk.array(), 4, 4 + body.length);
        return chunk.putInt((int) sum.getValue()).array();
    }

    static byte[] join(byte[] first, byte[] second) {
        return ByteBuffer.allocate(first.length + second.length)
                .put(first)
                .put(second)
                .array();
    }

    static Blob blob(String path, byte[] bytes) {
        return new Held(path, bytes);
    }

    static byte[] written(Artifact artifact) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        artifact.writeTo(out);
        return out.toByteArray();
    }

    /** Returns a picture at one size, as nothing kept it. */
    static byte[] scaled(Blob blob, String path, int edge) throws IOException {
        Picture picture = Pictures.read(blob).orElse(new Picture(PictureType.JPEG, 3, 2));
        PictureType type = path.endsWith("png") ? PictureType.PNG : PictureType.JPEG;
        Picture wanted = new Picture(type, picture.width(), picture.height());
        return written(new Scaler(Kept.nothing())
                .scaled(blob, wanted, new TreeMap<>(Map.of(edge, path)))
                .get(0));
    }

    static BufferedImage decoded(byte[] bytes) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(bytes));
    }

    private record Held(String path, byte[] bytes) implements Blob {
        @Override
        public long size() {
            return bytes.length;
        }

        @Override
        public String id() {
            return "0".repeat(40);
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(bytes);
        }
    }
}
