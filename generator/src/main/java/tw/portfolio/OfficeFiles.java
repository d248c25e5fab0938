package tw.portfolio;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import tw.portfolio.artifact.Artifact;
import tw.portfolio.certification.CertifiedSchool;
import tw.portfolio.diagnostic.Catalogue;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Language;
import tw.portfolio.diagnostic.Location;
import tw.portfolio.model.Stamp;
import tw.portfolio.report.CertificationStatements;
import tw.portfolio.report.FindingsJson;
import tw.portfolio.report.FindingsText;

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

    List<Artifact> findings(List<Diagnostic> findings, SortedMap<Location, String> quotes) {
        return List.of(
                Artifact.streamed("findings.txt", out -> text(findings, quotes, out)),
                Artifact.streamed("findings.json", out -> new FindingsJson(catalogue).write(findings, out)));
    }

    List<Artifact> verdicts(CertifiedSchool certified, Stamp stamp) {
        CertificationStatements statements = new CertificationStatements(catalogue, language, stamp);
        return List.of(Artifact.streamed("certification.json", out -> statements.write(certified, out)));
    }

    private void text(List<Diagnostic> findings, SortedMap<Location, String> quotes, OutputStream out)
            throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        new FindingsText(catalogue, List.of(Language.values()), at -> Optional.ofNullable(quotes.get(at)))
                .write(findings, writer);
        writer.flush();
    }
}
