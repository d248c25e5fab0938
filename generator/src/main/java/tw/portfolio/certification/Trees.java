package tw.portfolio.certification;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.treewalk.TreeWalk;
import tw.portfolio.model.RecordKind;
import tw.portfolio.source.GitPath;
import tw.portfolio.source.WholeWalk;

/** Records in the trees of commits: compared by their ids, and entered only where ids differ and something is looked for. */
final class Trees {
    static final int MAX_FILES = 10_000;

    /** As many answers as are kept. */
    private static final int MOST_KNOWN = 4096;

    /** What a branch weighs by itself, beside the files and folders that it changes. */
    private static final int LEAST_WEIGHT = 1 << 10;

    /** Which part of a work's path says of what kind it is. */
    private static final int WORKS = 3;

    private final Mainline mainline;
    private final ObjectReader reader;
    private final Map<Place, Optional<ObjectId>> known = new LinkedHashMap<>(MOST_KNOWN, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Place, Optional<ObjectId>> eldest) {
            return size() > MOST_KNOWN;
        }
    };
    private Optional<ChangedPaths> changes = Optional.empty();
    private boolean comparedSound = true;
    private final Map<List<StepCommit>, Optional<BranchChanges>> branches = new LinkedHashMap<>(16, 0.75f, true);
    private int keptOfBranches;

    /** A path in the tree of some commit. */
    private record Place(ObjectId tree, String path) {}

    Trees(Mainline mainline) {
        this.mainline = mainline;
        this.reader = mainline.reader();
    }

    /** Takes what comparing the steps has shown, unless somebody has written trees that can be read in more ways than one. */
    void learn(ChangedPaths compared, boolean headSound) {
        comparedSound = compared.sound() && headSound;
        changes = compared.sound() && mainline.reader().sound() ? Optional.of(compared) : Optional.empty();
    }

    /** Returns what the commits of a long branch change; nothing where each record is better asked about by itself. */
    Optional<BranchChanges> changes(List<StepCommit> branch) throws IOException {
        if (branch.size() < BranchChanges.FEW) {
            return Optional.empty();
        }
        Optional<BranchChanges> known = branches.get(branch);
        return known == null ? keep(branch, BranchChanges.of(mainline, branch)) : known;
    }

    /** Keeps what the branches asked about last change, as records of one step are mostly asked about one after the other. */
    private Optional<BranchChanges> keep(List<StepCommit> branch, Optional<BranchChanges> changes) {
        branches.put(branch, changes);
        keptOfBranches += weight(changes);
        Iterator<Optional<BranchChanges>> eldest = branches.values().iterator();
        while (keptOfBranches > BranchChanges.MOST && branches.size() > 1) {
            keptOfBranches -= weight(eldest.next());
            eldest.remove();
        }
        return changes;
    }

    private static int weight(Optional<BranchChanges> changes) {
        return changes.map(BranchChanges::size).orElse(0) + LEAST_WEIGHT;
    }

    /** Returns whether every tree read so far can be read in one way only. */
    boolean areAllSound() {
        return comparedSound && mainline.reader().sound();
    }

    /**
     * Returns whether what a commit has at a path, and all folders down to it and within it, can be read in one way only: no folder lists a
     * name twice, of which one reader would take the first and another the last. Within records only those at the head are looked at before.
     */
    boolean isSound(RevCommit commit, String path) throws IOException {
        return areAllSound() || looksSound(commit, path);
    }

    /** Returns the same, having looked at each folder. */
    boolean looksSound(RevCommit commit, String path) throws IOException {
        AnyObjectId tree = commit.getTree();
        try (TreeWalk walk = new TreeWalk(reader)) {
            walk.addTree(tree);
            walk.setFilter(GitPath.filter(path));
            if (!mainline.reader().isSound(tree)) {
                return false;
            }
            for (int entries = 0; walk.next(); entries++) {
                if (walk.isSubtree()) {
                    if (entries > MAX_FILES || !mainline.reader().isSound(walk.getObjectId(0))) {
                        return false;
                    }
                    walk.enterSubtree();
                }
            }
        }
        return true;
    }

    /** Returns the ids of those of the wanted paths that the commit has. */
    Map<String, ObjectId> ids(RevCommit commit, NavigableMap<String, ?> wanted) throws IOException {
        Map<String, ObjectId> found = new LinkedHashMap<>();
        try (TreeWalk walk = new TreeWalk(reader)) {
            walk.addTree(commit.getTree());
            while (walk.next()) {
                String path = GitPath.of(walk);
                if (wanted.containsKey(path)) {
                    found.put(path, walk.getObjectId(0));
                } else if (walk.isSubtree() && anyBelow(path, wanted)) {
                    walk.enterSubtree();
                }
            }
        }
        return found;
    }

    private static boolean anyBelow(String directory, NavigableMap<String, ?> wanted) {
        String prefix = directory + "/";
        String next = wanted.ceilingKey(prefix);
        return next != null && next.startsWith(prefix);
    }

    /** Returns the id of what stands at {@code path}, or nothing when nothing does. */
    Optional<ObjectId> id(RevCommit commit, String path) throws IOException {
        Place place = new Place(commit.getTree(), path);
        Optional<ObjectId> id = known.get(place);
        if (id == null) {
            id = changes.isPresent() && changes.get().follows(path) && commit instanceof StepCommit step
                    ? learned(changes.get(), step, path)
                    : find(commit, path);
            known.put(place, id);
        }
        return id;
    }

    /** Returns what comparing the steps has shown of a commit of the line, and of the last one of a branch that a step merged. */
    private Optional<ObjectId> learned(ChangedPaths compared, StepCommit commit, String path) throws IOException {
        if (mainline.isOnLine(commit)) {
            return compared.id(commit.step(), path);
        }
        Optional<ObjectId> merged = mainline.isMerged(commit) ? compared.merged(commit.step(), path) : Optional.empty();
        return merged.isPresent() ? merged : find(commit, path);
    }

    /** Returns the files of the outcomes and performances that a student's folder had, whether or not they can be read. */
    List<String> works(RevCommit commit, String folder) throws IOException {
        List<String> works = new ArrayList<>();
        for (RecordKind kind : List.of(RecordKind.OUTCOME, RecordKind.PERFORMANCE)) {
            String[] parts = kind.pattern().split("/", -1);
            for (String period : below(commit, folder + "/" + parts[WORKS])) {
                for (String work : below(commit, period)) {
                    String file = work + "/" + parts[parts.length - 1];
                    if (RecordKind.at(file).isPresent()) {
                        works.add(file);
                    }
                }
            }
        }
        return works;
    }

    private List<String> below(RevCommit commit, String folder) throws IOException {
        List<String> below = new ArrayList<>();
        try (TreeWalk walk = GitPath.find(reader, commit.getTree(), folder)) {
            if (walk == null || !walk.isSubtree()) {
                return below;
            }
            try (TreeWalk inner = new TreeWalk(reader)) {
                inner.addTree(walk.getObjectId(0));
                while (inner.next()) {
                    if (inner.isSubtree()) {
                        below.add(folder + "/" + GitPath.of(inner));
                    }
                }
            }
        }
        return below;
    }

    private Optional<ObjectId> find(RevCommit commit, String path) throws IOException {
        return entry(commit, path).map(Entry::id);
    }

    /** Returns what stands at {@code path} as the tree lists it, or nothing when nothing does. */
    Optional<Entry> entry(RevCommit commit, String path) throws IOException {
        try (TreeWalk walk = GitPath.find(reader, commit.getTree(), path)) {
            return walk == null ? Optional.empty() : Optional.of(new Entry(walk.getFileMode(0), walk.getObjectId(0)));
        }
    }

    /** A file, or what stands in its place, as a tree lists it. */
    record Entry(FileMode mode, ObjectId id) {}

    /**
     * Returns the files of a record, by their path; a record that is one file is listed under its own path.
     *
     * @throws WholeWalk.ManyFilesException when the record, of an earlier commit perhaps, has more than anybody can have written
     */
    SortedMap<String, Entry> files(AnyObjectId tree, String path) throws IOException {
        SortedMap<String, Entry> files = new TreeMap<>();
        try (TreeWalk walk = GitPath.find(reader, tree, path)) {
            if (walk == null) {
                return files;
            }
            if (!walk.isSubtree()) {
                files.put(path, new Entry(walk.getFileMode(0), walk.getObjectId(0)));
                return files;
            }
            try (TreeWalk inner = new TreeWalk(reader)) {
                inner.addTree(walk.getObjectId(0));
                WholeWalk whole = new WholeWalk(inner, MAX_FILES);
                while (whole.next()) {
                    files.put(path + "/" + GitPath.of(inner), new Entry(inner.getFileMode(0), inner.getObjectId(0)));
                }
            }
        }
        return files;
    }
}
