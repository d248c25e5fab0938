package tw.portfolio.render.desk;

import java.util.ArrayList;
import java.util.List;
import tw.portfolio.artifact.Artifact;
import tw.portfolio.certification.Publication;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Noted;
import tw.portfolio.theme.Theme;

/** The staff's pages: what waits for whom. They hold what the school's staff may see and never what the package alone may hold. */
public final class DeskRenderer {
    private final Desk desk;

    public DeskRenderer(Publication publication, Theme theme) {
        this.desk = new Desk(publication, theme);
    }

    /** Returns every page and asset, paths within the desk's root. */
    public Noted<List<Artifact>> pages(List<Diagnostic> findings) {
        List<Work> works = Work.ofAll(desk);
        Menders menders = new Menders(desk.publication());
        List<Artifact> pages = new ArrayList<>();
        pages.add(new IndexPage(desk, works).page(findings));
        pages.addAll(new TeacherPages(desk, works).pages());
        pages.addAll(new ClassPages(desk).pages());
        pages.addAll(new OfficePages(desk, works).pages());
        pages.add(new FindingsPage(desk, menders).page(findings));
        pages.add(new ConsultationsPage(desk).page());
        pages.add(new CertificationPage(desk, works).page());
        desk.theme().deskAssets().forEach(asset -> pages.add(Artifact.bytes("assets/" + asset.name(), asset.bytes())));
        return Noted.clean(pages);
    }
}
