package tw.portfolio.submission;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tw.portfolio.artifact.Artifact;
import tw.portfolio.certification.Publication;
import tw.portfolio.certification.SelectionLocks;
import tw.portfolio.diagnostic.Noted;
import tw.portfolio.model.Entry;
import tw.portfolio.model.Term;
import tw.portfolio.model.student.Selection;
import tw.portfolio.model.student.Student;
import tw.portfolio.regulation.NationalRules;
import tw.portfolio.regulation.Regulation;
import tw.portfolio.rules.Beyond;
import tw.portfolio.rules.Inspection;

/**
 * The submission to the central database: registers of the current term and the one before, with their school years, the files of selected works, and what one needs
 * to check them. For pre-check: the school confirms the authority's current templates before it uploads. Consultations never enter it.
 */
public final class Packager {
    private final Publication publication;
    private final Registers registers = Registers.shipped();
    private final NationalRules national = Regulation.shipped().national();

    public Packager(Publication publication) {
        this.publication = publication;
    }

    /**
     * Returns the files of the package root, with what keeps a student, a work or a row out of it.
     *
     * @throws IOException when a work cannot be read
     */
    public Noted<List<Artifact>> artifacts() throws IOException {
        Draft draft = new Draft(AsSent.of(publication), registers);
        fill(draft);
        Lint.check(publication.school(), registers, national).forEach(draft::note);
        List<RegisterFile> workbooks = workbooks(draft);
        Contents contents = new Contents(draft, workbooks);
        Map<String, Artifact> artifacts = new LinkedHashMap<>();
        workbooks.forEach(file -> put(artifacts, file.artifact()));
        draft.files().forEach(file -> put(artifacts, file.artifact()));
        new PackageNotes(contents).artifacts().forEach(note -> put(artifacts, note));
        put(artifacts, new Manifest(contents).artifact(Digest.all(artifacts.values())));
        put(artifacts, Digest.sums(Digest.all(artifacts.values())));
        SelectionLocks locks = SelectionLocks.of(
                publication.certified(), national, publication.stamp().clock());
        return new Noted<>(
                List.copyOf(artifacts.values()), new Settled(publication.certified(), locks).without(draft.notes()));
    }

    /** Returns the works whose files the package holds where every student's identity is known, sorted by path. */
    public List<WorkFile> works() {
        Draft draft = Draft.withoutIdentities(AsSent.of(publication), registers);
        fillWorks(draft, new CourseCells(draft.school()));
        return draft.files();
    }

    private void fill(Draft draft) {
        CourseCells courses = new CourseCells(draft.school());
        for (Term term : draft.terms()) {
            new StudentRows(draft, term).add();
            new GradeRows(draft, courses).add(term);
            new AbsenceRows(draft).add(term);
            new CadreRows(draft).add(term);
        }
        fillWorks(draft, courses);
    }

    private void fillWorks(Draft draft, CourseCells courses) {
        WorkFiles files = new WorkFiles(draft, national);
        OutcomeRows outcomes = new OutcomeRows(draft, courses, files);
        PerformanceRows performances = new PerformanceRows(draft, files);
        Inspection inspection = Inspection.of(draft.publication());
        Sent sent = new Sent(draft, publication.certified(), inspection);
        for (Student student : draft.school().students()) {
            List<Entry<Selection>> selections = sent.of(student);
            Beyond beyond = Beyond.of(student, inspection);
            for (Entry<Selection> lines : selections) {
                outcomes.add(student, lines, beyond);
                performances.add(student, lines, beyond);
            }
        }
    }

    /** Returns one workbook for each register, period and round that has rows, sorted by path. */
    private static List<RegisterFile> workbooks(Draft draft) throws IOException {
        Map<String, List<Row>> byPath = new TreeMap<>();
        for (Row row : draft.rows()) {
            byPath.computeIfAbsent(row.filing().path(), path -> new ArrayList<>())
                    .add(row);
        }
        List<RegisterFile> files = new ArrayList<>();
        for (List<Row> rows : byPath.values()) {
            files.add(RegisterFile.of(draft, rows.get(0).filing(), rows));
        }
        return files;
    }

    private static void put(Map<String, Artifact> artifacts, Artifact artifact) {
        artifacts.putIfAbsent(artifact.path(), artifact);
    }
}
