package tw.portfolio.certification;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.jgit.lib.ObjectId;
import tw.portfolio.certification.StepChanges.Followed;
import tw.portfolio.certification.StepChanges.Left;
import tw.portfolio.source.GitPath;
import tw.portfolio.source.PlainTree;

/**
 * Compares steps with their first parents in the bytes of their trees, where these are plain. Of a folder with some hundred names a step
 * changes one: the others are passed by without being read one by one, and only what differs is made a path. Each folder is gone through
 * for all the steps before the folders in it, as Git packs the versions of one folder by what they differ in. What the merged branch has is
 * looked up on the way, as every record that a step changed will be held to it.
 */
final class PlainComparison {
    private final TreeCache reader;
    private final Followed followed;
    private final Map<Integer, Map<String, Left>> found = new HashMap<>();
    private final BitSet odd = new BitSet();

    /**
     * One folder as a step found it, left it, and had it from the branch.
     *
     * @param before zero where there was no such folder; likewise the others
     */
    private record Versions(int step, ObjectId before, ObjectId after, ObjectId merged) {}

    /** A folder that steps changed: its path in Git's bytes, as no two of them are alike, with a slash at its end but for the root. */
    private static final class Folder {
        private final byte[] path;
        private final List<Versions> versions = new ArrayList<>(1);

        Folder(byte[] path) {
            this.path = path;
        }
    }

    PlainComparison(TreeCache reader, Followed followed) {
        this.reader = reader;
        this.followed = followed;
    }

    /** Compares the steps, in the order given. */
    void compare(List<StepCommit> steps) throws IOException {
        Folder root = new Folder(new byte[0]);
        for (StepCommit step : steps) {
            int parents = step.getParentCount();
            ObjectId before =
                    parents == 0 ? ObjectId.zeroId() : step.getParent(0).getTree();
            ObjectId merged = parents == 2 ? step.getParent(1).getTree() : ObjectId.zeroId();
            root.versions.add(new Versions(step.step(), before, step.getTree(), merged));
        }
        compare(root);
    }

    /** Returns what a step left at the paths that it changed; nothing at all when one of the trees between is not plain. */
    Optional<Map<String, Left>> at(int step) {
        return odd.get(step) ? Optional.empty() : Optional.of(found.getOrDefault(step, Map.of()));
    }

    private void compare(Folder folder) throws IOException {
        Map<ByteBuffer, Folder> within = new LinkedHashMap<>();
        for (Versions versions : folder.versions) {
            Optional<PlainTree> before = entries(versions.before());
            Optional<PlainTree> after = entries(versions.after());
            if (before.isPresent() && after.isPresent()) {
                Difference difference = new Difference(folder.path, versions.step(), within);
                difference.between(before.get(), after.get(), merged(versions.merged()));
            } else {
                odd.set(versions.step());
            }
        }
        for (Folder next : within.values()) {
            compare(next);
        }
    }

    private Optional<PlainTree> entries(ObjectId tree) throws IOException {
        return tree.equals(ObjectId.zeroId()) ? Optional.of(PlainTree.EMPTY) : reader.plain(tree);
    }

    /** Returns no entries where the branch's tree cannot be read so: whoever asks for a record will read it, or tell why not. */
    private PlainTree merged(ObjectId tree) {
        try {
            return entries(tree).orElse(PlainTree.EMPTY);
        } catch (IOException e) {
            return PlainTree.EMPTY;
        }
    }

    /** What a step changed in one folder. */
    private final class Difference {
        private final byte[] folder;
        private final int step;
        private final Map<ByteBuffer, Folder> within;

        Difference(byte[] folder, int step, Map<ByteBuffer, Folder> within) {
            this.folder = folder;
            this.step = step;
            this.within = within;
        }

        void between(PlainTree before, PlainTree after, PlainTree merged) {
            int was = before.same(0, after, 0);
            int is = was;
            while (was < before.size() || is < after.size()) {
                int order = order(before, was, after, is);
                PlainTree here = order <= 0 ? before : after;
                int entry = order <= 0 ? was : is;
                ObjectId left = order >= 0 ? after.id(is) : ObjectId.zeroId();
                Left found = new Left(left, merged.id(here, entry).orElse(ObjectId.zeroId()));
                look(here, entry, order <= 0 ? before.id(was) : ObjectId.zeroId(), found);
                was += order <= 0 ? 1 : 0;
                is += order >= 0 ? 1 : 0;
                int same = before.same(was, after, is);
                was += same;
                is += same;
            }
        }

        /** What is over comes last. */
        private int order(PlainTree before, int was, PlainTree after, int is) {
            return was == before.size() ? 1 : is == after.size() ? -1 : before.order(was, after, is);
        }

        private void look(PlainTree here, int entry, ObjectId before, Left left) {
            byte[] bytes = here.below(folder, entry);
            String path = GitPath.of(bytes);
            String wanted = followed.wanted().get(path);
            if (wanted != null) {
                keep(wanted, left);
            } else if (!here.isFolder(entry)) {
                if (followed.also().file(path)) {
                    keep(path, left);
                }
            } else if (followed.whole(path)) {
                keep(path, left);
            } else if (followed.in(path)) {
                within.computeIfAbsent(ByteBuffer.wrap(bytes), it -> new Folder(withSlash(bytes)))
                        .versions
                        .add(new Versions(step, before, left.id(), left.merged()));
            }
        }

        /** Most steps change one file, and there are many. */
        private void keep(String path, Left left) {
            Map<String, Left> all = found.get(step);
            if (all == null) {
                found.put(step, Map.of(path, left));
                return;
            }
            Map<String, Left> more = all.size() == 1 ? new TreeMap<>(all) : all;
            more.merge(path, left, Left::or);
            found.put(step, more);
        }
    }

    private static byte[] withSlash(byte[] path) {
        byte[] folder = Arrays.copyOf(path, path.length + 1);
        folder[path.length] = '/';
        return folder;
    }
}
