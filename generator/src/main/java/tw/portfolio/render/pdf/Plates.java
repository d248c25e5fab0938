package tw.portfolio.render.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tw.portfolio.blob.Blob;
import tw.portfolio.model.AttachedFile;
import tw.portfolio.model.Entry;
import tw.portfolio.render.pdf.document.Plate;
import tw.portfolio.render.pdf.document.Tag;
import tw.portfolio.render.pdf.layout.Column;
import tw.portfolio.render.pdf.layout.Figure;
import tw.portfolio.render.pdf.layout.Span;
import tw.portfolio.render.picture.Pictures;

/** The pictures of one record, set as figures; each is shown once. */
final class Plates {
    /** A picture takes at most this much of a page's height. */
    private static final float MOST_HEIGHT = 330;
    /** Points for each pixel of a small picture, which is not blown up. */
    private static final float POINTS_PER_PIXEL = 0.75f;

    private static final float PORTRAIT = 210;

    private final Manuscript manuscript;
    private final Entry<?> entry;
    private final List<AttachedFile> named;
    private final Set<String> shown = new TreeSet<>();

    /** @param named the files as the record names them, with their captions */
    Plates(Manuscript manuscript, Entry<?> entry, List<AttachedFile> named) {
        this.manuscript = manuscript;
        this.entry = entry;
        this.named = named;
    }

    /** Sets the pictures that the text has not shown. */
    void rest(Tag parent) {
        for (AttachedFile file : named) {
            boolean picture = blob(file.file()).filter(this::picture).isPresent();
            if (picture && !shown.contains(file.file())) {
                figure(file.file(), "", "", parent);
            }
        }
    }

    /** Sets a picture with its caption; one that cannot be read leaves its name, and a finding. */
    void figure(String file, String alt, String title, Tag parent) {
        Optional<AttachedFile> row =
                named.stream().filter(one -> one.file().equals(file)).findFirst();
        String caption = title.isBlank() ? row.flatMap(AttachedFile::caption).orElse("") : title;
        String words = !alt.isBlank() ? alt : row.flatMap(AttachedFile::alt).orElse(caption.isBlank() ? file : caption);
        Optional<Plate> plate = blob(file).flatMap(this::read);
        if (plate.isEmpty()) {
            manuscript.paragraph(
                    parent, manuscript.phrases().say("picture.absent", "words", words), Scale.NOTE, Scale.CAPTIONS);
            return;
        }
        shown.add(file);
        place(plate.get(), parent.add("Figure").describedAs(words));
        if (!caption.isBlank()) {
            manuscript.column().tie();
            Tag tag = parent.add("Caption");
            manuscript.column().paragraph(List.of(Span.of(caption, Scale.NOTE, tag)), Scale.CAPTIONS);
        }
        manuscript.column().gap(12);
    }

    /** Sets the student's own photograph on the title page. */
    void portrait(AttachedFile photo, Column column, Tag parent) {
        String words = photo.alt().orElse(manuscript.student().name());
        blob(photo.file()).flatMap(this::read).ifPresent(plate -> {
            float scale = Math.min(PORTRAIT / plate.width(), PORTRAIT / plate.height());
            Tag tag = parent.add("Figure").describedAs(words);
            int number = manuscript.file().plate(plate);
            column.slice(new Figure(number, 0, plate.width() * scale, plate.height() * scale, tag));
        });
    }

    private Optional<Blob> blob(String file) {
        return entry.shownFiles().stream()
                .filter(one -> one.path().equals(entry.path() + "/" + file))
                .findFirst();
    }

    private void place(Plate plate, Tag tag) {
        float width = Math.min(manuscript.column().width(), plate.width() * POINTS_PER_PIXEL);
        float height = width * plate.height() / plate.width();
        if (height > MOST_HEIGHT) {
            width *= MOST_HEIGHT / height;
            height = MOST_HEIGHT;
        }
        manuscript.column().gap(9);
        manuscript
                .column()
                .slice(new Figure(manuscript.file().plate(plate), 0, Math.max(width, 1), Math.max(height, 1), tag));
    }

    private boolean picture(Blob blob) {
        try {
            return Pictures.read(blob).isPresent();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<Plate> read(Blob blob) {
        try {
            Optional<Plate> plate = manuscript.images().read(blob);
            if (plate.isEmpty()) {
                manuscript.findings().unreadable(blob);
            }
            return plate;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
