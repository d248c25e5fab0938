package tw.portfolio.report;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tw.portfolio.diagnostic.Severity;
import tw.portfolio.diagnostic.Text;

/**
 * A run in numbers.
 *
 * @param findings how many there are of each severity
 * @param ownEdits the files changed after a written history was sealed
 * @param workTree whether files on disk were read instead of a commit's
 * @param written what was put where
 * @param stages how long each stage took, in order
 * @param merge what the merge that is asked about would do; then the records of the whole school were not counted
 */
public record Summary(
        Records records,
        Map<Severity, Long> findings,
        List<String> ownEdits,
        boolean workTree,
        List<Written> written,
        List<Stage> stages,
        Optional<Merge> merge) {

    public Summary {
        findings = Map.copyOf(findings);
        ownEdits = List.copyOf(ownEdits);
        written = List.copyOf(written);
        stages = List.copyOf(stages);
    }

    /**
     * The school in numbers.
     *
     * @param certified outcomes and performances that a responsible person vouches for as they stand
     * @param pending outcomes and performances that wait for that person
     * @param other outcomes and performances with any other verdict
     */
    public record Records(int students, int records, int certified, int pending, int other) {}

    /** One output root. */
    public record Written(String root, int files, long bytes) {}

    /** One stage and its time. */
    public record Stage(Text name, Duration time) {}

    /** Returns how many findings have the severity. */
    public long findings(Severity severity) {
        return findings.getOrDefault(severity, 0L);
    }
}
