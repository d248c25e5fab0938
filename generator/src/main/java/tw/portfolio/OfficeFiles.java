package tw.portfolio;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import tw.portfolio.artifact.Artifact;
import tw.portfolio.certification.CertifiedSchool;
import tw.portfolio.certification.Difference;
import tw.portfolio.diagnostic.Catalogue;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Language;
import tw.portfolio.diagnostic.Location;
import tw.portfolio.explanation.Quoted;
import tw.portfolio.explanation.RulePages;
import tw.portfolio.model.Stamp;
import tw.portfolio.report.CertificationStatements;
import tw.portfolio.report.FindingsJson;
import tw.portfolio.report.FindingsText;
import tw.portfolio.report.TrailText;

/** What the offices keep of a run: findings for people in both languages, and findings and verdicts for programs. */
final class OfficeFiles {
    private final Catalogue catalogue;
    private final Language language;

    /**
     * Begins the files.
     *
     * @param language of the reasons beside verdicts
     */
    OfficeFiles(Catalogue catalogue, Language language) {
        this.catalogue = catalogue;
        this.language = language;
    }

    /** Returns the findings, and a page for every rule there is, quoting the school's edition. */
    List<Artifact> findings(List<Diagnostic> findings, SortedMap<Location, String> quotes, Quoted quoted) {
        List<Artifact> files = new ArrayList<>(new RulePages(quoted).all());
        files.add(Artifact.streamed("findings.txt", out -> text(findings, quotes, out)));
        files.add(Artifact.streamed("findings.json", out -> new FindingsJson(catalogue).write(findings, out)));
        return files;
    }

    List<Artifact> verdicts(CertifiedSchool certified, Stamp stamp) {
        CertificationStatements statements = new CertificationStatements(catalogue, language, stamp);
        return List.of(Artifact.streamed("certification.json", out -> statements.write(certified, out)));
    }

    /**
     * Returns the list of what was changed after it was certified, when there is any.
     *
     * @param changed what differs from what was certified, by source and path
     * @param more how many more there are that are not listed
     */
    List<Artifact> changed(CertifiedSchool certified, SortedMap<String, List<Difference>> changed, int more) {
        TrailText trails = new TrailText(catalogue, List.of(Language.values()));
        return changed.isEmpty()
                ? List.of()
                : List.of(Artifact.streamed("changed-after-certification.txt", out -> {
                    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
                    trails.writeChanged(certified, changed, more, writer);
                    writer.flush();
                }));
    }

    private void text(List<Diagnostic> findings, SortedMap<Location, String> quotes, OutputStream out)
            throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        new FindingsText(catalogue, List.of(Language.values()), at -> Optional.ofNullable(quotes.get(at)))
                .write(findings, writer);
        writer.flush();
    }
}
