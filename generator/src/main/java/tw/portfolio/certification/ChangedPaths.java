package tw.portfolio.certification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.eclipse.jgit.lib.ObjectId;

/** Which paths each step of a main line changed against its first parent, from one comparison of trees a step. */
final class ChangedPaths {
    /** As many steps as are compared folder by folder, beside other stretches of the line: of each step a few ids are held meanwhile. */
    private static final int STRETCH = 512;

    private final List<String> paths = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    /** By number, the latest first. */
    private final List<List<Stand>> stands = new ArrayList<>();

    private final int[][] byStep;
    private boolean sound = true;

    /**
     * What stood at a path once a step had changed it.
     *
     * @param left zero where nothing did
     */
    private record Stand(int step, StepChanges.Left left) {}

    /**
     * Which files are followed besides those that are wanted, which folders as one whole, and the folders above both: no other is entered,
     * whatever it unfolds to.
     */
    interface Also {

        boolean file(String path);

        boolean whole(String folder);

        boolean folder(String path);
    }

    static final Also NOTHING_ELSE = new Also() {
        @Override
        public boolean file(String path) {
            return false;
        }

        @Override
        public boolean whole(String folder) {
            return false;
        }

        @Override
        public boolean folder(String path) {
            return false;
        }
    };

    private ChangedPaths(Collection<String> wanted, int steps) {
        this.byStep = new int[steps][];
        wanted.forEach(this::follow);
    }

    /**
     * Looks at every step of the line.
     *
     * @param wanted files and directories, none of which lies within another
     * @param also which files are followed besides, wherever a step changes them
     */
    static ChangedPaths of(Mainline mainline, Collection<String> wanted, Also also) throws IOException {
        List<StepCommit> steps = mainline.steps();
        ChangedPaths changes = new ChangedPaths(wanted, steps.size());
        StepChanges.Followed followed = StepChanges.Followed.of(wanted, also);
        List<StepChanges> stretches;
        try {
            stretches = IntStream.rangeClosed(0, (steps.size() - 1) / STRETCH)
                    .parallel()
                    .map(stretch -> stretch * STRETCH)
                    .mapToObj(from -> stretch(mainline, followed, from, Math.min(from + STRETCH, steps.size())))
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        stretches.forEach(stretch -> changes.sound &= stretch.sound());
        for (int step = steps.size() - 1; step >= 0; step--) {
            changes.take(step, stretches.get(step / STRETCH).at(step));
        }
        return changes;
    }

    private static StepChanges stretch(Mainline mainline, StepChanges.Followed followed, int from, int to) {
        try {
            return StepChanges.of(mainline, followed, from, to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int follow(String path) {
        paths.add(path);
        numbers.put(path, paths.size() - 1);
        stands.add(new ArrayList<>(1));
        return paths.size() - 1;
    }

    private void take(int step, Map<String, StepChanges.Left> changed) {
        SortedMap<Integer, StepChanges.Left> found = new TreeMap<>();
        changed.forEach((path, left) -> {
            Integer number = numbers.get(path);
            found.put(number == null ? follow(path) : number, left);
        });
        found.forEach((number, left) -> stands.get(number).add(new Stand(step, left)));
        byStep[step] = found.keySet().stream().mapToInt(Integer::intValue).toArray();
    }

    /** Returns whether every tree compared has its names in Git's order and none twice. */
    boolean sound() {
        return sound;
    }

    /** Returns whether the path is one of those that were looked for at every step. */
    boolean follows(String path) {
        return numbers.containsKey(path);
    }

    /** Returns the id of what a step left at a path that is followed, whether or not that step changed it. */
    Optional<ObjectId> id(int step, String path) {
        return stands.get(numbers.getOrDefault(path, 0)).stream()
                .filter(stand -> stand.step() <= step)
                .findFirst()
                .map(stand -> stand.left().id())
                .filter(id -> !id.equals(ObjectId.zeroId()));
    }

    /** Returns the id of what the branch that a step merged had at a path that this step changed, as far as it was looked for. */
    Optional<ObjectId> merged(int step, String path) {
        return stands.get(numbers.getOrDefault(path, 0)).stream()
                .filter(stand -> stand.step() == step)
                .findFirst()
                .map(stand -> stand.left().merged())
                .filter(id -> !id.equals(ObjectId.zeroId()));
    }

    /** Returns the numbers of the steps that changed a path, ascending; none for a path that is not followed. */
    int[] steps(String path) {
        Integer number = numbers.get(path);
        int[] steps = number == null
                ? new int[0]
                : stands.get(number).stream().mapToInt(Stand::step).toArray();
        Arrays.sort(steps);
        return steps;
    }

    /** Returns every path followed, by number: those that were wanted first, in their order. */
    List<String> paths() {
        return paths;
    }

    /** Returns the numbers of the paths that the step changed, ascending. */
    int[] at(int step) {
        return byStep[step];
    }
}
