package tw.portfolio.render.site;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tw.portfolio.blob.Blob;
import tw.portfolio.diagnostic.Noted;
import tw.portfolio.model.AttachedFile;
import tw.portfolio.model.Entry;
import tw.portfolio.render.markdown.HtmlWriter;
import tw.portfolio.render.markdown.Markdown;
import tw.portfolio.render.markdown.Places;
import tw.portfolio.render.picture.Picture;
import tw.portfolio.render.picture.Pictures;
import tw.portfolio.render.picture.Scaler;
import tw.portfolio.theme.Html;

/** A student's pictures, made fit for pages and kept once each, and the texts they stand in. */
final class Pictured {
    /** The longer side of a picture that takes a page's width, in pixels, on screens of every kind. */
    static final int WIDE = 1600;

    /** The longer side of a picture that takes a part of a page's width. */
    static final int MIDDLE = 960;

    /** The sizes a browser may choose from. */
    private static final List<Integer> EDGES = List.of(480, MIDDLE, WIDE);

    private static final int NAME = 16;
    private final Shelf shelf;
    private final Scaler scaler;
    private final Map<String, Optional<Picture>> read = new HashMap<>();

    Pictured(Shelf shelf, Scaler scaler) {
        this.shelf = shelf;
        this.scaler = scaler;
    }

    boolean isPicture(Entry<?> entry, Blob file) throws IOException {
        return read(entry, file).isPresent();
    }

    /** Returns the picture with its longer side at most {@code edge} pixels, one of {@link #EDGES}; nothing for a file that is none. */
    Optional<Views.Shown> shown(Entry<?> entry, Blob file, int edge, String alt) throws IOException {
        Optional<Picture> picture = read(entry, file);
        if (picture.isEmpty()) {
            return Optional.empty();
        }
        SortedMap<Integer, String> paths = paths(picture.get(), file, edge);
        SortedMap<Integer, String> within = new TreeMap<>();
        paths.forEach((size, path) -> within.put(size, shelf.in(path)));
        scaler.scaled(file, picture.get(), within).forEach(shelf::put);
        Picture size = picture.get().within(paths.lastKey());
        return Optional.of(new Views.Shown(
                Objects.requireNonNull(paths.get(paths.lastKey())),
                size.width(),
                size.height(),
                alt,
                widths(picture.get(), paths)));
    }

    /** Returns where the sizes of a picture go, up to the first that holds it whole. */
    private static SortedMap<Integer, String> paths(Picture picture, Blob file, int edge) {
        SortedMap<Integer, String> paths = new TreeMap<>();
        for (int size : EDGES) {
            boolean whole = !paths.isEmpty() && picture.within(paths.lastKey()).equals(picture);
            if (size <= edge && !whole) {
                // named by content: a file's own name may tell more than the picture does
                String name = file.id().substring(0, NAME) + "-" + size;
                paths.put(size, "pictures/" + name + "." + picture.type().ending());
            }
        }
        return paths;
    }

    private static List<Views.Width> widths(Picture picture, SortedMap<Integer, String> paths) {
        return paths.size() == 1
                ? List.of()
                : paths.entrySet().stream()
                        .map(path -> new Views.Width(
                                path.getValue(), picture.within(path.getKey()).width()))
                        .toList();
    }

    Optional<Views.Shown> shown(Entry<?> entry, AttachedFile file, int edge) throws IOException {
        Optional<Blob> found = Attachments.find(entry, file.file());
        return found.isPresent() ? shown(entry, found.get(), edge, file.alt().orElse("")) : Optional.empty();
    }

    private Optional<Picture> read(Entry<?> entry, Blob file) throws IOException {
        Optional<Picture> known = read.get(file.path());
        if (known == null) {
            Noted<Optional<Picture>> examined = Pictures.examine(entry.source(), file);
            shelf.note(examined.notes());
            known = examined.value();
            read.put(file.path(), known);
        }
        return known;
    }

    /** Returns a record's text as markup for a page in {@code folder}; its pictures and files are those of the record. */
    Html text(Entry<?> entry, String folder, String body) throws IOException {
        Map<String, Places.Shown> shown = new HashMap<>();
        for (Blob file : entry.shownFiles()) {
            shown(entry, file, WIDE, "")
                    .ifPresent(picture -> shown.put(
                            nameIn(entry, file),
                            new Places.Shown(
                                    Shelf.root(folder) + picture.src(),
                                    srcset(folder, picture),
                                    picture.width(),
                                    picture.height())));
        }
        return new Html(new HtmlWriter(1, new Beside(entry, shown)).write(Headings.ordered(Markdown.parse(body))));
    }

    private static String srcset(String folder, Views.Shown picture) {
        return picture.widths().stream()
                .map(width -> Shelf.root(folder) + width.src() + " " + width.width() + "w")
                .collect(Collectors.joining(", "));
    }

    private static String nameIn(Entry<?> entry, Blob file) {
        return file.path().substring(entry.path().length() + 1);
    }

    /** The files of one record, as its page finds them. */
    private record Beside(Entry<?> entry, Map<String, Places.Shown> pictures) implements Places {

        @Override
        public Optional<String> link(String file) {
            Optional<Places.Shown> picture = picture(file);
            return picture.isPresent()
                    ? picture.map(Places.Shown::src)
                    : Attachments.find(entry, file).flatMap(Attachments::address);
        }

        @Override
        public Optional<Places.Shown> picture(String file) {
            return Optional.ofNullable(pictures.get(file));
        }
    }
}
