package tw.portfolio.certification;

import java.util.List;
import java.util.Optional;
import tw.portfolio.model.Entry;
import tw.portfolio.model.RecordKind;
import tw.portfolio.model.StudentNumber;
import tw.portfolio.model.edition.Cap;
import tw.portfolio.model.edition.CapSubject;
import tw.portfolio.model.student.Student;

/** What the records of one request do to the number of works that students may enter. Source: regulation 第五點(三), 第五點(四). */
final class CapEffects {
    private final List<ProposedRecord> records;
    private final Policy policy;

    private CapEffects(List<ProposedRecord> records, Policy policy) {
        this.records = records;
        this.policy = policy;
    }

    /** Returns the records of one request with what they do together. */
    static List<ProposedRecord> of(List<ProposedRecord> records, Policy policy) {
        CapEffects effects = new CapEffects(records, policy);
        return records.stream().map(effects::with).toList();
    }

    private ProposedRecord with(ProposedRecord record) {
        Optional<Cap> cap = subject(record.kind())
                .flatMap(it -> policy.cap(it, record.preview().period()));
        Optional<Student> student = record.owner().flatMap(policy::student);
        if (cap.isEmpty() || student.isEmpty()) {
            return record;
        }
        String period = record.preview().period();
        List<? extends Entry<?>> works = record.kind() == RecordKind.OUTCOME
                ? student.get().outcomes()
                : student.get().performances();
        String key = record.kind() == RecordKind.OUTCOME ? "term" : "year";
        int used = (int)
                works.stream().filter(entry -> entry.key(key).equals(period)).count();
        int change = net(records, record.kind(), student.get().number(), period);
        CapEffect effect = new CapEffect(cap.get(), period, used, used + change, used + change);
        ProposedRecord counted = record.with(effect);
        return effect.exceeds() && record.change() == ProposedRecord.Change.ADDED
                ? counted.with(new Obstacle("request.obstacle.cap", RequestWords.capValues(effect), Optional.empty()))
                : counted;
    }

    static int net(List<ProposedRecord> records, RecordKind kind, StudentNumber owner, String period) {
        return records.stream()
                .filter(record -> record.kind() == kind
                        && record.owner().equals(Optional.of(owner))
                        && record.preview().period().equals(period))
                .mapToInt(record -> switch (record.change()) {
                    case ADDED -> 1;
                    case CHANGED -> 0;
                    case REMOVED -> -1;
                })
                .sum();
    }

    private static Optional<CapSubject> subject(RecordKind kind) {
        return switch (kind) {
            case OUTCOME -> Optional.of(CapSubject.OUTCOME_ENTERED);
            case PERFORMANCE -> Optional.of(CapSubject.PERFORMANCE_ENTERED);
            default -> Optional.empty();
        };
    }

    /** Returns the requests with what all of them together would do. */
    static List<OpenRequest> together(List<OpenRequest> requests) {
        List<ProposedRecord> all =
                requests.stream().flatMap(request -> request.records().stream()).toList();
        return requests.stream()
                .map(request -> request.with(request.records().stream()
                        .map(record -> among(record, all))
                        .toList()))
                .toList();
    }

    private static ProposedRecord among(ProposedRecord record, List<ProposedRecord> all) {
        if (record.cap().isEmpty()) {
            return record;
        }
        CapEffect cap = record.cap().get();
        int net = net(all, record.kind(), record.owner().orElseThrow(), cap.period());
        return record.with(cap.among(cap.used() + net));
    }
}
