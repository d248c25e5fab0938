package tw.portfolio.verification;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;
import tw.portfolio.certification.CommitEvidence;

/**
 * What of a merge's ancestors shows that it brought a record and who wrote these bytes: its first parent, the branch from its second parent
 * back to the commit that wrote them, and that commit's parents.
 */
final class BranchPath {
    private static final int MOST_COMMITS = 5_000;
    /** Each brings the lists of folders with it. */
    private static final int MOST_SHOWN = 500;

    private static final int MOST_OBJECT_BYTES = 8 << 20;
    private final ObjectReader reader;
    private final String record;
    private final Map<String, byte[]> commits = new LinkedHashMap<>();
    private final Map<String, byte[]> trees = new LinkedHashMap<>();

    /** Says that so many commits lie between the merge and whoever wrote the record that the proof would be larger than its use. */
    static final class TooLong extends Exception {
        private static final long serialVersionUID = 1L;
    }

    private BranchPath(ObjectReader reader, String record) {
        this.reader = reader;
        this.record = record;
    }

    /** Gathers them; of a branch that did not write the record, only what stood there before. */
    static BranchPath of(CommitEvidence merge, ObjectReader reader, String record)
            throws IOException, ObjectChain.Broken, TooLong {
        BranchPath path = new BranchPath(reader, record);
        path.gather(merge);
        return path;
    }

    /** Returns the raw commits by id. */
    Map<String, byte[]> commits() {
        return Collections.unmodifiableMap(commits);
    }

    /** Returns by id the trees that show what stands at the record's path in those commits that tell. */
    Map<String, byte[]> trees() {
        return Collections.unmodifiableMap(trees);
    }

    private void gather(CommitEvidence merge) throws IOException, ObjectChain.Broken, TooLong {
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
            show(parents.get(0));
            Optional<RevCommit> writer = writer(parents.get(1), branch, walk);
            if (writer.isPresent()) {
                List<ObjectId> way = way(parents.get(1), writer.get(), branch);
                if (way.size() > MOST_SHOWN) {
                    throw new TooLong();
                }
                for (ObjectId id : way) {
                    show(id);
                }
                for (RevCommit parent : writer.get().getParents()) {
                    show(parent);
                }
            }
        }
    }

    /** Adds a commit with the trees down to the record. */
    private void show(ObjectId commit) throws IOException, ObjectChain.Broken {
        byte[] raw = raw(commit);
        commits.putIfAbsent(commit.name(), raw);
        String root = CommitEvidence.of(raw, Optional.empty(), false)
                .orElseThrow(() -> new ObjectChain.Broken(commit.name()))
                .tree();
        trees.putAll(ObjectChain.to(
                        root,
                        record,
                        id -> Optional.of(reader.open(ObjectId.fromString(id), Constants.OBJ_TREE)
                                .getBytes(MOST_OBJECT_BYTES)))
                .trees());
    }

    /** Follows the bytes as they are at the branch's head back to the commit that has them and whose parents do not. */
    private Optional<RevCommit> writer(ObjectId head, Map<ObjectId, RevCommit> branch, RevWalk walk)
            throws IOException {
        Set<ObjectId> seen = new HashSet<>();
        Deque<ObjectId> next = new ArrayDeque<>(List.of(head));
        while (!next.isEmpty()) {
            RevCommit commit = branch.get(next.pop());
            if (commit == null || !seen.add(commit.getId())) {
                continue;
            }
            if (changes(commit, walk)) {
                return Optional.of(commit);
            }
            Optional<ObjectId> now = id(commit);
            for (RevCommit parent : commit.getParents()) {
                if (id(parent).equals(now)) {
                    next.push(parent.getId());
                }
            }
        }
        return Optional.empty();
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
