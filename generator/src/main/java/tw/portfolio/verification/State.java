package tw.portfolio.verification;

import java.io.Closeable;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import tw.portfolio.artifact.Artifact;
import tw.portfolio.certification.CertifiedSchool;
import tw.portfolio.diagnostic.Language;
import tw.portfolio.model.Stamp;

/** The school at one state of its repositories, from which everything it gives out can be made again. */
public interface State {

    CertifiedSchool certified();

    Stamp stamp();

    /** Returns whether its newest steps were merged after the moment it is looked at from: nobody gave anything out of them then. */
    boolean precedesItsSteps();

    /** Returns a student's pages, files and book, by paths within the family root; empty where there is no such student. */
    List<Artifact> student(String directory) throws IOException;

    /** Returns a student's pages as one file; nothing where there is no such student. */
    Optional<Artifact> whole(String directory) throws IOException;

    /** Returns what students share, by paths within the family root. */
    List<Artifact> common();

    /** Returns the submission package; empty where the identities it needs are not given. */
    List<Artifact> submission() throws IOException;

    /** Returns the works whose files a submission package holds where every student's identity is known. */
    List<Work> works();

    /**
     * A work's file as a package's manifest names it.
     *
     * @param path within the package
     * @param student the student's number
     * @param record the record's path
     * @param blob the file's Git id
     */
    record Work(String path, String student, String record, String blob) {}

    /** Returns {@code certification.json}, with its reasons in a language. */
    byte[] statements(Language language) throws IOException;

    /** Where states come from; each is opened once and stays open as long as this. */
    interface Past extends Closeable {
        /** Opens the school as it stood; nothing when a source is not given or its main line does not hold the commit. */
        Optional<State> at(SortedMap<String, String> heads, Instant clock) throws IOException;

        /** Returns whether a source is given, so that its states can be opened. */
        boolean gives(String source);

        /** Returns whether the main line of any of its sources holds a commit. */
        boolean holds(String commit) throws IOException;

        /** Opens the school as it stands. */
        State now() throws IOException;

        @Override
        void close();
    }
}
