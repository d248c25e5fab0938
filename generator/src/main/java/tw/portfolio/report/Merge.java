package tw.portfolio.report;

import java.util.List;
import tw.portfolio.diagnostic.Text;

/**
 * What a merge would do to the school's records.
 *
 * @param touched by kind of record, in the order of the kinds
 * @param otherFiles how many changed files belong to no record
 * @param everything whether files that everybody's records rest on are changed, so that everybody was looked at
 * @param caps those that the merge uses or frees, for the students it touches
 */
public record Merge(List<Touched> touched, int otherFiles, boolean everything, List<CapChange> caps) {

    public Merge {
        touched = List.copyOf(touched);
        caps = List.copyOf(caps);
    }

    /** How many records of a kind are new, changed and gone. */
    public record Touched(Text kind, int added, int changed, int removed) {
        int all() {
            return added + changed + removed;
        }
    }

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
