package tw.portfolio.render.picture;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import tw.portfolio.artifact.Artifact;
import tw.portfolio.artifact.Kept;
import tw.portfolio.artifact.Measured;
import tw.portfolio.blob.Blob;

/**
 * Makes pictures at the sizes that pages and books ask for: every size of a picture from one decoding, and none that is kept from an
 * earlier run. Safe for use by several threads.
 */
public final class Scaler {
    /** The longer side of the largest picture made, in pixels; smaller ones are made from it. */
    public static final int LARGEST = 1600;

    private static final int GREY = 0xE4E2DC;
    private static final int PATTERN = 64;

    /** To be raised when the same picture comes out otherwise than before. */
    private static final int VERSION = 1;

    private final Kept kept;
    private final String machine;

    /** Begins with a store of what was made before. */
    public Scaler(Kept kept) {
        this.kept = kept;
        this.machine = machine(pattern());
    }

    /** Makes something of a picture's file. */
    @FunctionalInterface
    public interface Maker {
        byte[] make() throws IOException;
    }

    /**
     * Returns what was made of a file in the same way before, or makes it.
     *
     * @param way what is made and how, with its version
     */
    public byte[] kept(Blob blob, String way, Maker maker) throws IOException {
        String key = key(digest(blob), way);
        Optional<byte[]> known = kept.get(key);
        if (known.isPresent()) {
            return known.get();
        }
        byte[] made = maker.make();
        kept.put(key, made);
        return made;
    }

    /**
     * Returns a picture once for each size, made when it is written. One whose pixels turn out damaged is a plain grey area.
     *
     * @param picture what {@link Pictures#read} took the file for
     * @param paths by the longest edge they may have, at most {@link #LARGEST}; a smaller picture stays as it is
     */
    public List<Artifact> scaled(Blob blob, Picture picture, SortedMap<Integer, String> paths) {
        if (paths.lastKey() > LARGEST) {
            throw new IllegalArgumentException("larger than any that is made: " + paths);
        }
        Sizes sizes = new Sizes(blob, picture, List.copyOf(paths.keySet()));
        List<Artifact> artifacts = new ArrayList<>();
        paths.forEach((edge, path) -> artifacts.add(Artifact.streamed(path, out -> sizes.write(edge, out))));
        return artifacts;
    }

    /** The sizes of one picture; those made along with the one that was asked for wait until they are written. */
    private final class Sizes {
        private final Blob blob;
        private final Picture picture;
        private final List<Integer> edges;
        private final Map<Integer, byte[]> waiting = new HashMap<>();
        private Optional<String> digest = Optional.empty();

        private Sizes(Blob blob, Picture picture, List<Integer> edges) {
            this.blob = blob;
            this.picture = picture;
            this.edges = edges;
        }

        private synchronized void write(int edge, OutputStream out) throws IOException {
            if (digest.isEmpty()) {
                digest = Optional.of(digest(blob));
            }
            Optional<byte[]> ready = Optional.ofNullable(waiting.remove(edge));
            out.write(ready.isPresent() ? ready.get() : keptOrMade(edge));
        }

        private byte[] keptOrMade(int edge) throws IOException {
            Optional<byte[]> known = kept.get(key(edge));
            if (known.isPresent()) {
                return known.get();
            }
            BufferedImage large = largeOrGrey();
            for (int other : edges) {
                byte[] bytes = Encoder.encode(smaller(large, other), picture.type());
                kept.put(key(other), bytes);
                waiting.put(other, bytes);
            }
            return Objects.requireNonNull(waiting.remove(edge));
        }

        private BufferedImage smaller(BufferedImage large, int edge) {
            Picture size = picture.within(edge);
            return size.width() >= large.getWidth() && size.height() >= large.getHeight()
                    ? large
                    : AreaAverage.of(
                            new PixelRows(large),
                            Math.min(size.width(), large.getWidth()),
                            Math.min(size.height(), large.getHeight()));
        }

        private BufferedImage largeOrGrey() throws IOException {
            Optional<BufferedImage> image = Pictures.image(blob, LARGEST);
            if (image.isPresent()) {
                return image.get();
            }
            Picture size = picture.within(LARGEST);
            BufferedImage grey = new BufferedImage(size.width(), size.height(), BufferedImage.TYPE_INT_RGB);
            for (int y = 0; y < size.height(); y++) {
                for (int x = 0; x < size.width(); x++) {
                    grey.setRGB(x, y, GREY);
                }
            }
            return grey;
        }

        private String key(int edge) throws IOException {
            return Scaler.this.key(digest.orElseThrow(), picture.type().ending() + " " + edge);
        }
    }

    private String key(String digest, String way) throws IOException {
        return digest("picture " + VERSION + "\n" + machine + "\n" + digest + "\n" + way);
    }

    private static String digest(Blob blob) throws IOException {
        return Measured.of(out -> {
                    try (InputStream in = blob.open()) {
                        in.transferTo(out);
                    }
                })
                .sha256();
    }

    private static String digest(String words) throws IOException {
        return Measured.of(out -> out.write(words.getBytes(StandardCharsets.UTF_8)))
                .sha256();
    }

    /** Returns what the machine's coders make of a picture: the libraries below Java change without its telling. */
    private static String machine(BufferedImage pattern) {
        try {
            byte[] jpeg = Encoder.encode(pattern, PictureType.JPEG);
            BufferedImage half = Decoder.decode(jpeg, new JpegWalk(jpeg).facts(), PATTERN / 2);
            byte[] png = Encoder.encode(half, PictureType.PNG);
            return Measured.of(out -> {
                        out.write(jpeg);
                        out.write(png);
                    })
                    .sha256();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // everything is in memory
        }
    }

    private static BufferedImage pattern() {
        BufferedImage pattern = new BufferedImage(PATTERN, PATTERN, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < PATTERN; y++) {
            for (int x = 0; x < PATTERN; x++) {
                pattern.setRGB(x, y, x * x * 31 + y * y * 0x1703 + x * y * 0x50101);
            }
        }
        return pattern;
    }
}
