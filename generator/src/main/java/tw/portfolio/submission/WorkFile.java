package tw.portfolio.submission;

import tw.portfolio.artifact.Artifact;
import tw.portfolio.blob.Blob;
import tw.portfolio.model.StudentNumber;

/**
 * A student's file as it travels.
 *
 * @param path within the package; the register's link column says the same
 * @param record the record's path in the school's repository
 */
public record WorkFile(String path, Blob blob, StudentNumber student, String record) implements Comparable<WorkFile> {

    Artifact artifact() {
        return Artifact.copy(path, blob);
    }

    @Override
    public int compareTo(WorkFile other) {
        return path.compareTo(other.path);
    }
}
