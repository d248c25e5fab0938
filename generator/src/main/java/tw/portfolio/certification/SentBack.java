package tw.portfolio.certification;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.ObjectId;
import tw.portfolio.diagnostic.Text;
import tw.portfolio.model.Entry;
import tw.portfolio.model.RecordKind;
import tw.portfolio.model.School;
import tw.portfolio.model.StaffId;
import tw.portfolio.model.office.Refusal;
import tw.portfolio.model.office.StaffMember;
import tw.portfolio.source.RequestList;
import tw.portfolio.source.Requests;
import tw.portfolio.source.SourceException;

/**
 * What was handed in for a record and never came to stand there: refusals that teachers wrote down, and requests that the forge's list calls
 * closed. Git keeps nothing of a request that was closed, so that without the list nothing is told of it.
 */
final class SentBack {
    /** More than a school closes in a year; the latest are looked at. */
    private static final int MOST_CLOSED = 1_000;

    private final SourceHistory history;
    private final RequestReader reader;

    SentBack(SourceHistory history, RequestReader reader) {
        this.history = history;
        this.reader = reader;
    }

    /** Returns what was sent back of a record, the oldest first, what has no date last. */
    static List<Trail.SentBack> together(List<Trail.SentBack> some, List<Trail.SentBack> others) {
        List<Trail.SentBack> all = new ArrayList<>(some);
        all.addAll(others);
        all.sort(Comparator.comparing((Trail.SentBack one) -> one.on().orElse(LocalDate.MAX))
                .thenComparing(Trail.SentBack::what));
        return all;
    }

    /** Returns the refusals of an outcome that stand among the school's records, and for which somebody vouches. */
    static List<Trail.SentBack> written(CertifiedSchool certified, Tracked record) {
        if (record.kind() != RecordKind.OUTCOME) {
            return List.of();
        }
        String outcome = record.term() + "/" + record.kind().key(record.file(), "id");
        School school = certified.school();
        return school.offices().of(Refusal.class).stream()
                .filter(entry -> Refusing.counts(certified, entry))
                .filter(entry -> entry.value().outcome().equals(outcome)
                        && record.student().equals(Optional.of(entry.value().student()))
                        && record.entry()
                                .map(work -> Refusing.answers(certified, entry, work))
                                .orElse(true))
                .map(entry -> written(school, entry))
                .toList();
    }

    private static Trail.SentBack written(School school, Entry<Refusal> entry) {
        Refusal refusal = entry.value();
        StaffId by = refusal.refusedBy();
        String name = school.staff(by).map(StaffMember::name).orElseGet(by::value);
        return new Trail.SentBack(
                Optional.of(refusal.on()),
                entry.path(),
                Text.same(name),
                Optional.of(new Text(refusal.reason().zh(), refusal.reason().en())));
    }

    /** Returns the requests for the record that the forge closed without a merge. */
    List<Trail.SentBack> closed(String path, RequestList list, boolean main) throws IOException {
        var references = Requests.all(history.source().head().orElseThrow());
        List<RequestList.Row> rows = list.rows().stream()
                .filter(RequestList.Row::closed)
                .filter(row -> row.source().map(history.source().name()::equals).orElse(main))
                .sorted(Comparator.comparingInt(RequestList.Row::number).reversed())
                .limit(MOST_CLOSED)
                .toList();
        List<Trail.SentBack> closed = new ArrayList<>();
        for (RequestList.Row row : rows) {
            Optional<String> head =
                    row.head().filter(this::has).or(() -> Optional.ofNullable(references.get(row.number())));
            if (head.isPresent() && proposes(head.get(), path)) {
                closed.add(new Trail.SentBack(
                        row.updated().map(SchoolTime::day),
                        "!" + row.number(),
                        Text.same(row.author()),
                        Optional.empty()));
            }
        }
        return closed;
    }

    private boolean has(String commit) {
        try {
            return history.mainline().reader().has(ObjectId.fromString(commit));
        } catch (IOException e) {
            return false;
        }
    }

    private boolean proposes(String head, String path) throws IOException {
        try {
            return reader.records(head).orElse(List.of()).stream()
                    .anyMatch(record -> record.path().equals(path));
        } catch (MissingObjectException | IncorrectObjectTypeException | SourceException e) {
            return false; // nothing can be told of what the clone does not have
        }
    }
}
