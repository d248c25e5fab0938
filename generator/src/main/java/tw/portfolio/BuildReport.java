package tw.portfolio;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import tw.portfolio.certification.CertifiedSchool;
import tw.portfolio.diagnostic.Catalogue;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Location;
import tw.portfolio.diagnostic.Severity;
import tw.portfolio.report.CertificationJson;
import tw.portfolio.report.CertificationText;
import tw.portfolio.report.FindingsJson;
import tw.portfolio.report.FindingsText;
import tw.portfolio.report.Summary;
import tw.portfolio.report.SummaryText;

/**
 * What came of a run.
 *
 * @param certified the school with its verdicts; absent when there was none to read
 * @param findings everything noticed, in the order of places
 * @param quotes the lines findings point at
 */
public record BuildReport(
        BuildRequest request,
        Optional<CertifiedSchool> certified,
        List<Diagnostic> findings,
        SortedMap<Location, String> quotes,
        Summary summary) {

    public BuildReport {
        findings = List.copyOf(findings);
        quotes = Collections.unmodifiableSortedMap(new TreeMap<>(quotes));
    }

    /** Returns whether a finding is at least as severe as the request allows none to be. */
    public boolean failed() {
        return findings.stream().anyMatch(finding -> finding.severity().compareTo(request.failOn()) >= 0);
    }

    /** Writes what people want to know first, in the request's languages: the verdicts of {@code certify}, then every finding. */
    public void writeText(Appendable out) throws IOException {
        writeText((severity, text) -> out.append(text));
    }

    /** Gives the same text in paragraphs, each with its severity. */
    public void writeText(FindingsText.Sink sink) throws IOException {
        Catalogue catalogue = Catalogue.shipped();
        if (request.goal() == Goal.CERTIFY && certified.isPresent()) {
            StringBuilder verdicts = new StringBuilder();
            new CertificationText(catalogue, request.languages()).write(certified.get(), verdicts);
            sink.paragraph(Severity.NOTE, verdicts.toString());
        }
        new FindingsText(catalogue, request.languages(), at -> Optional.ofNullable(quotes.get(at)))
                .write(findings, sink);
    }

    /** Writes the run in numbers, in the request's languages. */
    public void writeSummary(Appendable out) throws IOException {
        new SummaryText(Catalogue.shipped(), request.languages()).write(summary, out);
    }

    /** Writes an array for programs, of verdicts for {@code certify} and of findings otherwise; UTF-8, the stream stays open. */
    public void writeJson(OutputStream out) {
        Catalogue catalogue = Catalogue.shipped();
        if (request.goal() == Goal.CERTIFY && certified.isPresent()) {
            new CertificationJson(catalogue).write(certified.get(), out);
        } else {
            new FindingsJson(catalogue).write(findings, out);
        }
    }
}
