package tw.portfolio.certification;

import java.util.Optional;
import tw.portfolio.model.Entry;
import tw.portfolio.model.RecordKind;
import tw.portfolio.model.SchoolYear;
import tw.portfolio.model.StudentNumber;
import tw.portfolio.model.Term;

/**
 * A record that steps of the main line are asked about.
 *
 * @param file the record's own file; its path says whose it is and what for
 * @param digest the Git id of what stands at the head: a tree for a directory, a blob for a file; empty when nothing does
 * @param entry what stands at the head; absent for a file that was deleted
 */
record Tracked(RecordKind kind, String file, String digest, Optional<Entry<?>> entry) {

    static Tracked of(Entry<?> entry, String digest) {
        return new Tracked(entry.kind(), entry.file().path(), digest, Optional.of(entry));
    }

    /** Returns a file of which only earlier commits know. */
    static Tracked deleted(RecordKind kind, String file) {
        return new Tracked(kind, file, "", Optional.empty());
    }

    /** Returns the same record with what stands at the head. */
    Tracked at(String id) {
        return new Tracked(kind, file, id, entry);
    }

    /** Returns the record's identity. */
    String path() {
        return kind.identity(file);
    }

    /** Returns the student in whose directory the record lies. */
    Optional<StudentNumber> student() {
        return kind.ofStudent() ? Optional.of(StudentNumber.of(kind.key(file, "student"))) : Optional.empty();
    }

    Term term() {
        return Term.of(kind.key(file, "term"));
    }

    SchoolYear year() {
        return SchoolYear.of(kind.key(file, "year"));
    }

    /** Returns whether the student makes the record; any other is an office's, also in a student's directory. */
    boolean ofOwner() {
        return ofOwner(kind);
    }

    static boolean ofOwner(RecordKind kind) {
        return switch (kind) {
            case OUTCOME, PERFORMANCE, SELECTION, ABOUT, SELF_STATEMENT -> true;
            default -> false;
        };
    }

    /** Returns whether records of a kind are what a student made, of which the caps count. */
    static boolean ofWorks(RecordKind kind) {
        return kind == RecordKind.OUTCOME || kind == RecordKind.PERFORMANCE;
    }

    /** Returns whether the record says who may certify what: it is walked forward, and cannot authorise itself. */
    boolean ofPolicy() {
        return ofPolicy(kind);
    }

    static boolean ofPolicy(RecordKind kind) {
        return switch (kind) {
            case SCHOOL, EDITION, STAFF, DEPUTIES, CALENDAR, COURSES, CLASS_ENROLMENT, COURSE_ENROLMENT, STUDENT ->
                true;
            default -> false;
        };
    }

    /** Returns whether the record says which members of staff there are and what the offices' duties are. */
    boolean ofStaff() {
        return switch (kind) {
            case SCHOOL, EDITION, STAFF, DEPUTIES -> true;
            default -> false;
        };
    }
}
