package tw.portfolio;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import tw.portfolio.Outputs.Root;
import tw.portfolio.artifact.Artifact;
import tw.portfolio.certification.Certification;
import tw.portfolio.certification.CertifiedSchool;
import tw.portfolio.certification.Difference;
import tw.portfolio.certification.Publication;
import tw.portfolio.certification.ToDoList;
import tw.portfolio.certification.ToDos;
import tw.portfolio.certification.TrailReader;
import tw.portfolio.certification.VerdictKind;
import tw.portfolio.diagnostic.Catalogue;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Location;
import tw.portfolio.diagnostic.Noted;
import tw.portfolio.explanation.Quoted;
import tw.portfolio.model.School;
import tw.portfolio.report.Summary;
import tw.portfolio.source.SourceSettings;
import tw.portfolio.submission.Packager;

/** The whole way from repositories to sites, books, package and report. */
public final class Compiler {
    /** How many records' changes are told whole; of the others there is a number. */
    private static final int MOST_TRAILS = 500;

    private final BuildRequest request;
    private final Catalogue catalogue = Catalogue.shipped();
    private final Progress progress;
    private final Stages stages;

    private Compiler(BuildRequest request, Progress progress) {
        this.request = request;
        this.progress = progress;
        this.stages = new Stages(catalogue, progress);
    }

    /**
     * Runs as far as the request's goal asks. Whatever findings there are, everything that can be made is made.
     *
     * @throws tw.portfolio.source.SourceException when a source cannot be read at all
     * @throws tw.portfolio.output.OutputException when an output root is not ours to replace
     */
    public static BuildReport run(BuildRequest request, Progress progress) throws IOException {
        BuildReport report = new Compiler(request, progress).run();
        report.writeReports();
        return report;
    }

    private BuildReport run() throws IOException {
        List<SourceSettings> settings =
                request.history().isEmpty() ? request.sources() : stages.run("replay", () -> Inputs.replay(request));
        if (request.since().isPresent() && !settings.isEmpty()) {
            return new MergeCheck(request, stages).run(settings, request.since().get());
        }
        try (OpenSources sources = stages.run("read", () -> OpenSources.openForRun(settings, request.goal()));
                Outputs outputs = Outputs.begin(request, new Committed(settings, sources))) {
            Optional<School> school = stages.run("bind", () -> Inputs.bind(sources));
            if (school.isEmpty()) {
                outputs.keepOnly(Root.OFFICE);
                return report(Optional.empty(), sources, outputs);
            }
            return report(Optional.of(compile(school.get(), sources, outputs)), sources, outputs);
        }
    }

    /**
     * What was found out of the school.
     *
     * @param changed what became of records after they were certified, where something is written
     * @param toDos made only where somebody is told of them: in a school that certified nothing yet they are as many as its records
     */
    private record Compiled(
            CertifiedSchool certified, SortedMap<String, List<Difference>> changed, Optional<ToDoList> toDos) {}

    private Compiled compile(School school, OpenSources sources, Outputs outputs) throws IOException {
        Certification certification = stages.run("certify", () -> Inputs.certify(school, sources, request));
        Publication publication = stages.run("check", () -> Inputs.check(certification.certified(), sources, request));
        stages.retell(found -> AwayLists.told(ToldAtCourse.once(certification.certified(), found)));
        Optional<Pages> pages = Optional.empty();
        if (request.goal().makesPages()) {
            Pages made = stages.run("theme", () -> Pages.of(publication, certification.requests(), sources, outputs));
            stages.run("render", () -> made.students(stages.findings(), request, progress));
            pages = Optional.of(made);
        }
        if (request.goal().makesPackage()) {
            stages.run("submit", () -> outputs.write(Root.PACKAGE, new Packager(publication).artifacts()));
        }
        SortedMap<String, List<Difference>> changed = request.goal().writes()
                ? TrailReader.sinceCertified(certification.certified(), sources.quotable(), MOST_TRAILS)
                : Collections.emptySortedMap();
        if (pages.isPresent()) { // last, so that the staff read what every other stage found
            Pages made = pages.get();
            stages.run("desk", () -> made.staff(stages.findings(), changed, request.threads()));
        }
        Optional<ToDoList> toDos = request.goal().readsRequests()
                ? Optional.of(ToDos.of(publication, certification.requests(), BuildReport.toMend(stages.findings())))
                : Optional.empty();
        return new Compiled(certification.certified(), changed, toDos);
    }

    private static List<Artifact> changed(OfficeFiles office, Compiled compiled) {
        SortedMap<String, List<Difference>> told = compiled.changed();
        CertifiedSchool certified = compiled.certified();
        long all = certified.verdicts().values().stream()
                .filter(verdict -> verdict.kind() == VerdictKind.CHANGED_SINCE_CERTIFIED)
                .count();
        return office.changed(certified, told, (int) all - told.size());
    }

    /** Accepts what was built; a history that is broken is never accepted over. */
    private void accept(List<Diagnostic> findings, OpenSources sources) throws IOException {
        boolean broken = findings.stream().anyMatch(finding -> Inputs.BREAKS.contains(finding.rule()));
        if (request.accept() && !broken && request.ledger().isPresent()) {
            LedgerEntry.append(request.ledger().get(), request, sources, Outputs.manifest(request));
        }
    }

    private BuildReport report(Optional<Compiled> compiled, OpenSources sources, Outputs outputs) throws IOException {
        Optional<CertifiedSchool> certified = compiled.map(Compiled::certified);
        List<Diagnostic> findings = stages.findings();
        SortedMap<Location, String> quotes = Quotes.of(findings, sources.quotable());
        List<Summary.Written> written = List.of();
        if (request.goal().writes()) {
            OfficeFiles office = new OfficeFiles(catalogue, request.languages().get(0));
            outputs.write(Root.OFFICE, office.findings(findings, quotes, quoted(certified)));
            if (compiled.isPresent()) {
                outputs.write(Root.OFFICE, office.verdicts(compiled.get().certified(), sources.stamp(request)));
                outputs.write(Root.OFFICE, changed(office, compiled.get()));
            }
            written = stages.run("write", () -> Noted.clean(outputs.replace(request)));
            accept(findings, sources);
        }
        Summary summary = new Summary(
                Tally.records(certified),
                Tally.severities(findings),
                Tally.ownEdits(findings),
                sources.workTree(),
                written,
                outputs.counted(),
                stages.times(),
                Optional.empty(),
                compiled.flatMap(Compiled::toDos).map(ToDoList::waiting));
        return new BuildReport(request, certified, findings, quotes, summary, compiled.flatMap(Compiled::toDos));
    }

    private static Quoted quoted(Optional<CertifiedSchool> certified) {
        return certified
                .map(CertifiedSchool::school)
                .map(school -> Quoted.of(school, Inputs.edition(school).value()))
                .orElseGet(Quoted::shipped);
    }
}
