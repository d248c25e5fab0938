package tw.portfolio.render.picture;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import tw.portfolio.artifact.Artifact;
import tw.portfolio.blob.Blob;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Location;
import tw.portfolio.diagnostic.Noted;
import tw.portfolio.diagnostic.RuleId;

/**
 * Pictures for pages and books. Type by content, size by header before anything is decoded, turned upright, in the screen's colours;
 * nothing that leaves here says where or by whom a picture was taken.
 */
public final class Pictures {
    static final RuleId BROKEN = new RuleId("picture.broken");
    static final RuleId TOO_MANY_PIXELS = new RuleId("picture.too-many-pixels");
    static final RuleId FOUR_COLOURS = new RuleId("picture.four-colours");
    static final RuleId PLACE = new RuleId("picture.place");
    private static final int MAX_BYTES = 32 << 20;
    private static final int MILLION = 1_000_000;

    private Pictures() {}

    /** Returns the picture a file is, or nothing for one that is no picture or is not shown. */
    public static Optional<Picture> read(Blob blob) throws IOException {
        return facts(blob).filter(facts -> facts.fault().isEmpty()).map(Facts::picture);
    }

    /** Returns the picture with what its owner should know of it: why it is not shown, or that it tells where it was taken. */
    public static Noted<Optional<Picture>> examine(String source, Blob blob) throws IOException {
        Optional<Facts> facts = facts(blob);
        List<Diagnostic> notes = facts.stream()
                .flatMap(found -> finding(found, Location.ofFile(source, blob.path())).stream())
                .map(finding -> finding.with("file", blob.name()))
                .toList();
        return new Noted<>(facts.filter(found -> found.fault().isEmpty()).map(Facts::picture), notes);
    }

    /** Returns the file to publish: a picture without its metadata and otherwise the same bytes of pixels, any other file as it is. */
    public static Artifact original(Blob blob, String path) throws IOException {
        return type(blob).isPresent()
                ? Artifact.streamed(path, out -> out.write(withoutMetadata(blob)))
                : Artifact.copy(path, blob);
    }

    /** Returns the pixels, upright and no edge longer than {@code maxEdge}; nothing for a file that is not shown or does not decode. */
    public static Optional<BufferedImage> image(Blob blob, int maxEdge) throws IOException {
        if (read(blob).isEmpty()) {
            return Optional.empty();
        }
        try {
            byte[] bytes = bytes(blob);
            Walk walk = walk(PictureType.of(bytes).orElseThrow(), bytes);
            return Optional.of(Decoder.decode(walk.withoutMetadata(), walk.facts(), maxEdge));
        } catch (UnreadablePictureException e) {
            return Optional.empty();
        }
    }

    /** Returns the bytes of a scaled picture; nothing for a file that is not shown or does not decode. */
    public static Optional<byte[]> encoded(Blob blob, PictureType type, int maxEdge) throws IOException {
        Optional<BufferedImage> image = image(blob, maxEdge);
        return image.isEmpty() ? Optional.empty() : Optional.of(Encoder.encode(image.get(), type));
    }

    private static Optional<Diagnostic> finding(Facts facts, Location at) {
        if (facts.fault().isEmpty()) {
            return facts.place() ? Optional.of(Diagnostic.note(PLACE, at)) : Optional.empty();
        }
        return Optional.of(
                switch (facts.fault().get()) {
                    case BROKEN -> Diagnostic.warning(BROKEN, at);
                    case TOO_MANY_PIXELS ->
                        Diagnostic.warning(TOO_MANY_PIXELS, at)
                                .with("width", facts.width())
                                .with("height", facts.height())
                                .with("limit", Facts.MAX_PIXELS / MILLION);
                    case FOUR_COLOURS -> Diagnostic.warning(FOUR_COLOURS, at);
                });
    }

    private static Optional<PictureType> type(Blob blob) throws IOException {
        try (InputStream in = blob.open()) {
            return PictureType.of(in.readNBytes(8));
        }
    }

    private static Optional<Facts> facts(Blob blob) throws IOException {
        Optional<PictureType> type = type(blob);
        if (type.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(walk(type.get(), bytes(blob)).facts());
    }

    private static byte[] withoutMetadata(Blob blob) throws IOException {
        byte[] bytes = bytes(blob);
        return walk(PictureType.of(bytes).orElseThrow(), bytes).withoutMetadata();
    }

    private static Walk walk(PictureType type, byte[] bytes) {
        return switch (type) {
            case JPEG -> new JpegWalk(bytes);
            case PNG -> new PngWalk(bytes);
        };
    }

    /** Returns the bytes as far as they are held in memory: a longer file is taken for one cut short. */
    private static byte[] bytes(Blob blob) throws IOException {
        try (InputStream in = blob.open()) {
            return in.readNBytes(MAX_BYTES);
        }
    }
}
