package tw.portfolio.certification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.jgit.lib.ObjectId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tw.portfolio.certification.StepChanges.Left;
import tw.portfolio.source.Source;
import tw.portfolio.source.SourceSettings;
import tw.portfolio.source.Sources;
import tw.portfolio.torture.Folder;
import tw.portfolio.torture.NativeGit;
import tw.portfolio.torture.Pen;

/** What comparing trees in their bytes finds, beside folders of which every file is looked at. */
class StepChangesTest {
    /** Some begin like others, so that files and folders of one name stand apart in Git's order. */
    private static final List<String> NAMES = List.of("a", "a-", "a.b", "a0", "ab", "b", "河川", "河川.md");

    private static final List<String> WANTED = List.of("a", "b/a", "河川/a/a.b");

    /** Followed as one whole wherever it stands; what lies above a wanted one is not. */
    private static final String WHOLE = "ab";

    private static final String WHO = " 王 <wang@yfsh.example> 1760000000 +0800\n";
    private static final int STEPS = 600;
    private final Random random = new Random(20_260_801);
    private final List<Folder> line = new ArrayList<>();
    private final List<Folder> merged = new ArrayList<>();

    @TempDir
    Path folder;

    private Pen pen;

    /** Every file is followed, and what is wanted besides. */
    private static final ChangedPaths.Also ALL = new ChangedPaths.Also() {
        @Override
        public boolean file(String path) {
            return true;
        }

        @Override
        public boolean whole(String folder) {
            return folder.endsWith(WHOLE) || folder.equals("b");
        }

        @Override
        public boolean folder(String path) {
            return true;
        }
    };

    @BeforeEach
    void history() throws IOException {
        assumeTrue(NativeGit.isThere(), "SKIPPED: no git on the path");
        pen = Pen.begin(folder);
        Folder files = changed(Folder.EMPTY);
        ObjectId head = commit(files, List.of());
        line.add(files);
        merged.add(Folder.EMPTY);
        for (int step = 1; step < STEPS; step++) {
            boolean direct = random.nextInt(4) == 0;
            Folder branch = direct ? Folder.EMPTY : changed(line.get(random.nextInt(line.size())));
            List<ObjectId> parents = direct ? List.of(head) : List.of(head, commit(branch, List.of(head)));
            files = direct || random.nextInt(3) > 0 ? changed(files) : branch;
            head = commit(files, parents);
            line.add(files);
            merged.add(branch);
        }
        pen.point("refs/heads/main", head);
    }

    private ObjectId commit(Folder files, List<ObjectId> parents) throws IOException {
        return pen.commit(files, parents, "author" + WHO + "committer" + WHO + "\n更新\n");
    }

    /** Writes, deletes, and puts files in the place of folders and folders in the place of files. */
    private Folder changed(Folder files) throws IOException {
        Folder changed = files;
        for (int i = random.nextInt(4); i >= 0; i--) {
            String path = name();
            for (int depth = random.nextInt(3); depth > 0; depth--) {
                path += "/" + name();
            }
            changed = random.nextInt(5) == 0
                    ? changed.without(path)
                    : changed.with(path, Optional.of(pen.file(Integer.toString(random.nextInt(9)))));
        }
        return changed.isEmpty() ? changed.with("b", Optional.of(pen.file("b"))) : changed;
    }

    private String name() {
        return NAMES.get(random.nextInt(NAMES.size()));
    }

    @Test
    void findsWhatLookingAtEveryFileFinds() throws IOException {
        int learned = 0;
        try (Source source = Sources.open(new SourceSettings("main", folder, Optional.of("main"), false));
                Mainline mainline = Mainline.of(source.head().orElseThrow())) {
            StepChanges changes = StepChanges.of(
                    mainline,
                    StepChanges.Followed.of(WANTED, ALL),
                    1,
                    mainline.steps().size());
            assertTrue(changes.sound());
            for (int step = 1; step < STEPS; step++) {
                SortedMap<String, Left> expected = expected(step);
                assertEquals(expected, new TreeMap<>(changes.at(step)), "step " + step);
                for (Left left : expected.values()) {
                    learned += left.merged().equals(ObjectId.zeroId()) ? 0 : 1;
                }
            }
        }
        assertTrue(learned > STEPS, "branches have much of what is merged: " + learned);
    }

    private SortedMap<String, Left> expected(int step) throws IOException {
        Map<String, String> before = flat(line.get(step - 1));
        Map<String, String> after = flat(line.get(step));
        Map<String, String> branch = flat(merged.get(step));
        SortedMap<String, String> all = new TreeMap<>(before);
        all.putAll(after);
        SortedMap<String, Left> expected = new TreeMap<>();
        for (String path : all.keySet()) {
            String now = after.getOrDefault(path, "");
            if (!now.equals(before.getOrDefault(path, ""))) {
                // of a file that took a folder's place, or the other way round, the branch is looked at for the kind
                // that is there now
                String kind = now.isEmpty() ? before.getOrDefault(path, "") : now;
                String had = branch.getOrDefault(path, "");
                boolean alike = !had.isEmpty() && had.charAt(0) == kind.charAt(0);
                expected.put(path, new Left(id(now), alike ? id(had) : ObjectId.zeroId()));
            }
        }
        return expected;
    }

    private static ObjectId id(String kindAndId) {
        return kindAndId.isEmpty() ? ObjectId.zeroId() : ObjectId.fromString(kindAndId.substring(1));
    }

    /** Returns the kind and the id of everything that is followed, by path. */
    private Map<String, String> flat(Folder files) throws IOException {
        Map<String, String> flat = new TreeMap<>();
        flatten("", files, flat);
        return flat;
    }

    private void flatten(String above, Folder files, Map<String, String> flat) throws IOException {
        for (Map.Entry<String, Folder.Node> child : files.children().entrySet()) {
            String path = above + child.getKey();
            Optional<Folder> within = child.getValue().folder();
            if (within.isEmpty()) {
                flat.put(path, "-" + child.getValue().file().orElseThrow().name());
            } else if (WANTED.contains(path) || path.endsWith(WHOLE)) {
                flat.put(path, "d" + pen.tree(within.get()).name());
            } else {
                flatten(path + "/", within.get(), flat);
            }
        }
    }
}
