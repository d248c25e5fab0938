package tw.portfolio.render.pdf;

import java.nio.charset.StandardCharsets;
import tw.portfolio.artifact.Artifact;
import tw.portfolio.certification.Publication;
import tw.portfolio.diagnostic.Noted;
import tw.portfolio.model.student.Student;
import tw.portfolio.receipt.StudentReceipts;
import tw.portfolio.render.pdf.document.Imprint;
import tw.portfolio.render.pdf.document.Tag;
import tw.portfolio.render.picture.Scaler;

/** One book for each student: everything a family may read, as a PDF that archives keep and screen readers read. */
public final class BookRenderer {
    private static final String PRODUCER = "portfolio";
    private static final String LANGUAGE = "zh-Hant-TW";
    private final Publication publication;
    private final Scaler scaler;

    /** Begins with what pictures are made by. */
    public BookRenderer(Publication publication, Scaler scaler) {
        this.scaler = scaler;
        this.publication = publication;
    }

    /**
     * Returns a student's book at {@code students/<entry year>/<number>/portfolio.pdf}, with what the making noticed: characters that no
     * typeface has, pictures that cannot be read. May be called from several threads; each call holds one book in memory.
     */
    public Noted<Artifact> student(Student student) {
        Manuscript manuscript = new Manuscript(publication, student, scaler);
        OwnWords own = new OwnWords(manuscript);
        own.about();
        new Outcomes(manuscript).set();
        new Performances(manuscript).set();
        new OfficeRecords(manuscript).set();
        own.selections();
        own.statement();
        verification(manuscript);
        new Press(manuscript).print();
        byte[] file = manuscript.file().bytes(imprint(manuscript));
        return new Noted<>(
                Artifact.bytes(student.directory() + "/portfolio.pdf", file),
                manuscript.findings().noted());
    }

    private String receipts(Student student) {
        byte[] json = StudentReceipts.of(publication, student).json();
        return new String(json, StandardCharsets.UTF_8).replace("\n", ""); // between values alone: XMP keeps no lines
    }

    /** Sets how to check the book: what every receipt leads to. */
    private static void verification(Manuscript manuscript) {
        Phrases phrases = manuscript.phrases();
        Tag part = manuscript.part(phrases.say("part.verify"));
        manuscript.paragraph(part, phrases.say("verify.family"), Scale.BODY, Scale.TEXT);
        manuscript.paragraph(part, phrases.say("verify.stranger"), Scale.BODY, Scale.TEXT);
        manuscript.paragraph(part, phrases.say("verify.file"), Scale.CODE, Scale.TEXT);
        manuscript.paragraph(part, phrases.say("verify.proof"), Scale.BODY, Scale.TEXT);
    }

    private Imprint imprint(Manuscript manuscript) {
        Phrases phrases = manuscript.phrases();
        String name = manuscript.student().name();
        return new Imprint(
                name + "　" + phrases.say("title"),
                name,
                publication.school().settings().name() + "　" + phrases.stamp(publication.stamp()),
                PRODUCER,
                LANGUAGE,
                publication.stamp().clock().atOffset(Phrases.ZONE),
                receipts(manuscript.student()));
    }
}
