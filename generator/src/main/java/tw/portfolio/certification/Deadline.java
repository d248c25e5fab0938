package tw.portfolio.certification;

import java.time.Instant;
import java.util.Optional;
import tw.portfolio.model.RecordKind;
import tw.portfolio.model.Term;
import tw.portfolio.model.office.WindowKind;

/** By when a record is to be handed in and certified, as the calendar says. */
final class Deadline {
    private final Policy policy;

    Deadline(Policy policy) {
        this.policy = policy;
    }

    /** Returns when the certification window closes, extensions counted; nothing where the calendar has none. */
    Optional<Instant> of(Tracked record) {
        return term(record)
                .flatMap(term -> record.student()
                        .flatMap(policy::student)
                        .flatMap(student -> policy.certificationCloses(student, term)));
    }

    /** Returns when the window closes in which students hand such works in, likewise. */
    Optional<Instant> ofUpload(Tracked record) {
        Optional<WindowKind> window = switch (record.kind()) {
            case OUTCOME -> Optional.of(WindowKind.OUTCOME_UPLOAD);
            case PERFORMANCE -> Optional.of(WindowKind.PERFORMANCE_UPLOAD);
            default -> Optional.empty();
        };
        return window.flatMap(kind -> term(record)
                .flatMap(term -> record.student()
                        .flatMap(policy::student)
                        .flatMap(student -> policy.closes(kind, student, term))));
    }

    private Optional<Term> term(Tracked record) {
        if (record.kind() == RecordKind.OUTCOME) {
            return Optional.of(record.term());
        }
        return record.kind() == RecordKind.PERFORMANCE ? policy.lastTerm(record.year()) : Optional.empty();
    }
}
