package tw.portfolio.certification;

import java.time.Instant;
import java.util.Optional;
import tw.portfolio.model.RecordKind;
import tw.portfolio.model.Term;

/** By when a record is to be certified, as the calendar says. */
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

    private Optional<Term> term(Tracked record) {
        if (record.kind() == RecordKind.OUTCOME) {
            return Optional.of(record.term());
        }
        return record.kind() == RecordKind.PERFORMANCE ? policy.lastTerm(record.year()) : Optional.empty();
    }
}
