package tw.portfolio.certification;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;
import tw.portfolio.model.RecordKind;

/** The step since which a student's own file cannot be read. */
final class BrokenProfile {
    private static final int SHORT_ID = 12;

    private BrokenProfile() {}

    /**
     * Returns the file with the day, the name and the commit of that step, in words; the file alone where no step of the line left it so.
     *
     * @param judge who knows whose an address was on a day
     */
    static String told(SourceHistory history, Judge judge, String file) throws IOException {
        Optional<StepCommit> broken = step(history, Tracked.deleted(RecordKind.STUDENT, file));
        if (broken.isEmpty()) {
            return file;
        }
        Verdict.Step step = judge.step(broken.get()).named();
        return file + ", " + SchoolTime.day(step.time()) + ", " + step.name() + ", "
                + step.commit().substring(0, SHORT_ID);
    }

    private static Optional<StepCommit> step(SourceHistory history, Tracked profile) throws IOException {
        Versions versions = history.versions();
        List<StepCommit> steps = history.mainline().steps();
        Optional<ObjectId> seen = Optional.empty();
        Optional<StepCommit> broken = Optional.empty();
        for (int i = steps.size() - 1; i >= 0; i--) {
            StepCommit step = steps.get(i);
            Optional<ObjectId> now = versions.id(step, profile);
            boolean readable = now.isEmpty()
                    || (!now.equals(seen)
                            && versions.rows(step, profile)
                                    .flatMap(rows -> versions.entry(profile, rows))
                                    .isPresent());
            if (readable) {
                return broken;
            }
            seen = now;
            broken = Optional.of(step);
        }
        return broken;
    }
}
