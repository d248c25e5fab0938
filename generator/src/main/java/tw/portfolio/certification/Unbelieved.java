package tw.portfolio.certification;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tw.portfolio.certification.Verdict.Reason;
import tw.portfolio.diagnostic.Diagnostic;
import tw.portfolio.diagnostic.Location;
import tw.portfolio.diagnostic.RuleId;
import tw.portfolio.model.RecordKind;

/**
 * Merges of one source that nobody can judge because the run's trust settings lack who made or signed them, or they are dated after what it
 * takes for now, and what waits for that.
 */
final class Unbelieved {
    static final RuleId NO_SETTINGS = new RuleId("certification.no-trust-settings");
    static final RuleId NOT_LISTED = new RuleId("certification.forge-not-listed");
    private static final int MOST_NAMED = 5;
    private final SortedSet<String> committers = new TreeSet<>();
    private final SortedSet<String> commits = new TreeSet<>();
    private final Set<String> records = new TreeSet<>();
    private boolean given;
    private boolean waiting;

    /** Takes a verdict on a record. */
    void add(Verdict verdict) {
        verdict.reason().filter(reason -> reason.cause().forWantOfSettings()).ifPresent(reason -> {
            add(verdict.path(), reason);
            if (!verdict.flags()
                    .contains(Flag.VOID_ROWS)) { // the step is then another than the one that is not believed
                verdict.step().ifPresent(step -> commits.add(step.commit()));
            }
        });
    }

    /** Takes the rows of an office's file that are not in force. */
    void add(OfficeFile file) {
        for (VoidRow row : file.voided()) {
            row.step().reason().filter(reason -> reason.cause().ofRun()).ifPresent(reason -> {
                waiting = true;
                if (reason.cause().forWantOfSettings()) {
                    add(file.record().path(), reason);
                    commits.add(row.step().step().commit().name());
                }
            });
        }
    }

    private void add(String path, Reason reason) {
        records.add(path);
        committers.add(reason.detail());
        given = reason.cause().notListed();
    }

    /** Returns whether rows of the policy wait for such merges to be judged. */
    boolean any() {
        return waiting;
    }

    /**
     * Returns proposals as far as they can be foretold: by half a list anybody looks like a stranger, and nobody is asked to mend what is
     * right.
     */
    List<ProposedRecord> foretold(List<ProposedRecord> proposed) {
        return proposed.stream()
                .map(record -> any() && !record.obstacles().isEmpty() ? record.withOnly(Obstacle.UNSETTLED) : record)
                .toList();
    }

    /** Returns the one finding that says so, before all others; none where every merge could be judged. */
    Optional<Diagnostic> finding(String source) {
        if (records.isEmpty()) {
            return Optional.empty();
        }
        Location at = Location.ofFile("", RecordKind.SCHOOL.pattern());
        return Optional.of(Diagnostic.error(given ? NOT_LISTED : NO_SETTINGS, at)
                .with("repository", source)
                .with("committer", given ? some(committers, Integer.MAX_VALUE) : committers.first())
                .with("merges", commits.size())
                .with("commits", some(commits, 12))
                .with("count", records.size()));
    }

    private static String some(SortedSet<String> words, int length) {
        String first = words.stream()
                .limit(MOST_NAMED)
                .map(word -> word.substring(0, Math.min(length, word.length())))
                .collect(Collectors.joining("、"));
        return words.size() > MOST_NAMED ? first + "…" : first;
    }
}
