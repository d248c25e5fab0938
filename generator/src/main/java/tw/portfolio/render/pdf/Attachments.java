package tw.portfolio.render.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import tw.portfolio.blob.Blob;
import tw.portfolio.model.AttachedFile;
import tw.portfolio.model.Entry;
import tw.portfolio.render.pdf.document.Tag;
import tw.portfolio.render.pdf.layout.Setting.Align;
import tw.portfolio.render.pdf.layout.Span;
import tw.portfolio.render.pdf.layout.Table;

/** The files of a record as calm rows: name, kind, size and the digest by which a file is known again. */
final class Attachments {
    private static final int DIGEST_DIGITS = 16;
    private static final List<String> KINDS = List.of("pdf", "jpg", "jpeg", "png", "gif", "webp", "mp3", "mp4");
    private final Manuscript manuscript;

    Attachments(Manuscript manuscript) {
        this.manuscript = manuscript;
    }

    /** Sets a row for each file of the record; nothing when there is none. */
    void set(Entry<?> entry, List<AttachedFile> named, Tag parent) {
        if (entry.attachments().isEmpty()) {
            return;
        }
        Tag table = parent.add("Table");
        Tag head = table.add("TR");
        List<List<Span>> heads = new ArrayList<>();
        for (String key : List.of("file", "kind", "size", "digest")) {
            String word = manuscript.phrases().say("attachment." + key);
            heads.add(List.of(Span.of(word, Scale.SMALL, FactTable.head(head))));
        }
        List<List<List<Span>>> rows = new ArrayList<>();
        for (Blob blob : entry.shownFiles()) {
            String name = blob.path().substring(entry.path().length() + 1);
            String caption = named.stream()
                    .filter(file -> file.file().equals(name))
                    .flatMap(file -> file.caption().stream())
                    .findFirst()
                    .map(words -> "　" + words)
                    .orElse("");
            rows.add(row(table.add("TR"), List.of(name + caption, kind(name), size(blob.size()), digest(blob))));
        }
        manuscript.column().gap(12);
        new Table(List.of(Align.START, Align.START, Align.END, Align.START), heads, rows, 12, true)
                .into(manuscript.column());
        int more = entry.attachments().size() - entry.shownFiles().size();
        if (more > 0) {
            String words = manuscript.phrases().say("attachment.more", "count", more, "path", entry.path() + "/");
            manuscript.paragraph(parent, words, Scale.SMALL, Scale.SMALLS);
        }
        manuscript.column().gap(9);
    }

    private static List<List<Span>> row(Tag row, List<String> cells) {
        List<List<Span>> spans = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            Tag cell = row.add("TD");
            spans.add(List.of(Span.of(cells.get(i), i == cells.size() - 1 ? Scale.SMALL.coded() : Scale.NOTE, cell)));
        }
        return spans;
    }

    private String kind(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return KINDS.contains(ending)
                ? manuscript.phrases().say("kind." + ending)
                : manuscript.phrases().say("kind.other");
    }

    private static String size(long bytes) {
        return bytes < 1000 * 1000
                ? String.format(Locale.ROOT, "%d KB", Math.max(1, (bytes + 500) / 1000))
                : String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
    }

    private static String digest(Blob blob) {
        try (InputStream in = blob.open()) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            in.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
            return HexFormat.of().formatHex(digest.digest()).substring(0, DIGEST_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
