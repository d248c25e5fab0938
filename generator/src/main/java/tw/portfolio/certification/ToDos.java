package tw.portfolio.certification;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.model.Entry;
import tw.portfolio.model.RecordKind;
import tw.portfolio.model.StudentNumber;
import tw.portfolio.model.office.Refusal;
import tw.portfolio.model.student.Outcome;
import tw.portfolio.model.student.Performance;

/** What is to be done next, from the verdicts on what stands on the main lines and from what is under review. */
public final class ToDos {
    private final Publication publication;
    private final RequestWords words;
    private final Certifiers certifiers;
    private final RefusedWorks refused;

    private ToDos(Publication publication) {
        this.publication = publication;
        this.words = new RequestWords(publication.catalogue());
        this.certifiers = Certifiers.of(
                publication.school(),
                publication.editions(),
                SchoolTime.day(publication.stamp().clock()));
        this.refused = RefusedWorks.of(publication.certified());
    }

    /** Returns everything that waits to be certified. A record that a request would change is told with the request. */
    public static ToDoList of(Publication publication, OpenRequests requests) {
        return of(publication, requests, List.of());
    }

    /** Returns the same with what the check found and somebody of the school can mend. */
    public static ToDoList of(Publication publication, OpenRequests requests, List<Diagnostic> findings) {
        ToDos toDos = new ToDos(publication);
        List<ToDo> all = new ArrayList<>();
        Set<String> proposed = new HashSet<>();
        requests.records().forEach(it -> {
            all.add(toDos.proposed(it.request(), it.record()));
            proposed.add(CertifiedSchool.key(it.request().source(), it.record().path()));
        });
        publication
                .school()
                .all()
                .filter(entry -> !proposed.contains(CertifiedSchool.key(entry.source(), entry.path())))
                .forEach(entry -> toDos.standing(entry).ifPresent(all::add));
        toDos.unread().forEach(verdict -> all.add(toDos.unread(verdict)));
        return new ToDoList(
                publication.school(),
                toDos.unreadStudents(),
                SchoolTime.day(publication.stamp().clock()),
                new FoundToDos(publication, findings).addedTo(all));
    }

    private ToDo proposed(OpenRequest request, ProposedRecord record) {
        Optional<Obstacle> obstacle = record.obstacles().stream().findFirst();
        return new ToDo(
                obstacle.map(Obstacle::turn).orElse(Turn.CERTIFIER),
                Optional.of(request),
                record.kind(),
                record.path(),
                record.owner(),
                record.preview().title(),
                record.preview().of(),
                record.preview().period(),
                words.state(record),
                request.handedIn(),
                record.whom(),
                obstacle.map(Obstacle::asked).orElse(List.of()),
                obstacle.map(it -> words.reason(it, record)),
                words.next(request, record),
                record.cap().map(words::cap),
                new ToDo.Own(obstacle.map(it -> words.ownReason(it, record)), words.ownNext(request, record)),
                Optional.empty());
    }

    private Optional<ToDo> standing(Entry<?> entry) {
        Verdict verdict = publication.certified().verdict(entry);
        boolean told = verdict.kind() == VerdictKind.UNCOMMITTED
                || verdict.kind() == VerdictKind.HISTORY_BROKEN
                || verdict.reason().map(reason -> reason.cause().ofRun()).orElse(false);
        Optional<Text> next = told ? Optional.empty() : publication.words().next(verdict);
        return next.map(text -> refused.refusal(entry)
                .map(refusal -> standing(entry, verdict, Turn.STUDENT, sentBack(refusal, verdict)))
                .orElseGet(() -> standing(
                        entry,
                        verdict,
                        Turn.of(verdict).orElseThrow(),
                        new Said(publication.words().reason(verdict), text, own(verdict)))));
    }

    /** Why something waits and what is next, to whom it concerns and to the student. */
    private record Said(Optional<Text> reason, Text next, ToDo.Own own) {}

    private ToDo standing(Entry<?> entry, Verdict verdict, Turn turn, Said said) {
        return new ToDo(
                turn,
                Optional.empty(),
                entry.kind(),
                entry.path(),
                verdict.recordKind().ofStudent()
                        ? Optional.of(StudentNumber.of(entry.key("student")))
                        : Optional.empty(),
                title(entry),
                of(entry),
                period(entry),
                publication.words().staff(verdict).label(),
                verdict.step().map(Verdict.Step::time),
                certifiers.of(entry),
                List.of(),
                said.reason(),
                said.next(),
                Optional.empty(),
                said.own(),
                Optional.empty());
    }

