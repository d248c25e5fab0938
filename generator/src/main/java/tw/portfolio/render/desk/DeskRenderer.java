package tw.portfolio.render.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tw.portfolio.artifact.Artifact;
import tw.portfolio.certification.Difference;
import tw.portfolio.certification.Menders;
import tw.portfolio.certification.OpenRequests;
import tw.portfolio.certification.Publication;
import tw.portfolio.certification.ToDoList;
import tw.portfolio.certification.ToDos;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Noted;
import tw.portfolio.explanation.Quoted;
import tw.portfolio.explanation.RulePages;
import tw.portfolio.render.font.RareCharacters;
import tw.portfolio.render.picture.Scaler;
import tw.portfolio.rules.Completeness;
import tw.portfolio.theme.Theme;

/** The staff's pages: what waits for whom. They hold what the school's staff may see and never what the package alone may hold. */
public final class DeskRenderer {
    private final Desk shared;
    private final Scaler scaler;

    /**
     * Makes ready; what is under review is shown here and nowhere else.
     *
     * @param changed what became of records after they were certified, by source and path
     */
    public DeskRenderer(
            Publication publication,
            OpenRequests requests,
            Theme theme,
            Scaler scaler,
            SortedMap<String, List<Difference>> changed) {
        this.scaler = scaler;
        this.shared = Desk.of(publication, requests, theme, changed);
    }

    /** Returns every page and asset, paths within the desk's root. */
    public Noted<List<Artifact>> pages(List<Diagnostic> findings) {
        Menders menders = new Menders(shared.publication());
        Desk desk = shared.telling(
                findings.stream().filter(finding -> !menders.isSecret(finding)).toList());
        List<Work> works = Work.ofAll(desk);
        List<Artifact> pages = new ArrayList<>();
        Glances glances = new Glances(scaler);
        List<RequestCard> cards = RequestCard.of(desk, glances);
        RequestsPage requests = new RequestsPage(desk, cards);
        FindingsPage mending = new FindingsPage(desk, menders, findings);
        ClassPages classes = new ClassPages(desk, requests, mending);
        pages.add(new IndexPage(desk, works, cards, classes.summaries()).page(findings));
        ToDoList waiting = ToDos.of(desk.publication(), desk.requests());
        pages.addAll(new TeacherPages(desk, works, cards, mending).pages(waiting));
        pages.addAll(classes.pages());
        Completeness completeness = Completeness.of(desk.inspection());
        pages.addAll(new OfficePages(desk, works, cards, completeness, mending).pages());
        pages.add(new CompletenessPage(desk, completeness).page());
        pages.add(new CompliancePage(desk, completeness, menders).page(waiting.all(), findings));
        pages.add(new EvaluationPage(desk, completeness).page(waiting.all()));
        pages.add(new GroupPage(desk).page());
        pages.add(new EventsPage(desk).page());
        pages.addAll(requests.pages());
        pages.addAll(mending.pages(findings.stream().filter(menders::isSecret).toList()));
        pages.add(new ConsultationsPage(desk, completeness).page());
        pages.addAll(new CertificationPage(desk, works).pages());
        pages.addAll(new RulePages(Quoted.of(desk.school(), desk.publication().edition()))
                .of(findings.stream().map(Diagnostic::rule).collect(Collectors.toCollection(TreeSet::new))));
        pages.addAll(new CalendarFiles(desk).files());
        pages.addAll(glances.files());
        font(works).ifPresent(font -> pages.add(Artifact.bytes("assets/rare.ttf", font)));
        desk.theme().deskAssets().forEach(asset -> pages.add(Artifact.bytes("assets/" + asset.name(), asset.bytes())));
        return Noted.clean(pages);
    }

    /** Returns the font of the characters in names and titles that computers tend to lack. */
    private Optional<byte[]> font(List<Work> works) {
        RareCharacters rare = new RareCharacters();
        shared.school().students().forEach(student -> rare.meet(student.name()));
        shared.school().staff().forEach(member -> rare.meet(member.name()));
        works.forEach(work -> rare.meet(work.title()));
        shared.requests()
                .records()
                .forEach(it -> rare.meet(it.record().preview().title()));
        return rare.font();
    }
}
