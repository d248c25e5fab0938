package tw.portfolio.verification;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;
import tw.portfolio.certification.CommitEvidence;

/** The way from a merge's second parent back to the commit that wrote the record on the branch: it shows who wrote what was merged. */
final class BranchPath {
    private static final int MOST_COMMITS = 5_000;
    private static final int MOST_OBJECT_BYTES = 8 << 20;
    private final ObjectReader reader;
    private final String record;

    BranchPath(ObjectReader reader, String record) {
        this.reader = reader;
        this.record = record;
    }

    /** Returns the raw commits by id, that which wrote the record last; empty when the branch did not write it. */
    Map<String, byte[]> of(CommitEvidence merge) throws IOException {
        List<ObjectId> parents =
                merge.parents().stream().map(ObjectId::fromString).toList();
        try (RevWalk walk = new RevWalk(reader)) {
            walk.setRetainBody(false);
            walk.markStart(walk.parseCommit(parents.get(1)));
            walk.markUninteresting(walk.parseCommit(parents.get(0)));
            Map<ObjectId, RevCommit> branch = new LinkedHashMap<>();
            for (RevCommit commit = walk.next(); commit != null && branch.size() < MOST_COMMITS; commit = walk.next()) {
                branch.put(commit.getId(), commit);
            }
            Map<String, byte[]> path = new LinkedHashMap<>();
            Optional<RevCommit> writer = writer(merge, branch, walk);
            if (writer.isPresent()) {
                for (ObjectId id : way(parents.get(1), writer.get(), branch)) {
                    path.put(id.name(), raw(id));
                }
            }
            return path;
        }
    }

    /** A merge that changes the record against all its parents may be nobody's writing: one of a single parent is told of first. */
    private Optional<RevCommit> writer(CommitEvidence merge, Map<ObjectId, RevCommit> branch, RevWalk walk)
            throws IOException {
        Optional<RevCommit> merged = Optional.empty();
        for (RevCommit commit : branch.values()) {
            if (!changes(commit, walk)) {
                continue;
            }
            if (commit.getParentCount() < 2) {
                return Optional.of(commit);
            }
            boolean another = CommitEvidence.of(raw(commit), Optional.empty(), false)
                    .map(it -> !it.address().equals(merge.address()))
                    .orElse(false);
            merged = merged.or(() -> another ? Optional.of(commit) : Optional.empty());
        }
        return merged;
    }

    private boolean changes(RevCommit commit, RevWalk walk) throws IOException {
        Optional<ObjectId> now = id(commit);
        for (RevCommit parent : commit.getParents()) {
            walk.parseHeaders(parent);
            if (id(parent).equals(now)) {
                return false;
            }
        }
        return commit.getParentCount() > 0 || now.isPresent();
    }

    private Optional<ObjectId> id(RevCommit commit) throws IOException {
        try (TreeWalk found = TreeWalk.forPath(reader, record, commit.getTree())) {
            return found == null ? Optional.empty() : Optional.of(found.getObjectId(0));
        }
    }

    private byte[] raw(ObjectId id) throws IOException {
        return reader.open(id, Constants.OBJ_COMMIT).getBytes(MOST_OBJECT_BYTES);
    }

    /** Returns the shortest way from one commit back to another, both among it. */
    private static List<ObjectId> way(ObjectId from, ObjectId to, Map<ObjectId, RevCommit> branch) {
        Map<ObjectId, ObjectId> child = new HashMap<>(Map.of(from, from));
        Deque<ObjectId> next = new ArrayDeque<>(List.of(from));
        while (!next.isEmpty() && !child.containsKey(to)) {
            ObjectId id = next.remove();
            for (RevCommit parent : Optional.ofNullable(branch.get(id))
                    .map(RevCommit::getParents)
                    .orElse(new RevCommit[0])) {
                if (branch.containsKey(parent) && child.putIfAbsent(parent.getId(), id) == null) {
                    next.add(parent.getId());
                }
            }
        }
        List<ObjectId> way = new ArrayList<>();
        for (ObjectId at = to; way.isEmpty() || !way.get(way.size() - 1).equals(from); ) {
            way.add(at);
            at = child.getOrDefault(at, from);
        }
        Collections.reverse(way);
        return way;
    }
}
