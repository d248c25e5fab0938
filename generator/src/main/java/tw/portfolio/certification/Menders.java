package tw.portfolio.certification;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.model.Entry;
import tw.portfolio.model.Office;
import tw.portfolio.model.RecordKind;
import tw.portfolio.model.StaffId;
import tw.portfolio.model.edition.Responsibility;
import tw.portfolio.model.office.Consultation;
import tw.portfolio.model.office.Refusal;
import tw.portfolio.model.office.SourceRow;
import tw.portfolio.model.office.SourceScope;
import tw.portfolio.model.office.StaffMember;
import tw.portfolio.model.student.Student;

/**
 * Who can mend a finding: whoever it asks itself, whoever the next action of a certification names, the student whose work it is, else whoever
 * keeps the record. Lists to do and the staff's pages all ask here.
 */
public final class Menders {
    /** The value in which a finding names those of a duty together. */
    private static final String WHO = "who";

    private final Publication publication;
    private final Certifiers certifiers;
    private final Map<String, Student> students = new HashMap<>();
    private final Map<String, Entry<?>> records = new HashMap<>();

    public Menders(Publication publication) {
        this.publication = publication;
        this.certifiers = Certifiers.of(
                publication.school(),
                publication.editions(),
                SchoolTime.day(publication.stamp().clock()));
        publication.school().students().forEach(student -> students.put(student.directory() + "/", student));
        publication.school().all().forEach(entry -> records.put(entry.path(), entry));
    }

    /** Returns the student in whose own records the finding lies. */
    public Optional<Student> student(Diagnostic finding) {
        if (!finding.asked().isEmpty()) {
            return Optional.empty();
        }
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

    /** Returns the office to turn to, where one is. */
    public Optional<Office> office(Diagnostic finding) {
        return whom(finding).office();
    }

    /** Returns who of the staff is to act: whoever the finding asks, else whoever wrote or keeps the record it lies in; nobody where none is known. */
    public Responsible whom(Diagnostic finding) {
        List<Office> offices = Arrays.stream(Office.values())
                .filter(office -> finding.asked().contains(office.word()))
                .sorted(Comparator.comparingInt(office -> finding.asked().indexOf(office.word())))
                .toList();
        List<StaffId> staff = publication.school().staff().stream()
                .map(StaffMember::id)
                .filter(id -> finding.asked().contains(id.value()))
                .toList();
        if (staff.isEmpty() && offices.isEmpty()) {
            return keeper(finding.at().path()); // nobody is asked, or only ids that are nobody's
        }
        Optional<Text> all = Optional.ofNullable(finding.values().get(WHO));
        Responsible asked = responsible(staff, offices);
        return offices.isEmpty() && staff.size() > 1 && all.isPresent()
                ? new Responsible(staff, offices, List.of(all.get()))
                : asked;
    }

    /** A consultation and a refusal are their writer's as long as he or she is there; all else is kept by offices. */
    private Responsible keeper(String path) {
        Optional<StaffId> writer = record(path).map(Entry::value).flatMap(value -> {
            if (value instanceof Consultation consultation) {
                return Optional.of(consultation.consultant());
            }
            return value instanceof Refusal refusal ? Optional.of(refusal.refusedBy()) : Optional.empty();
        });
        List<Office> offices = RecordKind.at(path)
                .map(kind -> keepers(kind, path))
                .or(() -> record(path)
                        .map(entry -> keepers(entry.kind(), entry.file().path())))
                .orElse(List.of());
        List<StaffId> there = writer.filter(this::canAct).stream().toList();
        Responsible entering = record(path).isPresent() ? Responsible.NOBODY : entering(path);
        if (offices.isEmpty() && !entering.staff().isEmpty()) {
            return responsible(entering.staff(), List.of());
        }
        return kind(path).isPresent() && there.isEmpty() && offices.isEmpty()
                ? responsible(
                        there,
                        keepers(RecordKind.STAFF, RecordKind.STAFF.pattern()).stream()
                                .limit(1)
                                .toList())
                : responsible(there, offices.stream().limit(1).toList());
    }

    /** Whose record it is may stand in what cannot be read: then it may be that of anybody who enters such records. */
    private Responsible entering(String path) {
        return RecordKind.at(path)
                .filter(kind -> !Tracked.ofOwner(kind))
                .map(kind -> certifiers.ofUnread(kind, path))
                .orElse(Responsible.NOBODY);
    }

    /** An id that nobody has, or whose holder has left, is told nobody: then the office that keeps the record is, else the keeper of the list. */
    private boolean canAct(StaffId id) {
        LocalDate today = SchoolTime.day(publication.stamp().clock());
        return publication
                .school()
                .staff(id)
                .filter(member -> member.roles().isEmpty()
                        || !Policy.on(today, member.roles()).isEmpty())
                .isPresent();
    }

    /** Returns the offices that keep records of a kind, by the edition in force for that one. */
    private List<Office> keepers(RecordKind kind, String file) {
        return publication
                .editions()
                .certifying(kind, file, SchoolTime.day(publication.stamp().clock()))
                .responsibility(kind, Optional.empty())
                .map(Responsibility::offices)
                .orElse(List.of());
    }

    private Responsible responsible(List<StaffId> staff, List<Office> offices) {
        Stream<Text> people = staff.stream()
                .map(id -> Text.same(
                        publication.school().staff(id).map(StaffMember::name).orElse(id.value())));
        Stream<Text> words = offices.stream().map(office -> new Text(office.zh(), office.en()));
        return new Responsible(staff, offices, Stream.concat(words, people).toList());
    }

    /** Returns whether the finding lies in records with identities, whose words belong to the package's keeper alone. */
    public boolean isSecret(Diagnostic finding) {
        List<SourceRow> sources = publication.school().settings().sources();
        return finding.at().path().startsWith("identities/")
                || sources.stream()
                        .anyMatch(source -> source.scope() == SourceScope.IDENTITIES
                                && source.name().equals(finding.at().source()));
    }

    /** Returns who does the next thing for a certification, as one would address them; nothing where it is the student. */
    public Optional<String> certifier(Diagnostic finding) {
        if (!finding.rule().toString().startsWith("certification.")) {
            return Optional.empty();
        }
        return verdict(finding)
                .flatMap(of -> Turn.of(of).flatMap(turn -> switch (turn) {
                    case STUDENT -> Optional.empty();
                    case CERTIFIER -> of.responsible().stream().map(Text::zh).findFirst();
                    case REGISTRY -> Optional.of(Office.REGISTRY.zh());
                    case TEACHING -> Optional.of(Office.TEACHING.zh());
                    case KEEPER -> office(finding).map(Office::zh);
                    case IT -> Optional.of(Office.MEDIA.zh());
                }));
    }

    /** Returns the verdict on the record in which the finding lies. */
    public Optional<Verdict> verdict(Diagnostic finding) {
        return record(finding.at().path()).map(publication.certified()::verdict);
    }

    Optional<RecordKind> kind(String path) {
        return RecordKind.at(path).or(() -> record(path).map(Entry::kind));
    }

    /** Returns the record whose file or attachment stands at {@code path}. */
    Optional<Entry<?>> record(String path) {
        String at = path;
        while (!records.containsKey(at) && at.indexOf('/') > 0) {
            at = at.substring(0, at.lastIndexOf('/'));
        }
        return Optional.ofNullable(records.get(at));
    }
}
