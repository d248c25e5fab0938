package tw.portfolio.render.pdf;

import tw.portfolio.artifact.Artifact;
import tw.portfolio.certification.Publication;
import tw.portfolio.diagnostic.Noted;
import tw.portfolio.model.student.Student;
import tw.portfolio.render.pdf.document.Imprint;

/** One book for each student: everything a family may read, as a PDF that archives keep and screen readers read. */
public final class BookRenderer {
    private static final String PRODUCER = "portfolio";
    private static final String LANGUAGE = "zh-Hant-TW";
    private final Publication publication;

    public BookRenderer(Publication publication) {
        this.publication = publication;
    }

    /**
     * Returns a student's book at {@code students/<entry year>/<number>/portfolio.pdf}, with what the making noticed: characters that no
     * typeface has, pictures that cannot be read. May be called from several threads; each call holds one book in memory.
     */
    public Noted<Artifact> student(Student student) {
        Manuscript manuscript = new Manuscript(publication, student);
        OwnWords own = new OwnWords(manuscript);
        own.about();
        new Outcomes(manuscript).set();
        new Performances(manuscript).set();
        new OfficeRecords(manuscript).set();
        own.selections();
        own.statement();
        new Press(manuscript).print();
        byte[] file = manuscript.file().bytes(imprint(manuscript));
        return new Noted<>(
                Artifact.bytes(student.directory() + "/portfolio.pdf", file),
                manuscript.findings().noted());
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
                publication.stamp().clock().atOffset(Phrases.ZONE));
    }
}
