package tw.portfolio.report;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tw.portfolio.certification.ToDoList;
import tw.portfolio.diagnostic.Severity;
import tw.portfolio.diagnostic.Text;

/**
 * A run in numbers.
 *
 * @param findings how many there are of each severity
 * @param ownEdits the files changed after a written history was sealed
 * @param workTree whether files on disk were read instead of a commit's
 * @param written what was put where
 * @param pictures those that were resized, for a run that makes pages
 * @param stages how long each stage took, in order
 * @param merge what the merge that is asked about would do; then the records of the whole school were not counted
 * @param waiting what waits to be merged, for a run that reads requests
 */
public record Summary(
        Records records,
        Map<Severity, Long> findings,
        List<String> ownEdits,
        boolean workTree,
        List<Written> written,
        Optional<Pictures> pictures,
        List<Stage> stages,
        Optional<Merge> merge,
        Optional<ToDoList.Waiting> waiting) {

    public Summary {
        findings = Map.copyOf(findings);
        ownEdits = List.copyOf(ownEdits);
        written = List.copyOf(written);
        stages = List.copyOf(stages);
    }

    /**
     * The school in numbers.
     *
     * @param works outcomes and performances by what they come down to; those not certified add up to what the staff's pages call waiting
     */
    public record Records(int students, int records, Works works) {}

    /**
     * Outcomes and performances.
     *
     * @param certified those that a responsible person, or the school the student came from, vouches for as they stand
     * @param pending those that wait for that person
     * @param changed those certified before a change
     * @param unclear those that cannot be certified as they were handed in
     */
    public record Works(int certified, int pending, int changed, int unclear) {}

    /** One output root. */
    public record Written(String root, int files, long bytes) {}

    /**
     * Resized pictures.
     *
     * @param found as an earlier run had kept them
     * @param made from the files of the school
     */
    public record Pictures(long found, long made) {}

    /** One stage and its time. */
    public record Stage(Text name, Duration time) {}

    /** Returns how many findings have the severity. */
    public long findings(Severity severity) {
        return findings.getOrDefault(severity, 0L);
    }
}
