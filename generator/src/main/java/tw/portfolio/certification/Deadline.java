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

    /** Returns whether {@code time} is after the certification window, extensions counted; never where the calendar has none. */
    boolean isPast(Tracked record, Instant time) {
        return term(record)
                .flatMap(term -> record.student()
                        .flatMap(policy::student)
                        .flatMap(student -> policy.certificationCloses(student, term)))
                .map(time::isAfter)
                .orElse(false);
    }

    private Optional<Term> term(Tracked record) {
        if (record.kind() == RecordKind.OUTCOME) {
            return Optional.of(record.entry().term());
        }
        return record.kind() == RecordKind.PERFORMANCE
                ? policy.lastTerm(record.entry().year())
                : Optional.empty();
    }
}
