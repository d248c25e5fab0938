package tw.portfolio.verification;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import tw.portfolio.certification.CommitEvidence;

/**
 * What of a merge's ancestors shows that it brought a record and who wrote it: its first parent, and each line of the branch from its second
 * parent back to where the record is as it was before the merge, or is not there.
 */
final class BranchPath {
    private static final int MOST_COMMITS = 5_000;
    /** Each brings the lists of folders with it. */
    private static final int MOST_SHOWN = 500;

    private static final int MOST_OBJECT_BYTES = 8 << 20;
    private final ObjectReader reader;
    private final WayDown way;
    private final Map<String, byte[]> commits = new LinkedHashMap<>();
    private final Map<String, byte[]> trees = new LinkedHashMap<>();
    private long bytes;

    /** Says that the branch has so many commits that the proof would be larger than its use. */
    static final class TooLong extends Exception {
        private static final long serialVersionUID = 1L;
    }

    private BranchPath(ObjectReader reader, String record) {
        this.reader = reader;
        this.way = new WayDown(record, id -> ObjectChain.tree(this::tree, id));
    }

    /** Gathers them. */
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

    /** Returns by id the trees that show what stands at the record's path in those commits. */
    Map<String, byte[]> trees() {
        return Collections.unmodifiableMap(trees);
    }

    private void gather(CommitEvidence merge) throws IOException, ObjectChain.Broken, TooLong {
        String line = merge.parents().get(0);
        Optional<String> before = show(line);
        Set<String> branch = branch(merge);
        Deque<String> next = new ArrayDeque<>(merge.parents().subList(1, 2));
        while (!next.isEmpty()) {
            String id = next.remove();
            if (commits.containsKey(id)) {
                continue;
            }
            Optional<String> now = show(id);
            if (commits.size() > MOST_SHOWN || bytes > ProofFile.MOST_BYTES) {
                throw new TooLong();
            }
            // what the main line held already was not written on the branch
            if (now.isPresent() && !now.equals(before) && branch.contains(id)) {
                evidence(id).parents().forEach(next::add);
            }
        }
    }

    private Set<String> branch(CommitEvidence merge) throws IOException {
        try (RevWalk walk = new RevWalk(reader)) {
            walk.setRetainBody(false);
            walk.markStart(walk.parseCommit(ObjectId.fromString(merge.parents().get(1))));
            walk.markUninteresting(
                    walk.parseCommit(ObjectId.fromString(merge.parents().get(0))));
            Set<String> branch = new HashSet<>();
            for (RevCommit commit = walk.next(); commit != null && branch.size() < MOST_COMMITS; commit = walk.next()) {
                branch.add(commit.name());
            }
            return branch;
        }
    }

    /** Adds a commit with the trees down to the record; returns what stands there. */
    private Optional<String> show(String id) throws IOException, ObjectChain.Broken {
        commits.put(id, raw(id, Constants.OBJ_COMMIT));
        return way.from(evidence(id).tree()).digest();
    }

    private Optional<byte[]> tree(String id) throws IOException {
        byte[] raw = raw(id, Constants.OBJ_TREE);
        trees.put(id, raw);
        return Optional.of(raw);
    }

    private CommitEvidence evidence(String id) throws ObjectChain.Broken {
        return Optional.ofNullable(commits.get(id))
                .flatMap(raw -> CommitEvidence.of(raw, Optional.empty(), false))
                .orElseThrow(() -> new ObjectChain.Broken(id));
    }

    private byte[] raw(String id, int type) throws IOException {
        byte[] raw = reader.open(ObjectId.fromString(id), type).getBytes(MOST_OBJECT_BYTES);
        bytes += raw.length;
        return raw;
    }
}
