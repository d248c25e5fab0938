package tw.portfolio.certification;

import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * When steps of a main line came about, told by the line's order and by the dates that are not their writer's own: those of merges by members of
 * staff, and of acceptances. Whatever else is pushed bears whichever date somebody chose, and came between the merges around it.
 */
final class LineDates {
    private final SourceHistory history;
    private final List<StepCommit> line;
    private final Judge judge;
    private final Map<Integer, Optional<Instant>> merged = new HashMap<>();
    private final Map<Instant, Integer> last = new HashMap<>();

    LineDates(SourceHistory history, Judge judge) {
        this.history = history;
        this.line = history.mainline().steps();
        this.judge = judge;
    }

    /**
     * When a step came about.
     *
     * @param since by its own date, as far as merges and acceptances allow it
     * @param proven by when a merge or an acceptance shows it to have been there; the greatest moment where none does
     */
    record Dated(Instant since, Instant proven) {

        /** Returns whether it was there by a moment for certain: not on its own word alone. */
        boolean by(Instant moment) {
            return !since.isAfter(moment) && !proven.isAfter(moment);
        }
    }

    Dated of(StepCommit commit) throws IOException {
        Optional<Instant> own = merged(commit.step());
        if (own.isPresent()) {
            return new Dated(own.get(), own.get());
        }
        Bracket between = history.anchors().bracket(commit.step());
        Instant proven = Instant.MAX;
        for (int i = commit.step() + 1; i < line.size() && proven.equals(Instant.MAX); i++) {
            proven = merged(i).orElse(Instant.MAX);
        }
        proven = between.atMost(proven);
        Instant since = between.held(history.mainline().text(commit).committer().time());
        since = since.isAfter(proven) ? proven : since;
        Optional<Instant> before = Optional.empty();
        for (int i = commit.step() - 1; i >= 0 && before.isEmpty(); i--) {
            before = merged(i);
        }
        return new Dated(before.filter(since::isBefore).orElse(since), proven);
    }

    /** Returns the last step that was there by a moment for certain; nothing where none was. */
    Optional<StepCommit> last(Instant moment) throws IOException {
        Integer known = last.get(moment);
        if (known == null) {
            known = line.size() - 1;
            while (known >= 0 && !wasThere(known, moment)) {
                known--;
            }
            last.put(moment, known);
        }
        return known < 0 ? Optional.empty() : Optional.of(line.get(known));
    }

    /** Of a merge that says itself to be later, nobody asks who made it. */
    private boolean wasThere(int step, Instant moment) throws IOException {
        Bracket between = history.anchors().bracket(step);
        if (between.before().filter(accepted -> !accepted.isAfter(moment)).isPresent()) {
            return true;
        }
        return line.get(step).getCommitTime() <= moment.getEpochSecond()
                && merged(step).filter(date -> !date.isAfter(moment)).isPresent();
    }

    /** Returns the date of a merge by a member of staff, where nothing shows it to be wrong: whoever pushes chooses no such date. */
    private Optional<Instant> merged(int number) throws IOException {
        if (line.get(number).getParentCount() != 2) {
            return Optional.empty();
        }
        Optional<Instant> known = merged.get(number);
        if (known == null) {
            Step step = judge.step(line.get(number));
            boolean staff = step.author().filter(Person.Staff.class::isInstance).isPresent();
            known = staff && step.fault().isEmpty() && step.clock().isEmpty()
                    ? Optional.of(step.between().held(step.time()))
                    : Optional.empty();
            merged.put(number, known);
        }
        return known;
    }
}
