package tw.portfolio.certification;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.revwalk.RevCommit;
import tw.portfolio.certification.CommitText.Ident;

/** Who wrote a record on the branch that a step merged. */
final class BranchAuthors {
    private final Mainline mainline;
    private final Trees trees;
    private final ThreeWay threeWay;

    BranchAuthors(Mainline mainline) {
        this.mainline = mainline;
        this.trees = mainline.trees();
        this.threeWay = new ThreeWay(mainline);
    }

    /**
     * Returns the authors of those commits of a branch that change the record against all their parents. Bringing a branch up to date adds
     * nobody: what such a merge gives by itself is nobody's writing. Each is named once, and at no time.
     */
    List<Ident> of(List<StepCommit> branch, String path) throws IOException {
        Set<Ident> authors = new LinkedHashSet<>();
        for (StepCommit commit : writings(branch, path)) {
            authors.add(mainline.text(commit).author().writer());
        }
        return List.copyOf(authors);
    }

    /** Returns those commits of a branch that change the record, or the file, against all their parents and are no mere update. */
    List<StepCommit> writings(List<StepCommit> branch, String path) throws IOException {
        List<StepCommit> writings = new ArrayList<>();
        for (StepCommit commit : changes(branch, path)) {
            if (!(commit.getParentCount() == 2 && threeWay.isClean(commit, path))) {
                writings.add(commit);
            }
        }
        return writings;
    }

    private List<StepCommit> changes(List<StepCommit> branch, String path) throws IOException {
        Optional<BranchChanges> compared = trees.changes(branch);
        if (compared.isPresent()) {
            return compared.get().of(path);
        }
        List<StepCommit> changes = new ArrayList<>();
        for (StepCommit commit : branch) {
            if (changes(commit, path)) {
                changes.add(commit);
            }
        }
        return changes;
    }

    private boolean changes(StepCommit commit, String path) throws IOException {
        Optional<ObjectId> now = trees.id(commit, path);
        if (commit.getParentCount() == 0) {
            return now.isPresent();
        }
        for (RevCommit parent : commit.getParents()) {
            if (trees.id(parent, path).equals(now)) {
                return false;
            }
        }
        return true;
    }
}
