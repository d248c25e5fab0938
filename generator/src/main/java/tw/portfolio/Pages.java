package tw.portfolio;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import tw.portfolio.Outputs.Root;
import tw.portfolio.artifact.Artifact;
import tw.portfolio.certification.CertifiedSchool;
import tw.portfolio.certification.Difference;
import tw.portfolio.certification.OpenRequests;
import tw.portfolio.certification.Publication;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Noted;
import tw.portfolio.diagnostic.RuleId;
import tw.portfolio.model.Entry;
import tw.portfolio.model.School;
import tw.portfolio.model.office.SchoolProfile;
import tw.portfolio.model.student.Student;
import tw.portfolio.render.desk.DeskRenderer;
import tw.portfolio.render.pdf.BookRenderer;
import tw.portfolio.render.pdf.ConsultationBooks;
import tw.portfolio.render.picture.Scaler;
import tw.portfolio.render.site.SiteRenderer;
import tw.portfolio.submission.ConsultationWorkbooks;
import tw.portfolio.theme.SchoolLayer;
import tw.portfolio.theme.Theme;

/** Sites, books and the staff's pages, made from a school without its identities. */
final class Pages {
    private static final RuleId PLAIN_HOSTING = new RuleId("hosting.plain");
    private final School school;
    private final SiteRenderer site;
    private final BookRenderer books;
    private final Publication publication;
    private final OpenRequests requests;
    private final ConsultationBooks consultations;
    private final ConsultationWorkbooks sheets;
    private final Theme theme;
    private final Scaler scaler;
    private final Outputs outputs;
    private final ShowcaseNames showcases;

    private Pages(Publication publication, OpenRequests requests, Theme theme, Outputs outputs) {
        this.school = publication.school();
        this.scaler = new Scaler(outputs.pictures());
        this.site = new SiteRenderer(publication, theme, scaler);
        this.books = new BookRenderer(publication, scaler);
        this.consultations = new ConsultationBooks(publication);
        this.sheets = new ConsultationWorkbooks(publication);
        this.publication = publication;
        this.requests = requests;
        this.theme = theme;
        this.outputs = outputs;
        this.showcases = new ShowcaseNames(school.students());
    }

    /** Makes ready; the requests are for the staff's pages alone, and of the sources the main one may hold a theme. */
    static Noted<Pages> of(Publication whole, OpenRequests requests, OpenSources sources, Outputs outputs)
            throws IOException {
        CertifiedSchool seen = Inputs.withoutIdentities(whole.certified());
        Publication publication = new Publication(seen, whole.editions(), whole.stamp(), whole.catalogue());
        Noted<Theme> theme = theme(seen.school().profile(), sources);
        return new Noted<>(new Pages(publication, requests, theme.value(), outputs), theme.notes());
    }

    /** Opens the theme by which pages are made. */
    static Noted<Theme> theme(Entry<SchoolProfile> school, OpenSources sources) throws IOException {
        Noted<Optional<SchoolLayer>> own = SchoolLayer.of(sources.main());
        Noted<Theme> theme = Theme.of(school, own.value());
        return new Noted<>(theme.value(), Inputs.join(own.notes(), theme.notes()));
    }

    /** Writes what families get: each student's pages and book, then what they share. */
    Noted<Integer> students(List<Diagnostic> findings, BuildRequest request, Progress progress) throws IOException {
        Noted<Integer> common = outputs.write(Root.FAMILY, site.common());
        Optional<Locking> locking =
                request.hosting().key().map(key -> new Locking(key, request.hosting(), site, publication, outputs));
        if (locking.isPresent()) {
            outputs.write(Root.LOCKED, site.common());
        }
        List<Diagnostic> notes = new StudentWork(school.students(), request.threads(), progress)
                .each(student -> student(student, findings, request.handouts(), locking));
        outputs.forgetOtherPictures();
        List<Diagnostic> all = Inputs.join(Inputs.join(common.notes(), notes), theme.faults());
        return new Noted<>(school.students().size(), Inputs.join(all, plainly(request)));
    }