    /** What a teacher sent back helps nobody to send again as it is, whatever its verdict says. */
    private Said sentBack(Refusal refusal, Verdict verdict) {
        Text reason = words.refused(refusal, publication.school());
        Text whom = publication.words().whom(verdict);
        ToDo.Own own = new ToDo.Own(Optional.of(reason), words.ownAfterRefusal(whom));
        return new Said(Optional.of(reason), words.afterRefusal(whom), own);
    }

    /** Returns the verdicts on records that are not in the school, because their file cannot be read. */
    private Collection<Verdict> unread() {
        SortedMap<String, Verdict> unread = new TreeMap<>();
        publication.certified().verdicts().forEach((key, verdict) -> {
            if (verdict.kind() == VerdictKind.UNSAFE_CONTENT && verdict.step().isEmpty()) {
                unread.put(key, verdict);
            }
        });
        if (unread.isEmpty()) {
            return List.of();
        }
        publication.school().all().forEach(entry -> unread.remove(CertifiedSchool.key(entry.source(), entry.path())));
        return unread.values();
    }

    /** Returns the numbers of students whose own file cannot be read where it is, or is not where it was: they are students all the same. */
    private NavigableSet<StudentNumber> unreadStudents() {
        NavigableSet<StudentNumber> students = new TreeSet<>(Comparator.comparing(StudentNumber::value));
        unread().stream()
                .filter(verdict -> verdict.reason()
                        .map(Verdict.Reason::cause)
                        .filter(cause -> cause == Cause.PROFILE_UNREADABLE || cause == Cause.PROFILE_MOVED)
                        .isPresent())
                .forEach(verdict -> verdict.owner().map(StudentNumber::of).ifPresent(students::add));
        publication.school().gaps().stream()
                .filter(path -> RecordKind.at(path).equals(Optional.of(RecordKind.STUDENT)))
                .flatMap(path -> RecordFiles.of(path).stream())
                .forEach(file -> students.add(StudentNumber.of(RecordKind.STUDENT.key(file, "student"))));
        publication.school().students().forEach(student -> students.remove(student.number()));
        return students;
    }

    private ToDo unread(Verdict verdict) {
        RecordKind kind = verdict.recordKind();
        Optional<StudentNumber> owner = verdict.owner().map(StudentNumber::of);
        boolean known = owner.flatMap(publication.school()::student).isPresent();
        return new ToDo(
                owner.isPresent() && !known ? Turn.REGISTRY : Turn.of(verdict).orElseThrow(),
                Optional.empty(),
                kind,
                verdict.path(),
                owner,
                "",
                new Text(kind.zh(), kind.en()),
                "",
                publication.words().staff(verdict).label(),
                Optional.empty(),
                Tracked.ofOwner(kind)
                        ? new Responsible(List.of(), List.of(), verdict.responsible())
                        : certifiers.ofUnread(kind, RecordFiles.own(kind, verdict.path())),
                List.of(),
                publication.words().reason(verdict),
                publication.words().next(verdict).orElseThrow(),
                Optional.empty(),
                own(verdict),
                Optional.empty());
    }

    private ToDo.Own own(Verdict verdict) {
        VerdictWords said = publication.words();
        return new ToDo.Own(said.ownReason(verdict), said.ownNext(verdict).orElseThrow());
    }

    private static String title(Entry<?> entry) {
        if (entry.value() instanceof Outcome outcome) {
            return outcome.title();
        }
        return entry.value() instanceof Performance performance ? performance.title() : "";
    }

    private Text of(Entry<?> entry) {
        if (entry.value() instanceof Outcome outcome) {
            return Text.same(publication
                    .school()
                    .course(entry.term(), outcome.course())
                    .map(course -> course.name())
                    .orElse(outcome.course().value()));
        }
        return entry.value() instanceof Performance performance
                ? new Text(performance.category().zh(), performance.category().en())
                : new Text(entry.kind().zh(), entry.kind().en());
    }

    private static String period(Entry<?> entry) {
        return List.of("term", "year").stream()
                .filter(entry.kind()::names)
                .map(entry::key)
                .findFirst()
                .orElse("");
    }
}
