package tw.portfolio.render.site;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tw.portfolio.artifact.Artifact;
import tw.portfolio.certification.Publication;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Noted;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.receipt.StudentReceipts;
import tw.portfolio.render.font.RareCharacters;
import tw.portfolio.theme.Theme;

/** One student's folder while it fills; what is put twice under one path is kept once. */
final class Shelf {
    private final Publication publication;
    private final Theme theme;
    private final Portfolio portfolio;
    private final List<Artifact> artifacts = new ArrayList<>();
    private final List<Diagnostic> notes = new ArrayList<>();
    private final RareCharacters rare = new RareCharacters();
    private final Set<String> paths = new HashSet<>();
    private final Map<String, Views.Frame> frames = new HashMap<>();
    private final SearchPages search = new SearchPages();
    private final Links links = new Links();

    Shelf(Publication publication, Theme theme, Portfolio portfolio) {
        this.publication = publication;
        this.theme = theme;
        this.portfolio = portfolio;
        theme.siteAssets().forEach(asset -> put(Artifact.bytes(in("assets/" + asset.name()), asset.bytes())));
    }

    /** Returns the path within the family root. */
    String in(String path) {
        return portfolio.student().directory() + "/" + path;
    }

    /** Returns whether the artifact was new; one under the same path is taken for the same. */
    boolean put(Artifact artifact) {
        boolean added = paths.add(artifact.path());
        if (added) {
            artifacts.add(artifact);
        }
        return added;
    }

    /**
     * Makes a page.
     *
     * @param folder within the student's folder; empty for the cover
     */
    void page(String template, String folder, Record view) {
        String file = "site/" + template + ".ftlh";
        String text = theme.text(file, view, publication.catalogue());
        rare.meet(text);
        Optional.ofNullable(frames.get(folder)).ifPresent(frame -> search.add(folder, frame, text));
        links.page(file, in(page(folder)), text);
        put(Artifact.bytes(in(page(folder)), text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String page(String folder) {
        return folder.isEmpty() ? "index.html" : folder + "/index.html";
    }

    /**
     * Returns what surrounds a page.
     *
     * @param folder as {@link #page} takes it
     * @param trail the pages between the cover and this one
     */
    Views.Frame frame(Text title, String folder, List<Views.Link> trail) {
        Views.Frame frame = frame(title, folder, page(folder), trail);
        frames.put(folder, frame);
        return frame;
    }

    /** Returns what surrounds all pages as one file. */
    Views.Frame whole(Text title) {
        return frame(title, "", StudentReceipts.WHOLE, List.of());
    }

    private Views.Frame frame(Text title, String folder, String page, List<Views.Link> trail) {
        List<Views.Link> all = new ArrayList<>();
        if (!folder.isEmpty()) {
            all.add(new Views.Link("index.html", portfolio.wording().say("cover")));
            all.addAll(trail);
        }
        return new Views.Frame(
                title,
                root(folder),
                portfolio.student().name(),
                all,
                Stamps.made(publication, portfolio.wording()),
                StudentReceipts.origin(portfolio.student(), page, publication.stamp()),
                publication.stamp().workTree(),
                Stamps.school(publication, theme));
    }

    /** Makes the page that finds words in the pages made so far. */
    void search() {
        search.make(this, portfolio.wording().say("search"));
    }

    /** Returns the way from a page's folder up to the student's. */
    static String root(String folder) {
        return folder.isEmpty() ? "" : "../".repeat(folder.split("/").length);
    }

    void note(List<Diagnostic> more) {
        notes.addAll(more);
    }

    /** Returns all, with the font that the pages' rare characters need; the theme is told of links that lead nowhere. */
    Noted<List<Artifact>> contents() {
        rare.font().ifPresent(font -> put(Artifact.bytes(in("assets/rare.ttf"), font)));
        String book = in(StudentReceipts.BOOK);
        links.broken(path -> paths.contains(path) || path.equals(book))
                .forEach(link -> theme.leadsNowhere(link.template(), link.page(), link.written()));
        return new Noted<>(List.copyOf(artifacts), notes);
    }
}
