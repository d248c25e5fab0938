package tw.portfolio;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tw.portfolio.artifact.Artifact;
import tw.portfolio.certification.Certification;
import tw.portfolio.certification.OpenRequests;
import tw.portfolio.certification.Publication;
import tw.portfolio.diagnostic.Catalogue;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Noted;
import tw.portfolio.model.School;
import tw.portfolio.model.student.Student;
import tw.portfolio.preview.Shown;
import tw.portfolio.preview.StudentIndex;
import tw.portfolio.source.SourceSettings;

/** A school as it was read once; a student's pages are made when one of them is asked for. */
final class PreviewPages implements Shown {
    private static final int MOST_STUDENTS_KEPT = 8;
    private static final String INDEX = "index.html";
    private static final String THEME = "theme/";
    private final OpenSources sources;
    private final List<Diagnostic> findings;
    private final Optional<Pages> pages;
    private final TreeMap<String, Student> students = new TreeMap<>();
    private final Map<String, Artifact> common = new LinkedHashMap<>();
    private final Map<String, Made> made = new LinkedHashMap<>();

    /** A student's pages, and what was noticed while they were made. */
    private record Made(Map<String, Artifact> files, List<Diagnostic> notes) {}

    private PreviewPages(OpenSources sources, List<Diagnostic> findings, Optional<Pages> pages, List<Student> all) {
        this.sources = sources;
        this.findings = findings;
        this.pages = pages;
        all.forEach(student -> students.put(student.directory() + "/", student));
        pages.ifPresent(it -> it.common().forEach(file -> common.put(file.path(), file)));
    }

    /**
     * Reads a school as far as pages need it. A school that cannot be bound has no pages, and its findings say why.
     *
     * @throws tw.portfolio.source.SourceException when a source cannot be read at all
     */
    static PreviewPages read(BuildRequest request) throws IOException {
        Stages stages = new Stages(Catalogue.shipped(), Progress.silent());
        List<SourceSettings> settings =
                request.history().isEmpty() ? request.sources() : stages.run("replay", () -> Inputs.replay(request));
        OpenSources sources = stages.run("read", () -> OpenSources.open(settings, request.goal()));
        try {
            Optional<School> school = stages.run("bind", () -> Inputs.bind(sources));
            if (school.isEmpty()) {
                return new PreviewPages(sources, stages.findings(), Optional.empty(), List.of());
            }
            Certification certification = stages.run("certify", () -> Inputs.certify(school.get(), sources, request));
            Publication publication =
                    stages.run("check", () -> Inputs.check(certification.certified(), sources, request));
            Pages pages = stages.run("theme", () -> Pages.of(publication, OpenRequests.NONE, sources, new Outputs()));
            return new PreviewPages(
                    sources, stages.findings(), Optional.of(pages), school.get().students());
        } catch (IOException | RuntimeException | Error e) {
            sources.close();
            throw e;
        }
    }

    List<Diagnostic> findings() {
        return findings;
    }

    @Override
    public Optional<byte[]> file(String path) throws IOException {
        if (path.equals(INDEX) && pages.isPresent()) {
            return Optional.of(StudentIndex.of(List.copyOf(students.values())));
        }
        Optional<Artifact> found = Optional.ofNullable(common.get(path));
        Optional<Student> student = student(path);
        if (student.isPresent()) {
            found = Optional.ofNullable(made(student.get()).files().get(path));
        }
        return found.isEmpty() ? Optional.empty() : Optional.of(bytes(found.get()));
    }

    private static byte[] bytes(Artifact artifact) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        artifact.writeTo(out);
        return out.toByteArray();
    }

    private Optional<Student> student(String path) {
        return Optional.ofNullable(students.floorEntry(path))
                .filter(found -> path.startsWith(found.getKey()))
                .map(Map.Entry::getValue);
    }

    private Made made(Student student) throws IOException {
        Made known = made.get(student.directory());
        if (known != null) {
            return known;
        }
        Noted<List<Artifact>> artifacts = pages.orElseThrow().artifacts(student, findings);
        Map<String, Artifact> files = new LinkedHashMap<>();
        artifacts.value().forEach(file -> files.put(file.path(), file));
        if (made.size() == MOST_STUDENTS_KEPT) {
            made.remove(made.keySet().iterator().next());
        }
        Made fresh = new Made(files, artifacts.notes());
        made.put(student.directory(), fresh);
        return fresh;
    }

    /** Tells of a student's own files and of the theme; on a page that is nobody's, of everything. */
    @Override
    public List<Diagnostic> findings(String path) {
        Optional<Student> student = student(path);
        List<Diagnostic> all = new ArrayList<>(findings);
        pages.ifPresent(it -> all.addAll(it.faults()));
        student.map(it -> made.get(it.directory())).ifPresent(it -> all.addAll(it.notes()));
        return all.stream()
                .filter(finding -> student.isEmpty() || concerns(finding, student.get()))
                .distinct()
                .sorted()
                .toList();
    }

    private static boolean concerns(Diagnostic finding, Student student) {
        String path = finding.at().path();
        return path.startsWith(student.directory() + "/") || path.startsWith(THEME);
    }

    @Override
    public void close() throws IOException {
        sources.close();
    }
}
