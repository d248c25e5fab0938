package tw.portfolio.certification;

import java.util.Optional;
import tw.portfolio.model.Entry;
import tw.portfolio.model.RecordKind;
import tw.portfolio.model.StudentNumber;

/**
 * A record of the head that a verdict is looked for.
 *
 * @param path the record's identity
 * @param digest the Git id of what stands at the head: a tree for a directory, a blob for a file
 */
record Tracked(Entry<?> entry, String path, String digest) {

    RecordKind kind() {
        return entry.kind();
    }

    /** Returns the student in whose directory the record lies. */
    Optional<StudentNumber> student() {
        return kind().ofStudent() ? Optional.of(StudentNumber.of(entry.key("student"))) : Optional.empty();
    }

    /** Returns whether the student makes the record; any other is an office's, also in a student's directory. */
    boolean ofOwner() {
        return switch (kind()) {
            case OUTCOME, PERFORMANCE, SELECTION, ABOUT, SELF_STATEMENT -> true;
            default -> false;
        };
    }
}
