package tw.portfolio;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import tw.portfolio.artifact.Artifact;
import tw.portfolio.certification.Certification;
import tw.portfolio.certification.CertifiedSchool;
import tw.portfolio.certification.OpenRequests;
import tw.portfolio.certification.Publication;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Language;
import tw.portfolio.diagnostic.Noted;
import tw.portfolio.model.RecordKind;
import tw.portfolio.model.School;
import tw.portfolio.model.Stamp;
import tw.portfolio.model.student.Student;
import tw.portfolio.report.CertificationStatements;
import tw.portfolio.source.SourceSettings;
import tw.portfolio.source.Sources;
import tw.portfolio.submission.Packager;
import tw.portfolio.verification.State;

/** One state of the school, from which what it once gave out is made again. */
final class Remade implements State, AutoCloseable {
    private final OpenSources sources;
    private final Publication publication;
    private final Pages pages;
    private final List<Diagnostic> findings;

    private Remade(OpenSources sources, Publication publication, Pages pages, List<Diagnostic> findings) {
        this.sources = sources;
        this.publication = publication;
        this.pages = pages;
        this.findings = findings;
    }

    /**
     * Opens the school as it stood.
     *
     * @param heads the commits that were read, by source; a source that is not named is read as it stands
     * @return nothing when a source is not given, or its main line does not hold the commit
     */
    static Optional<Remade> at(BuildRequest request, SortedMap<String, String> heads, Instant clock)
            throws IOException {
        for (Map.Entry<String, String> head : heads.entrySet()) {
            Optional<SourceSettings> settings = request.sources().stream()
                    .filter(source -> source.name().equals(head.getKey()))
                    .findFirst();
            if (settings.isEmpty() || !Sources.holds(settings.get(), head.getValue())) {
                return Optional.empty();
            }
        }
        return Optional.of(of(request.at(clock), heads));
    }

    static Remade of(BuildRequest request, SortedMap<String, String> heads) throws IOException {
        Noted<OpenSources> opened = OpenSources.open(request.sources(), request.goal(), heads);
        try (Outputs none = new Outputs()) {
            OpenSources sources = opened.value();
            List<Diagnostic> findings = new ArrayList<>(opened.notes());
            Noted<School> school = Inputs.school(sources);
            findings.addAll(school.notes());
            Noted<Certification> certified = heads.isEmpty()
                    ? Inputs.certify(school.value(), sources, request)
                    : Inputs.certifyFormer(school.value(), sources, request);
            findings.addAll(certified.notes());
            Noted<Publication> publication = Inputs.check(certified.value().certified(), sources, request);
            findings.addAll(publication.notes());
            Noted<Pages> pages = Pages.of(publication.value(), OpenRequests.NONE, sources, none);
            findings.addAll(pages.notes());
            return new Remade(
                    sources,
                    publication.value(),
                    pages.value(),
                    findings.stream().distinct().sorted().toList());
        } catch (IOException | RuntimeException e) {
            opened.value().close();
            throw e;
        }
    }

    @Override
    public CertifiedSchool certified() {
        return publication.certified();
    }

    @Override
    public Stamp stamp() {
        return publication.stamp();
    }

    @Override
    public boolean precedesItsSteps() {
        return findings.stream().anyMatch(finding -> finding.rule().equals(CertifiedSchool.CLOCK_BEHIND));
    }

    @Override
    public List<Artifact> student(String directory) throws IOException {
        Optional<Student> student = find(directory);
        return student.isEmpty()
                ? List.of()
                : pages.artifacts(student.get(), findings).value();
    }

    @Override
    public Optional<Artifact> whole(String directory) throws IOException {
        Optional<Student> student = find(directory);
        return student.isEmpty() ? Optional.empty() : Optional.of(pages.whole(student.get(), student(directory)));
    }

    private Optional<Student> find(String directory) {
        return publication.school().students().stream()
                .filter(it -> it.directory().equals(directory))
                .findFirst();
    }

    @Override
    public List<Artifact> common() {
        return pages.common();
    }

    @Override
    public List<Artifact> submission() throws IOException {
        boolean identities = publication.school().all().anyMatch(entry -> entry.kind() == RecordKind.IDENTITIES);
        return identities ? new Packager(publication).artifacts().value() : List.of();
    }

    @Override
    public List<Work> works() {
        return new Packager(publication)
                .works().stream()
                        .map(file -> new Work(
                                file.path(),
                                file.student().value(),
                                file.record(),
                                file.blob().id()))
                        .toList();
    }

    @Override
    public byte[] statements(Language language) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new CertificationStatements(publication.catalogue(), language, stamp()).write(certified(), out);
        return out.toByteArray();
    }

    @Override
    public void close() {
        sources.close();
    }
}
