package tw.portfolio.render.pdf;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import tw.portfolio.certification.Publication;
import tw.portfolio.model.School;
import tw.portfolio.model.student.Student;
import tw.portfolio.render.pdf.document.BookFile;
import tw.portfolio.render.pdf.document.Tag;
import tw.portfolio.render.pdf.layout.Anchor;
import tw.portfolio.render.pdf.layout.Column;
import tw.portfolio.render.pdf.layout.Look;
import tw.portfolio.render.pdf.layout.Setting;
import tw.portfolio.render.pdf.layout.Shaper;
import tw.portfolio.render.pdf.layout.Span;
import tw.portfolio.render.picture.Scaler;

/** One student's book while its text is set: the column it runs in, and what every chapter needs. */
final class Manuscript {
    /** The level of a work's heading. */
    static final int WORK_LEVEL = 3;

    private final Publication publication;
    private final Student student;
    private final ImageFile images;
    private final Phrases phrases;
    private final Findings findings;
    private final BookFile file = new BookFile();
    private final Shaper shaper;
    private final Column column;
    private final Tag front;
    private final Tag contents;
    private final Tag body;
    private final List<Anchor> anchors = new ArrayList<>();

    Manuscript(Publication publication, Student student, Scaler scaler) {
        this.images = new ImageFile(scaler);
        this.publication = publication;
        this.student = student;
        this.phrases = new Phrases(publication.catalogue());
        this.findings = new Findings(student.profile());
        this.shaper = new Shaper(findings::missing);
        this.column = new Column(Scale.WIDTH, shaper);
        this.front = file.document().add("Sect");
        this.contents = file.document().add("Sect");
        this.body = file.document().add("Sect");
    }

    Publication publication() {
        return publication;
    }

    School school() {
        return publication.school();
    }

    Student student() {
        return student;
    }

    Phrases phrases() {
        return phrases;
    }

    ImageFile images() {
        return images;
    }

    Findings findings() {
        return findings;
    }

    BookFile file() {
        return file;
    }

    Shaper shaper() {
        return shaper;
    }

    Column column() {
        return column;
    }

    Tag front() {
        return front;
    }

    Tag contents() {
        return contents;
    }

    /** Returns the headings so far, in reading order. */
    List<Anchor> anchors() {
        return Collections.unmodifiableList(anchors);
    }

    /** Begins a part on a new page and returns its element. */
    Tag part(String words) {
        column.page();
        Tag part = body.add("Sect");
        heading(part, 0, words);
        return part;
    }

    /** Begins a term or year within a part. */
    Tag chapter(Tag part, String words) {
        Tag chapter = part.add("Sect");
        heading(chapter, 1, words);
        return chapter;
    }

    /** Begins a work. */
    Tag work(Tag chapter, String words) {
        Tag work = chapter.add("Sect");
        heading(work, 2, words);
        return work;
    }

    private void heading(Tag tag, int level, String words) {
        Anchor anchor = new Anchor(level, words);
        anchors.add(anchor);
        Look look = List.of(Scale.PART, Scale.TERM, Scale.WORK).get(level);
        Setting setting = List.of(Scale.PARTS, Scale.TERMS, Scale.WORKS).get(level);
        Tag heading = tag.add("H" + (level + 1));
        column.paragraph(List.of(Span.of(words, look, heading)), setting, Optional.of(anchor));
    }

    /** Sets a heading that the contents do not name. */
    void subhead(Tag tag, int level, String words) {
        Tag heading = tag.add("H" + level);
        column.paragraph(List.of(Span.of(words, Scale.SUBHEAD, heading)), Scale.SUBHEADS);
    }

    /** Sets plain words as a paragraph. */
    void paragraph(Tag tag, String words, Look look, Setting setting) {
        column.paragraph(List.of(Span.of(words, look, tag.add("P"))), setting);
    }
}
