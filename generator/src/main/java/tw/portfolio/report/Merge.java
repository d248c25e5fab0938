package tw.portfolio.report;

import java.util.List;
import java.util.Optional;
import tw.portfolio.diagnostic.Text;

/**
 * What a merge would do to the school's records.
 *
 * @param touched by kind of record, in the order of the kinds
 * @param proposed each record that the request changes and who may merge it; none where it is more than is looked at
 * @param otherFiles how many changed files belong to no record
 * @param everything whether files that everybody's records rest on are changed, so that everybody was looked at
 * @param caps those that the merge uses or frees, for the students it touches
 */
public record Merge(
        List<Touched> touched, List<Proposed> proposed, int otherFiles, boolean everything, List<CapChange> caps) {

    public Merge {
        touched = List.copyOf(touched);
        proposed = List.copyOf(proposed);
        caps = List.copyOf(caps);
    }

    /** How many records of a kind are new, changed and gone. */
    public record Touched(Text kind, int added, int changed, int removed) {
        int all() {
            return added + changed + removed;
        }
    }

    /**
     * A record that the request changes. What is in it was written by whoever opened the request.
     *
     * @param whose the student; absent for an office's record
     * @param what what is done to which kind of record
     * @param title empty where the record has none
     * @param of the course or category; empty where there is neither
     * @param period a term or a school year; empty where there is none
     * @param whom who may merge it, as one would address them
     */
    public record Proposed(
            Optional<Whose> whose, Text what, String path, String title, Text of, String period, Text whom) {

        /** Returns whether the two differ in nothing that a reviewer is told, so that only their paths tell them apart. */
        public boolean readsLike(Proposed other) {
            return whose.equals(other.whose)
                    && what.equals(other.what)
                    && title.equals(other.title)
                    && of.equals(other.of)
                    && period.equals(other.period);
        }
    }

    /**
     * A student as a teacher knows them.
     *
     * @param classId the class of the current term; empty where there is none
     */
    public record Whose(String number, String name, String classId) {}

    /**
     * How much of a cap one student has used, before and after.
     *
     * @param student the student number
     * @param subject what is counted
     * @param period a term or a school year
     * @param limit inclusive
     */
    public record CapChange(String student, Text subject, String period, int before, int after, int limit) {}
}
