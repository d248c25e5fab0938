package tw.portfolio.certification;

import java.io.IOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;

/**
 * Where a file comes from that a step puts where none was: whoever renames a file sees no line of it. As a forge shows it, it is the file that
 * the step takes away and that has the most in common with it, whatever its name; where little is, every line is shown as new.
 */
final class Origins {
    /** Two files have one part in so many of the larger in common at least; forges say renamed from a half on. */
    private static final int LEAST_ALIKE = 3;

    private final SourceHistory history;
    private final StepCommit commit;
    private Optional<TakenAway> gone = Optional.empty();
    private Optional<FormerSteps> former = Optional.empty();
    private final Map<String, SortedMap<String, Double>> alike = new HashMap<>();

    Origins(SourceHistory history, StepCommit commit) {
        this.history = history;
        this.commit = commit;
    }

    /**
     * Returns the files that the step takes away and that have the most lines in common with the one it puts there; none where it is new.
     *
     * @throws TakenAway.TooMuchException when the step takes away more than is looked through
     */
    List<String> of(String path) throws IOException {
        List<String> same = same(path);
        if (!same.isEmpty()) {
            return same;
        }
        SortedMap<String, Double> near = alike(path);
        double most = near.values().stream().mapToDouble(it -> it).max().orElse(0);
        return near.entrySet().stream()
                .filter(it -> it.getValue() == most)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Returns all the files that the step takes away and that it may be, for the likest need not be the one; one alone where it is that to the byte. */
    Set<String> all(String path) throws IOException {
        List<String> same = same(path);
        return same.isEmpty() ? alike(path).keySet() : Set.copyOf(same);
    }

    /** Returns whether the very bytes that the step puts there lay in a file that it takes away. */
    boolean isMoved(Row file) throws IOException {
        String bytes = file.file().map(Row.File::bytes).orElse("");
        return !bytes.isEmpty() && !gone().named(ObjectId.fromString(bytes)).isEmpty();
    }

    /** Returns which earlier steps changed the files that the step takes away. */
    FormerSteps former() throws IOException {
        if (former.isEmpty()) {
            Set<String> paths =
                    gone().files().stream().map(TakenAway.Gone::path).collect(Collectors.toSet());
            former = Optional.of(new FormerSteps(history, commit, paths));
        }
        return former.get();
    }

    private TakenAway gone() throws IOException {
        if (gone.isEmpty()) {
            gone = Optional.of(new TakenAway(history, commit));
        }
        return gone.get();
    }

    private List<String> same(String path) throws IOException {
        Optional<Trees.Entry> now = history.mainline().trees().entry(commit, path);
        return now.isEmpty() ? List.of() : gone().named(now.get().id());
    }

    /** Returns how much each file that the step takes away has in common with a text, of those that have enough. */
    private SortedMap<String, Double> alike(String path) throws IOException {
        SortedMap<String, Double> known = alike.get(path);
        if (known == null) {
            known = looked(path);
            alike.put(path, known);
        }
        return known;
    }

    private SortedMap<String, Double> looked(String path) throws IOException {
        Optional<Trees.Entry> now = history.mainline().trees().entry(commit, path);
        if (now.isEmpty() || gone().isNothing()) {
            return Collections.emptySortedMap();
        }
        Optional<byte[]> bytes = history.versions().bytes(now.get(), path);
        SortedMap<String, Double> alike = bytes.isEmpty() ? new TreeMap<>() : gone().alike(bytes.get(), LEAST_ALIKE);
        long size = bytes.isEmpty() ? size(now.get()) : bytes.get().length;
        for (String other : gone().incomparable(size, LEAST_ALIKE)) {
            alike.putIfAbsent(other, 1.0 / LEAST_ALIKE);
        }
        TakenAway.bound(alike.size());
        return alike;
    }

    /** Returns how large a file is that is no text; zero for what is no file, or is not there. */
    private long size(Trees.Entry file) throws IOException {
        if (!CommittedText.isRegular(file.mode())) {
            return 0;
        }
        try {
            return history.mainline().reader().getObjectSize(file.id(), Constants.OBJ_BLOB);
        } catch (MissingObjectException | IncorrectObjectTypeException e) {
            return 0;
        }
    }
}
