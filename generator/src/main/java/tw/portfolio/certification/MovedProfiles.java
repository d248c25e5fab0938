package tw.portfolio.certification;

import java.io.IOException;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.TreeFilter;
import tw.portfolio.model.Homes;
import tw.portfolio.model.RecordKind;
import tw.portfolio.source.GitPath;

/** Students' own files that somebody not entitled moved away or deleted: the student is still one, and the file is to be put back. */
final class MovedProfiles {
    /** As many changed files of a step as are looked at for where one went. */
    private static final int MOST_CHANGED = 10_000;

    private static final int SHORT_ID = 12;

    private MovedProfiles() {}

    /** Returns in words where each went, when and by which commit, by the student's folder. */
    static SortedMap<String, String> of(SourceHistory history, SortedMap<String, OfficeFile> files) throws IOException {
        SortedMap<String, String> moved = new TreeMap<>();
        for (OfficeFile file : files.values()) {
            Tracked record = file.record();
            if (record.kind() == RecordKind.STUDENT
                    && file.at(history.mainline().head()).isGone()
                    && file.stands()
                    && file.found().isPresent()) {
                moved.put(
                        Homes.folder(record.file()),
                        told(history, record, file.found().get().last()));
            }
        }
        return moved;
    }

    private static String told(SourceHistory history, Tracked record, Decision decision) throws IOException {
        Verdict.Step step = decision.named();
        String place = place(history, record, decision.step().commit())
                .map(path -> " → " + path)
                .orElse("");
        return record.file() + place + ", " + SchoolTime.day(step.time()) + ", "
                + step.commit().substring(0, SHORT_ID);
    }

    /** Returns where its bytes lie now, when the step that took it away put them there. */
    private static Optional<String> place(SourceHistory history, Tracked record, StepCommit step) throws IOException {
        StepCommit before = (StepCommit) step.getParent(0);
        Optional<ObjectId> bytes = history.versions().id(before, record);
        try (TreeWalk walk = new TreeWalk(history.mainline().reader())) {
            walk.addTree(before.getTree());
            walk.addTree(step.getTree());
            walk.setRecursive(true);
            walk.setFilter(TreeFilter.ANY_DIFF);
            for (int seen = 0; seen < MOST_CHANGED && walk.next(); seen++) {
                String path = GitPath.of(walk);
                boolean there = walk.getFileMode(0).equals(FileMode.MISSING)
                        && bytes.equals(Optional.of(walk.getObjectId(1)))
                        && history.mainline()
                                .trees()
                                .entry(history.mainline().head(), path)
                                .filter(entry -> bytes.equals(Optional.of(entry.id())))
                                .isPresent();
                if (there) {
                    return Optional.of(path);
                }
            }
        }
        return Optional.empty();
    }
}
