package tw.portfolio.render.site;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tw.portfolio.artifact.Artifact;
import tw.portfolio.blob.Blob;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.model.AttachedFile;
import tw.portfolio.model.Entry;

/** The files of one work: pictures to look at, sound and film to play, documents to open. */
final class Attachments {
    /** What a page may offer, by the ending that decides how browsers treat it; nothing a browser would run is among them. */
    private static final Map<String, String> KINDS =
            Map.of("pdf", "document", "mp3", "audio", "m4a", "audio", "mp4", "video", "webm", "video");

    /** What some file system refuses in a name, and at its beginning. */
    private static final Pattern REFUSED = Pattern.compile("[\\\\:*?\"<>|\\x00-\\x1f]");

    private static final Pattern BEGINNING = Pattern.compile("^[ .]+");

    private final Piece piece;
    private final Shelf shelf;
    private final Wording wording;

    Attachments(Piece piece, Shelf shelf, Wording wording) {
        this.piece = piece;
        this.shelf = shelf;
        this.wording = wording;
    }

    /** Returns the files as the student named them, then the others by path. */
    static List<Blob> inOrder(Piece piece) {
        List<Blob> named = piece.files().stream()
                .flatMap(file -> find(piece.entry(), file.file()).stream())
                .distinct()
                .toList();
        return Stream.concat(named.stream(), piece.entry().shownFiles().stream().filter(file -> !named.contains(file)))
                .toList();
    }

    /** Returns what the student wrote of a file. */
    static Optional<AttachedFile> named(Piece piece, Blob file) {
        return piece.files().stream()
                .filter(named -> find(piece.entry(), named.file()).equals(Optional.of(file)))
                .findFirst();
    }

    static Optional<Blob> find(Entry<?> entry, String name) {
        return entry.shownFiles().stream()
                .filter(file -> file.path().equals(entry.path() + "/" + name))
                .findFirst();
    }

    /** Puts the files that are no pictures beside their page and returns what the page says of them. */
    List<Views.Item> items(Pictured pictures) throws IOException {
        List<Views.Item> items = new ArrayList<>();
        for (Blob file : inOrder(piece)) {
            if (!pictures.isPicture(piece.entry(), file)) {
                items.add(item(file));
            }
        }
        int more =
                piece.entry().attachments().size() - piece.entry().shownFiles().size();
        if (more > 0) {
            Text words = wording.say("file.more", "count", more);
            items.add(
                    new Views.Item("other", words, piece.entry().path() + "/", "", Optional.empty(), Optional.empty()));
        }
        return items;
    }

    private Views.Item item(Blob file) {
        String ending = ending(file);
        String kind = KINDS.getOrDefault(ending, "other");
        Optional<String> href = address(file);
        href.ifPresent(address -> shelf.put(Artifact.copy(shelf.in(piece.folder() + "/" + place(file)), file)));
        return new Views.Item(
                kind,
                KINDS.containsKey(ending)
                        ? wording.say("file." + kind)
                        : wording.say("file.other", "ending", ending.toUpperCase(Locale.ROOT)),
                file.name(),
                Wording.size(file.size()),
                href,
                named(piece, file).flatMap(AttachedFile::caption));
    }

    /** Returns the address beside the page, percent-encoded; nothing for a file that pages do not offer. */
    static Optional<String> address(Blob file) {
        return KINDS.containsKey(ending(file)) ? Optional.of(encoded(place(file))) : Optional.empty();
    }

    /** Returns a name that every file system takes; the name people read stays as it is. */
    private static String place(Blob file) {
        String shown = REFUSED.matcher(file.name()).replaceAll("-");
        String name = BEGINNING.matcher(shown).replaceAll("");
        return name.equals(file.name()) && !nested(file) ? name : file.id().substring(0, 8) + "-" + name;
    }

    /** Returns whether another file of the record could bear the same name. */
    private static boolean nested(Blob file) {
        return file.path().split("/").length > 7;
    }

    private static String ending(Blob file) {
        return file.name().substring(file.name().lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
