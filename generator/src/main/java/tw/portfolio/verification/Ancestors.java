package tw.portfolio.verification;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tw.portfolio.certification.CommitEvidence;

/**
 * What a proof holds of a merge's ancestors, believed as far as ids lead from the merge to their bytes. Whoever makes a proof chooses what
 * is in it, so that nothing is concluded from what it lacks.
 */
final class Ancestors {
    private final Objects objects;
    private final WayDown way;
    private final Map<String, Optional<Standing>> stands = new HashMap<>();
    private final Set<String> used = new TreeSet<>();

    /** Where the bytes of objects come from, by their names; nothing for one that is not there. */
    @FunctionalInterface
    interface Objects {
        Optional<byte[]> object(String name) throws IOException;
    }

    /**
     * What they show.
     *
     * @param brought whether the record was different before the merge; absent where that is not shown
     * @param taken whether it stands there as on the branch
     * @param writer who last wrote it on the branch: the commit that has the branch's bytes, while its parents have not
     * @param writers everybody whose commit of one parent, or of none, changed it on a line that is shown
     * @param joiners everybody whose commit of several parents has it as none of them
     * @param whole whether each line is shown down to where the record is as it was before the merge, or is not there
     */
    record Shown(
            Optional<Boolean> brought,
            boolean taken,
            Optional<CommitEvidence> writer,
            List<CommitEvidence> writers,
            List<CommitEvidence> joiners,
            boolean whole) {
        static final Shown NOTHING = new Shown(Optional.empty(), false, Optional.empty(), List.of(), List.of(), false);

        Shown {
            writers = List.copyOf(writers);
            joiners = List.copyOf(joiners);
        }

        /** Returns whether bytes came about where somebody brought lines together, which may be of Git's making or of theirs. */
        boolean joinedBy(String address) {
            return !taken || joiners.stream().anyMatch(it -> it.address().equals(address));
        }
    }

    Ancestors(Objects objects, String record) {
        this.objects = objects;
        this.way = new WayDown(record, id -> ObjectChain.tree(tree -> objects.object(tree + ".tree"), id));
    }

    /**
     * Looks at what there is.
     *
     * @param digest the record's id at the merge
     */
    Shown of(CommitEvidence merge, String digest) throws IOException {
        if (merge.parents().size() != 2) {
            return Shown.NOTHING;
        }
        Optional<Standing> before = standing(merge.parents().get(0));
        Optional<Standing> branch = standing(merge.parents().get(1));
        if (before.isEmpty() || branch.isEmpty()) {
            return Shown.NOTHING;
        }
        List<CommitEvidence> writers = new ArrayList<>();
        List<CommitEvidence> joiners = new ArrayList<>();
        boolean whole = writers(merge.parents().get(1), before.get().id(), writers, joiners);
        return new Shown(
                Optional.of(!before.get().id().equals(Optional.of(digest))),
                branch.get().id().equals(Optional.of(digest)),
                writer(merge.parents().get(1), branch.get().id()),
                writers,
                joiners,
                whole);
    }

    /** Gathers who changed the record on the lines of a branch; returns whether all of them are shown down to what stood before. */
    private boolean writers(
            String head, Optional<String> before, List<CommitEvidence> writers, List<CommitEvidence> joiners)
            throws IOException {
        Set<String> seen = new LinkedHashSet<>();
        Deque<String> next = new ArrayDeque<>(List.of(head));
        boolean whole = true;
        while (!next.isEmpty()) {
            String id = next.remove();
            if (!seen.add(id)) {
                continue;
            }
            Optional<Standing> now = standing(id);
            whole &= now.isPresent();
            if (now.isEmpty() || now.get().id().isEmpty() || now.get().id().equals(before)) {
                continue;
            }
            List<String> parents = now.get().commit().parents();
            boolean differs = true;
            for (String parent : parents) {
                differs &= differs(parent, now.get());
            }
            if (differs) {
                (parents.size() > 1 ? joiners : writers).add(now.get().commit());
            }
            next.addAll(parents);
        }
        return whole;
    }

    private boolean differs(String parent, Standing now) throws IOException {
        return standing(parent).map(it -> !it.id().equals(now.id())).orElse(false);
    }

    /** Returns the names of the objects that tell something. */
    Set<String> used() {
        return Set.copyOf(used);
    }

    /** What a commit has at the record's path. */
    private record Standing(CommitEvidence commit, Optional<String> id) {}

    /** Follows the bytes, shown at every commit on the way, back to the one whose parents have others. */
    private Optional<CommitEvidence> writer(String head, Optional<String> bytes) throws IOException {
        Set<String> seen = new LinkedHashSet<>();
        Deque<String> next = new ArrayDeque<>(List.of(head));
        while (bytes.isPresent() && !next.isEmpty()) {
            String id = next.remove();
            Optional<Standing> now = seen.add(id) ? standing(id) : Optional.empty();
            if (now.isEmpty() || !now.get().id().equals(bytes)) {
                continue;
            }
            List<String> parents = now.get().commit().parents();
            boolean wrote = true;
            for (String parent : parents) {
                wrote &= standing(parent).map(it -> !it.id().equals(bytes)).orElse(false);
            }
            if (wrote) {
                return Optional.of(now.get().commit());
            }
            next.addAll(parents);
        }
        return Optional.empty();
    }

    private Optional<CommitEvidence> commit(String id) throws IOException {
        String name = id + ".commit";
        Optional<byte[]> raw =
                objects.object(name).filter(it -> GitId.of("commit", it).equals(id));
        if (raw.isPresent()) {
            used.add(name);
        }
        return raw.flatMap(it -> CommitEvidence.of(it, Optional.empty(), false));
    }

    private Optional<Standing> standing(String id) throws IOException {
        Optional<Standing> known = stands.get(id);
        if (known == null) {
            known = looked(id);
            stands.put(id, known);
        }
        return known;
    }

    private Optional<Standing> looked(String id) throws IOException {
        Optional<CommitEvidence> commit = commit(id);
        if (commit.isEmpty()) {
            return Optional.empty();
        }
        try {
            WayDown.Standing found = way.from(commit.get().tree());
            found.trees().forEach(tree -> used.add(tree + ".tree"));
            return Optional.of(new Standing(commit.get(), found.digest()));
        } catch (ObjectChain.Broken e) {
            return Optional.empty();
        }
    }
}
