package tw.portfolio.render.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import tw.portfolio.binding.Body;
import tw.portfolio.model.AttachedFile;
import tw.portfolio.model.Entry;
import tw.portfolio.render.markdown.Markdown;
import tw.portfolio.render.pdf.document.Tag;

/** What every work has: its beginning with the certification, its text with pictures, its files and receipt at the end. */
final class WorkText {
    /** A work begins on a new page unless this much is left: a title at the foot of a page promises what does not follow. */
    private static final float ROOM = 13 * Scale.LEADING;

    private final Manuscript manuscript;
    private final Entry<?> entry;
    private final List<AttachedFile> files;
    private final Plates plates;

    WorkText(Manuscript manuscript, Entry<?> entry, List<AttachedFile> files) {
        this.manuscript = manuscript;
        this.entry = entry;
        this.files = Entry.shown(files);
        this.plates = new Plates(manuscript, entry, this.files);
        manuscript.findings().at(entry);
    }

    /** Sets the title and the certification line. */
    Tag begin(Tag chapter, String title) {
        Tag tag = manuscript.work(chapter, title);
        new ReceiptText(manuscript, entry).line(tag);
        return tag;
    }

    /** Sets a line that stands on the page of what follows. */
    void note(Tag tag, String words) {
        manuscript.paragraph(tag, words, Scale.NOTE, Scale.NOTES);
        manuscript.column().tie();
    }

    /** Sets the student's part in a work of several. */
    void contribution(Tag tag, String words) {
        note(tag, manuscript.phrases().say("contribution", "words", words));
        manuscript.column().gap(9);
    }

    /** Sets the summary, whose end stands on the page of the first paragraph or picture. */
    void lead(Tag tag, String words) {
        manuscript.paragraph(tag, words, Scale.LEAD, Scale.LEADS);
        manuscript.column().tie();
    }

    /**
     * Sets the student's own text and the pictures it does not show itself.
     *
     * @param level of the heading it stands under
     */
    void body(Tag tag, int level) {
        new BodyText(manuscript.column(), plates, level).set(Markdown.parse(text()), tag);
        plates.rest(tag);
    }

    /** Sets the files and the receipt, on the page of the work's last lines: alone they would seem to be the next work's. */
    void end(Tag tag) {
        manuscript.column().tie();
        new Attachments(manuscript).set(entry, files, tag);
        receipt(tag);
        manuscript.column().gap(30);
        manuscript.column().room(ROOM);
    }

    /** Sets the receipt on the page of what stands before it. */
    void receipt(Tag tag) {
        manuscript.column().tie();
        manuscript.column().gap(6);
        new ReceiptText(manuscript, entry).particulars(tag);
    }

    private String text() {
        try {
            return Body.of(entry);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
