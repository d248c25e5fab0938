package tw.portfolio;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import tw.portfolio.artifact.Artifact;
import tw.portfolio.certification.CertifiedSchool;
import tw.portfolio.certification.ToDoList;
import tw.portfolio.diagnostic.Catalogue;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Location;
import tw.portfolio.diagnostic.RuleId;
import tw.portfolio.diagnostic.Severity;
import tw.portfolio.output.OutputFile;
import tw.portfolio.report.CertificationJson;
import tw.portfolio.report.CertificationText;
import tw.portfolio.report.Findings;
import tw.portfolio.report.FindingsText;
import tw.portfolio.report.ReportFormat;
import tw.portfolio.report.Summary;
import tw.portfolio.report.SummaryText;
import tw.portfolio.report.ToDoJson;
import tw.portfolio.report.ToDoText;
import tw.portfolio.report.Wording;
import tw.portfolio.source.SourceSettings;

/**
 * What came of a run.
 *
 * @param certified the school with its verdicts; absent when there was none to read
 * @param findings everything noticed, in the order of places
 * @param quotes the lines findings point at
 * @param toDos what waits for whom; requests among it where the goal reads them
 */
public record BuildReport(
        BuildRequest request,
        Optional<CertifiedSchool> certified,
        List<Diagnostic> findings,
        SortedMap<Location, String> quotes,
        Summary summary,
        Optional<ToDoList> toDos) {

    /** What keeps a list of things to do from being whole. */
    private static final Set<RuleId> INCOMPLETE = Inputs.union(
            Inputs.union(CertifiedSchool.UNSETTLED, CertifiedSchool.HISTORY_BROKEN),
            Set.of(
                    OpenSources.UNDECLARED,
                    OpenSources.NOT_GIVEN,
                    AcceptedStates.ABSENT,
                    ListedRequests.UNUSABLE,
                    ListedRequests.NOT_FETCHED));

    public BuildReport {
        findings = List.copyOf(findings);
        quotes = Collections.unmodifiableSortedMap(new TreeMap<>(quotes));
    }

    /**
     * Returns whether a finding is at least as severe as the request allows none to be. For {@code TODO} only those count by which the list may
     * lack something, and whether the person is unknown.
     */
    public boolean failed() {
        boolean list = request.goal() == Goal.TODO;
        return (list && isOfNobody())
                || findings.stream()
                        .filter(finding -> !list || INCOMPLETE.contains(finding.rule()))
                        .anyMatch(finding -> finding.severity().compareTo(request.failOn()) >= 0);
    }

    private boolean isOfNobody() {
        return request.person()
                .map(person -> toDos.flatMap(it -> it.of(person)).isEmpty())
                .orElse(false);
    }

    /** Returns whom a to-do list was asked for whom the lists do not know. */
    public Optional<String> unknownPerson() {
        return request.goal() == Goal.TODO && toDos.isPresent() && isOfNobody() ? request.person() : Optional.empty();
    }

    /** Returns who that person probably is. */
    public Optional<String> nearPerson() {
        return unknownPerson().flatMap(person -> toDos.flatMap(it -> it.near(person)));
    }

    /** Writes what people want to know first, in the request's languages: the verdicts of {@code certify}, then every finding. */
    public void writeText(Appendable out) throws IOException {
        writeText((severity, text) -> out.append(text));
    }

    /** Gives the same text in paragraphs, each with its severity. */
    public void writeText(FindingsText.Sink sink) throws IOException {
        Catalogue catalogue = Catalogue.shipped();
        if (request.goal() == Goal.TODO && toDos.isPresent()) {
            writeIncomplete(sink);
            StringBuilder list = new StringBuilder();
            new ToDoText(catalogue, request.languages()).write(toDos.get(), request.person(), list);
            sink.paragraph(Severity.NOTE, list.toString());
            return;
        }
        if (request.goal() == Goal.CERTIFY && certified.isPresent()) {
            StringBuilder verdicts = new StringBuilder();
            new CertificationText(catalogue, request.languages()).write(certified.get(), verdicts);
            sink.paragraph(Severity.NOTE, verdicts.toString());
        }
        new FindingsText(catalogue, request.languages(), at -> Optional.ofNullable(quotes.get(at)))
                .write(findings, sink);
    }

    /**
     * Returns what is found and can be mended in records: not what keeps a list from being whole, which stands before it; and nothing by a
     * clock that is behind, for nobody is sent to mend what may be right.
     */
    static List<Diagnostic> toMend(List<Diagnostic> findings) {
        boolean behind = findings.stream().anyMatch(finding -> finding.rule().equals(CertifiedSchool.CLOCK_BEHIND));
        return behind
                ? List.of()
                : findings.stream()
                        .filter(finding -> !INCOMPLETE.contains(finding.rule()))
                        .toList();
    }

    /** Writes why a list of things to do may lack some, in the request's languages; nothing where it may not. */
    public void writeIncomplete(Appendable out) throws IOException {
        writeIncomplete((severity, text) -> out.append(text));
    }

    private void writeIncomplete(FindingsText.Sink sink) throws IOException {
        List<Diagnostic> incomplete = findings.stream()
                .filter(finding -> INCOMPLETE.contains(finding.rule()))
                .toList();
        if (!incomplete.isEmpty()) {
            new FindingsText(Catalogue.shipped(), request.languages(), at -> Optional.empty()).write(incomplete, sink);
        }
    }

    /** Writes the run in numbers, in the request's languages. */
    public void writeSummary(Appendable out) throws IOException {
        new SummaryText(Catalogue.shipped(), request.languages()).write(summary, out);
    }

    /**
     * Writes the results for whom the format is meant; UTF-8, the stream is flushed and stays open. For {@code certify}, text and JSON are
     * about verdicts.
     */
    public void write(ReportFormat format, OutputStream out) throws IOException {
        Catalogue catalogue = Catalogue.shipped();
        if (format == ReportFormat.TEXT) {
            Writer words = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            writeText(words);
            words.flush();
        } else if (format == ReportFormat.JSON && request.goal() == Goal.TODO && toDos.isPresent()) {
            new ToDoJson().write(toDos.get(), request.person(), out);
        } else if (format == ReportFormat.JSON && request.goal() == Goal.CERTIFY) {
            new CertificationJson(catalogue, request.languages().get(0)).write(certified, out);
        } else {
            Findings all = new Findings(findings, quotes, summary, request.failOn(), repository());
            format.write(all, new Wording(catalogue, request.languages()), out);
        }
    }

    /** Writes the files that the request asks for. */
    void writeReports() throws IOException {
        for (BuildRequest.ReportFile report : request.reports()) {
            OutputFile.replace(
                    report.file(), Artifact.streamed(report.format().word(), out -> write(report.format(), out)));
        }
    }

    private String repository() {
        return certified
                .map(it -> it.school().profile().source())
                .or(() -> request.sources().stream().map(SourceSettings::name).findFirst())
                .orElse("");
    }
}
