package tw.portfolio.certification;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whether what a merge brought in was handed in before the window for it closed. What counts is the last change of the record on the branch,
 * by the date its author gave: bringing a branch up to date, or a rebase by the forge, hands in nothing anew. An acceptance that holds the
 * merge, or listed the branch with that change, proves it in time; that one did not list it proves nothing, for a branch may have had another
 * head by then.
 */
final class Uploads {
    private final Mainline mainline;
    private final ListedHeads listed;
    private final BranchAuthors authors;
    private final Deadline deadline;

    Uploads(SourceHistory history, Deadline deadline) {
        this.mainline = history.mainline();
        this.listed = history.listedHeads();
        this.authors = new BranchAuthors(mainline);
        this.deadline = deadline;
    }

    /** Returns nothing for a record of no such window, and for a step that merged no change of it. */
    Optional<Punctuality> of(Tracked record, Step step) throws IOException {
        Optional<Instant> closes = deadline.ofUpload(record);
        if (closes.isEmpty() || step.parents() != 2) {
            return Optional.empty();
        }
        if (!step.time().isAfter(closes.get())) {
            return Optional.of(Punctuality.of(step.time(), there(step.between().before()), closes.get()));
        }
        List<StepCommit> branch = mainline.broughtIn(step.commit());
        Optional<Writing> last = last(authors.writings(branch, record.path()));
        return last.map(
                writing -> Punctuality.of(writing.time(), there(before(step, branch, writing.commit())), closes.get()));
    }

    /** A change of the record, and when its author says it was made. */
    private record Writing(StepCommit commit, Instant time) {}

    private Optional<Writing> last(List<StepCommit> writings) throws IOException {
        List<Writing> all = new ArrayList<>();
        for (StepCommit commit : writings) {
            all.add(new Writing(commit, mainline.text(commit).author().time()));
        }
        return all.stream().filter(it -> it.time().isAfter(Instant.EPOCH)).max(Comparator.comparing(Writing::time));
    }

    /** Returns the first acceptance at which the change was there: merged, or on a branch under review. */
    private Optional<Instant> before(Step step, List<StepCommit> branch, StepCommit change) {
        Stream<Instant> underReview = branch.stream()
                .flatMap(commit -> listed.bracket(commit.name()).before().stream()
                        .filter(at -> commit.equals(change) || mainline.follows(commit, change)));
        return Stream.concat(step.between().before().stream(), underReview).min(Comparator.naturalOrder());
    }

    private static Bracket there(Optional<Instant> before) {
        return new Bracket(Optional.empty(), before);
    }
}
