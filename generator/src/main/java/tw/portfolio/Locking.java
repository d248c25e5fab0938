package tw.portfolio;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import tw.portfolio.Outputs.Root;
import tw.portfolio.artifact.Artifact;
import tw.portfolio.certification.Publication;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Noted;
import tw.portfolio.model.student.Student;
import tw.portfolio.render.locked.LockedEdition;
import tw.portfolio.render.locked.SchoolKey;
import tw.portfolio.render.pdf.Letters;
import tw.portfolio.render.site.SiteRenderer;

/** Writes the locked edition and the letters that open it. */
final class Locking {
    private final SchoolKey key;
    private final Hosting hosting;
    private final LockedEdition edition;
    private final Letters letters;
    private final Outputs outputs;

    Locking(SchoolKey key, Hosting hosting, SiteRenderer site, Publication publication, Outputs outputs) {
        this.key = key;
        this.hosting = hosting;
        this.edition = new LockedEdition(key, site.lockedFrame());
        this.letters = new Letters(publication);
        this.outputs = outputs;
    }

    /**
     * Writes what belongs to one student.
     *
     * @param made the student's whole folder
     */
    List<Diagnostic> student(Student student, List<Artifact> made) throws IOException {
        edition.make(student, made, artifact -> outputs.write(Root.LOCKED, List.of(artifact)));
        List<Diagnostic> notes = new ArrayList<>();
        String folder = key.folder(student.number());
        List<Integer> numbers = key.letters(student.number());
        for (int number : numbers) {
            Letters.Access access = new Letters.Access(
                    key.passphrase(student.number(), number).grouped(),
                    hosting.address().map(address -> address + folder + "/index.html"),
                    folder);
            String path = student.directory() + (numbers.equals(List.of(1)) ? "" : "-" + number) + ".pdf";
            Noted<Artifact> letter = letters.letter(student, access, path);
            outputs.write(Root.LETTERS, List.of(letter.value()));
            notes.addAll(letter.notes());
        }
        return notes;
    }
}
