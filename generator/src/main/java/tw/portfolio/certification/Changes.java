package tw.portfolio.certification;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import tw.portfolio.model.RecordKind;

/**
 * Which records each step of a main line changed. Records of the head are followed, and every file of the policy that there ever was.
 *
 * @param records every record followed, by number
 */
record Changes(List<Tracked> records, ChangedPaths paths) {

    /** Looks at every step of the line. */
    static Changes of(Mainline mainline, Collection<Tracked> atHead) throws IOException {
        ChangedPaths paths =
                ChangedPaths.of(mainline, atHead.stream().map(Tracked::path).toList(), Changes::isPolicy);
        List<Tracked> records = new ArrayList<>(atHead);
        for (String path : paths.paths().subList(atHead.size(), paths.paths().size())) {
            RecordKind.at(path).ifPresent(kind -> records.add(Tracked.deleted(kind, path)));
        }
        return new Changes(List.copyOf(records), paths);
    }

    private static boolean isPolicy(String path) {
        return RecordKind.at(path).map(Tracked::ofPolicy).orElse(false);
    }

    /** Returns the numbers of the records that the step changed, ascending. */
    int[] at(int step) {
        return paths.at(step);
    }
}
