package tw.portfolio.render.desk;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tw.portfolio.certification.Publication;
import tw.portfolio.certification.SchoolTime;
import tw.portfolio.certification.Turn;
import tw.portfolio.certification.Verdict;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.model.Entry;
import tw.portfolio.model.Office;
import tw.portfolio.model.RecordKind;
import tw.portfolio.model.edition.Responsibility;
import tw.portfolio.model.office.SourceRow;
import tw.portfolio.model.office.SourceScope;
import tw.portfolio.model.student.Student;

/** Who can mend a finding: whoever the next action of a certification names, the student whose work it is, else the office that keeps the record. */
final class Menders {
    private final Publication publication;
    private final Map<String, Student> students = new HashMap<>();
    private final Map<String, Entry<?>> records = new HashMap<>();

    Menders(Publication publication) {
        this.publication = publication;
        publication.school().students().forEach(student -> students.put(student.directory() + "/", student));
        publication.school().all().forEach(entry -> records.put(entry.path(), entry));
    }

    /** Returns the student in whose own records the finding lies. */
    Optional<Student> student(Diagnostic finding) {
        String path = finding.at().path();
        String[] parts = path.split("/", 4);
        boolean kept = parts.length < 4
                || kind(path)
                        .map(kind -> kind == RecordKind.STUDENT || kind == RecordKind.CAREER_PLAN)
                        .orElse(false);
        return kept
                ? Optional.empty()
                : Optional.ofNullable(students.get(parts[0] + "/" + parts[1] + "/" + parts[2] + "/"));
    }

    /** Returns the office that keeps the record the finding lies in. */
    Optional<Office> office(Diagnostic finding) {
        String path = finding.at().path();
        return RecordKind.at(path)
                .flatMap(kind -> office(kind, path))
                .or(() -> record(path)
                        .flatMap(entry -> office(entry.kind(), entry.file().path())));
    }

    private Optional<Office> office(RecordKind kind, String file) {
        LocalDate today = SchoolTime.day(publication.stamp().clock());
        return publication
                .editions()
                .certifying(kind, file, today)
                .responsibility(kind, Optional.empty())
                .map(Responsibility::offices)
                .flatMap(offices -> offices.stream().findFirst());
    }

    /** Returns whether the finding lies in records with identities, whose words belong to the package's keeper alone. */
    boolean isSecret(Diagnostic finding) {
        List<SourceRow> sources = publication.school().settings().sources();
        return finding.at().path().startsWith("identities/")
                || sources.stream()
                        .anyMatch(source -> source.scope() == SourceScope.IDENTITIES
                                && source.name().equals(finding.at().source()));
    }

    /** Returns who does the next thing for a certification, as one would address them; nothing where it is the student. */
    Optional<String> certifier(Diagnostic finding) {
        if (!finding.rule().toString().startsWith("certification.")) {
            return Optional.empty();
        }
        return verdict(finding)
                .flatMap(of -> Turn.of(of).flatMap(turn -> switch (turn) {
                    case STUDENT -> Optional.empty();
                    case CERTIFIER -> of.responsible().stream().map(Text::zh).findFirst();
                    case REGISTRY -> Optional.of(Office.REGISTRY.zh());
                    case TEACHING -> Optional.of(Office.TEACHING.zh());
                    case IT -> Optional.of(Office.MEDIA.zh());
                }));
    }

    /** Returns the verdict on the record in which the finding lies. */
    Optional<Verdict> verdict(Diagnostic finding) {
        return record(finding.at().path()).map(publication.certified()::verdict);
    }

    private Optional<RecordKind> kind(String path) {
        return RecordKind.at(path).or(() -> record(path).map(Entry::kind));
    }

    /** Returns the record whose file or attachment stands at {@code path}. */
    private Optional<Entry<?>> record(String path) {
        String at = path;
        while (!records.containsKey(at) && at.indexOf('/') > 0) {
            at = at.substring(0, at.lastIndexOf('/'));
        }
        return Optional.ofNullable(records.get(at));
    }
}
