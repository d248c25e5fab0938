package tw.portfolio.render.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tw.portfolio.artifact.Artifact;
import tw.portfolio.certification.Publication;
import tw.portfolio.certification.RefusedWorks;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Noted;
import tw.portfolio.model.student.Student;
import tw.portfolio.receipt.StudentReceipts;
import tw.portfolio.render.picture.Scaler;
import tw.portfolio.theme.Theme;

/**
 * The pages of students and their families. Paths are within the family root; a student's folder is complete in itself, and no page
 * names another student. Safe for use by several threads.
 */
public final class SiteRenderer {
    private final Publication publication;
    private final Theme theme;
    private final OfficeRows rows;
    private final Wording wording;
    private final Meters meters;
    private final RefusedWorks refused;
    private final Scaler scaler;

    /** Begins with what pictures are made by. */
    public SiteRenderer(Publication publication, Theme theme, Scaler scaler) {
        this.scaler = scaler;
        this.publication = publication;
        this.theme = theme;
        this.rows = new OfficeRows(publication.school());
        this.wording = new Wording(publication.catalogue());
        this.meters = new Meters(publication);
        this.refused = RefusedWorks.of(publication.certified());
    }

    /** Returns what stands at the root: a page that leads nowhere, for no list of students may stand there. */
    public Noted<List<Artifact>> common() {
        List<Artifact> artifacts = new ArrayList<>();
        theme.siteAssets().forEach(asset -> artifacts.add(Artifact.bytes("assets/" + asset.name(), asset.bytes())));
        artifacts.add(Artifact.bytes("index.html", theme.page("site/door.ftlh", door(), publication.catalogue())));
        artifacts.add(Artifact.bytes("robots.txt", "User-agent: *\nDisallow: /\n".getBytes(StandardCharsets.US_ASCII)));
        return Noted.clean(artifacts);
    }

    /**
     * Returns a student's whole folder.
     *
     * @param findings everything found in the school; what the student can mend is told on the cover
     * @throws IOException when a record or a file cannot be read
     */
    public Noted<List<Artifact>> student(Student student, List<Diagnostic> findings) throws IOException {
        Portfolio portfolio = portfolio(student);
        Shelf shelf = new Shelf(publication, theme, portfolio);
        Entered entered = new Entered(portfolio);
        Pictured pictures = new Pictured(shelf, scaler);
        Cards cards = new Cards(portfolio, pictures);
        List<Views.Link> pages = new ArrayList<>(
                new TimelinePage(portfolio, shelf, entered).make().stream().toList());
        pages.addAll(new OverviewPages(portfolio, shelf, cards, entered, meters).make());
        pages.addAll(new OwnTexts(portfolio, shelf, pictures).make());
        TermPages terms = new TermPages(portfolio, shelf, cards, entered);
        terms.make();
        List<Views.Link> years = new YearPages(portfolio, shelf, terms).make();
        new WorkPages(portfolio, shelf, pictures).make();
        new CoverPage(portfolio, shelf, pictures, entered)
                .make(new ToDos(portfolio, refused).list(findings), meters.of(portfolio), years, pages);
        shelf.search();
        byte[] receipts = StudentReceipts.of(publication, student).json();
        shelf.put(Artifact.bytes(shelf.in(StudentReceipts.FILE), receipts));
        return shelf.contents();
    }

    /**
     * Returns a student's pages as one file with everything inside but attachments that are no pictures.
     *
     * @param path where it goes
     * @param made the student's whole folder; each file is written again where it stands
     */
    public Artifact singleFile(Student student, String path, List<Artifact> made) {
        return Artifact.streamed(path, out -> {
            SingleFile file = new SingleFile(student.directory(), made);
            Shelf shelf = new Shelf(publication, theme, portfolio(student));
            Views.Single view = new Views.Single(shelf.whole(wording.say("title")), file.parts());
            String frame = theme.enclosed("site/single.ftlh", view, file.style(), publication.catalogue());
            file.write(frame, out);
        });
    }

    private Portfolio portfolio(Student student) {
        return new Portfolio(publication, rows, student, wording);
    }

    /** Returns whether the student picked works to show to anybody, and may show them. */
    public boolean hasShowcase(Student student) {
        return !portfolio(student).picked().pieces().isEmpty();
    }

    /** Returns the works a student picked as one page for anybody. */
    public Artifact showcase(Student student, String path) {
        return Artifact.streamed(path, out -> new Showcase(publication, theme, portfolio(student), scaler).write(out));
    }

    /** Returns what stands before a student's locked pages and tells of no student; paths are within the locked folder. */
    public List<Artifact> lockedFrame() {
        List<Artifact> artifacts = new ArrayList<>();
        theme.siteAssets().forEach(asset -> artifacts.add(Artifact.bytes("assets/" + asset.name(), asset.bytes())));
        artifacts.add(Artifact.bytes("index.html", theme.locked("site/locked.ftlh", door(), publication.catalogue())));
        return artifacts;
    }

    private Views.Door door() {
        return new Views.Door(
                Stamps.school(publication, theme),
                Stamps.made(publication, wording),
                publication.stamp().workTree());
    }

    /** Returns a student's folder as one ZIP of the same bytes wherever it is made. */
    public static Artifact zip(Student student, String path, List<Artifact> made) {
        return Artifact.streamed(path, out -> new PortfolioZip(student.directory(), made).write(out));
    }
}
