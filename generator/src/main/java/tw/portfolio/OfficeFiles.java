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
import tw.portfolio.diagnostic.Catalogue;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Language;
import tw.portfolio.diagnostic.Location;
import tw.portfolio.report.CertificationJson;
import tw.portfolio.report.FindingsJson;
import tw.portfolio.report.FindingsText;

/** What the offices keep of a run: findings for people in both languages, and findings and verdicts for programs. */
final class OfficeFiles {
    private final Catalogue catalogue;

    OfficeFiles(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    List<Artifact> artifacts(
            Optional<CertifiedSchool> certified, List<Diagnostic> findings, SortedMap<Location, String> quotes) {
        List<Artifact> artifacts = new ArrayList<>();
        artifacts.add(Artifact.streamed("findings.txt", out -> text(findings, quotes, out)));
        artifacts.add(Artifact.streamed("findings.json", out -> new FindingsJson(catalogue).write(findings, out)));
        certified.ifPresent(school -> artifacts.add(
                Artifact.streamed("certification.json", out -> new CertificationJson(catalogue).write(school, out))));
        return artifacts;
    }

    private void text(List<Diagnostic> findings, SortedMap<Location, String> quotes, OutputStream out)
            throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        new FindingsText(catalogue, List.of(Language.values()), at -> Optional.ofNullable(quotes.get(at)))
                .write(findings, writer);
        writer.flush();
    }
}
