package tw.portfolio.render.desk;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tw.portfolio.artifact.Artifact;
import tw.portfolio.blob.Blob;
import tw.portfolio.certification.Preview;
import tw.portfolio.render.markdown.VisibleText;
import tw.portfolio.render.picture.Picture;
import tw.portfolio.render.picture.Pictures;
import tw.portfolio.render.picture.Scaler;

/** Small pictures of works under review, so that whoever certifies sees what it is without opening anything. */
final class Glances {
    private static final int EDGE = 240;

    /** More than anybody looks through in an evening; the works beyond it name their pictures. */
    private static final int MOST = 600;

    private final Scaler scaler;
    private final Map<String, Shown> known = new LinkedHashMap<>();
    private final List<Artifact> files = new ArrayList<>();

    Glances(Scaler scaler) {
        this.scaler = scaler;
    }

    /**
     * A small picture.
     *
     * @param src the way from the desk's root
     * @param name the file's, for those who do not see it
     */
    record Shown(String src, int width, int height, String name) {}

    /** Returns the pictures that are shown of a work; a file that is none, or whose bytes are not here, is not among them. */
    List<Shown> of(Preview preview) {
        return preview.shown().stream().flatMap(blob -> shown(blob).stream()).toList();
    }

    /** Returns the files of all that were asked for. */
    List<Artifact> files() {
        return List.copyOf(files);
    }

    private Optional<Shown> shown(Blob blob) {
        Optional<Shown> before = Optional.ofNullable(known.get(blob.id()));
        if (before.isPresent() || known.size() == MOST) {
            return before;
        }
        try {
            Optional<Picture> picture = blob.present() ? Pictures.read(blob) : Optional.empty();
            picture.ifPresent(it -> make(blob, it));
            return Optional.ofNullable(known.get(blob.id()));
        } catch (IOException e) {
            return Optional.empty(); // a picture that cannot be read is named like any other file
        }
    }

    private void make(Blob blob, Picture picture) {
        Picture small = picture.within(EDGE);
        String path = "pictures/" + blob.id() + "." + picture.type().ending();
        known.put(blob.id(), new Shown(path, small.width(), small.height(), VisibleText.of(blob.name())));
        files.addAll(scaler.scaled(blob, picture, new TreeMap<>(Map.of(EDGE, path))));
    }
}