    /** Says what is hosted without a lock, where that tells more than works. */
    private List<Diagnostic> plainly(BuildRequest request) {
        boolean grades = school.settings().showGrades().orElse(false);
        return request.hosting().plain() && grades
                ? List.of(Diagnostic.warning(
                        PLAIN_HOSTING, school.settings().origin().at("showGrades")))
                : List.of();
    }

    private List<Diagnostic> student(
            Student student, List<Diagnostic> findings, Set<Handout> handouts, Optional<Locking> locking)
            throws IOException {
        Noted<List<Artifact>> made = artifacts(student, findings);
        outputs.write(Root.FAMILY, made.value());
        List<Artifact> written = made.value().stream()
                .map(artifact -> outputs.written(Root.FAMILY, artifact))
                .toList();
        List<Artifact> alone = handouts(student, written, handouts);
        if (!alone.isEmpty()) {
            outputs.write(Root.HANDOUT, alone);
        }
        if (handouts.contains(Handout.SHOWCASE) && site.hasShowcase(student)) {
            outputs.write(Root.SHOWCASE, List.of(site.showcase(student, showcases.of(student))));
        }
        List<Diagnostic> letters =
                locking.isPresent() ? locking.get().student(student, written) : List.<Diagnostic>of();
        return Inputs.join(made.notes(), letters);
    }

    private List<Artifact> handouts(Student student, List<Artifact> written, Set<Handout> handouts) {
        List<Artifact> all = new ArrayList<>();
        for (Handout handout : handouts) {
            switch (handout) {
                case PAGE -> all.add(whole(student, written));
                case ZIP -> all.add(SiteRenderer.zip(student, path(student, Handout.ZIP), written));
                case SHOWCASE -> {}
            }
        }
        return all;
    }

    /** Returns a student's pages as one file. */
    Artifact whole(Student student, List<Artifact> made) {
        return site.singleFile(student, path(student, Handout.PAGE), made);
    }

    private static String path(Student student, Handout handout) {
        return student.directory() + "." + handout.ending();
    }

    /** Returns a student's pages and book; paths are within the family root. */
    Noted<List<Artifact>> artifacts(Student student, List<Diagnostic> findings) throws IOException {
        Noted<List<Artifact>> pages = site.student(student, findings);
        Noted<Artifact> book = books.student(student);
        List<Artifact> all = new ArrayList<>(pages.value());
        all.add(book.value());
        return new Noted<>(all, Inputs.join(pages.notes(), book.notes()));
    }

    /** Returns what students share. */
    List<Artifact> common() {
        return site.common().value();
    }

    /** Returns what was wrong with the theme as far as pages were made. */
    List<Diagnostic> faults() {
        return theme.faults();
    }

    /**
     * Writes what the staff read: the records of consultations, then the pages that tell of everything found.
     *
     * @param findings those of all that was made before
     * @param changed what became of records after they were certified, by source and path
     */
    Noted<Integer> staff(List<Diagnostic> findings, SortedMap<String, List<Difference>> changed, int threads)
            throws IOException {
        List<Diagnostic> notes = consultations(threads);
        List<Diagnostic> all =
                Inputs.join(findings, notes).stream().distinct().sorted().toList();
        Noted<Integer> desk = desk(all, changed);
        return new Noted<>(desk.value(), Inputs.join(notes, desk.notes()));
    }

    /** Writes the records of consultations for the office alone: nothing of them is published or submitted. */
    private List<Diagnostic> consultations(int threads) throws IOException {
        outputs.write(Root.OFFICE, sheets.artifacts());
        Noted<Integer> teachers = outputs.write(Root.OFFICE, consultations.teachers());
        List<Diagnostic> notes =
                new StudentWork(school.students(), threads, Progress.silent()).each(this::consultations);
        return Inputs.join(teachers.notes(), notes);
    }

    private List<Diagnostic> consultations(Student student) throws IOException {
        Noted<Optional<Artifact>> made = consultations.student(student);
        outputs.write(Root.OFFICE, made.value().stream().toList());
        return made.notes();
    }

    private Noted<Integer> desk(List<Diagnostic> findings, SortedMap<String, List<Difference>> changed)
            throws IOException {
        DeskRenderer desk = new DeskRenderer(publication, requests, theme, scaler, changed);
        return outputs.write(Root.DESK, desk.pages(findings));
    }
}
