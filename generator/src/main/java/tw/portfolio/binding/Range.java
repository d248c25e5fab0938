package tw.portfolio.binding;

import java.util.List;
import tw.portfolio.source.SourceFile;

/** The files below a directory, found in a sorted list without walking it. */
final class Range {

    private Range() {}

    /**
     * Returns the run of files whose path begins with {@code prefix}.
     *
     * @param files sorted by path
     */
    static List<SourceFile> of(List<SourceFile> files, String prefix) {
        int from = first(files, prefix);
        int to = from;
        while (to < files.size() && files.get(to).path().startsWith(prefix)) {
            to++;
        }
        return files.subList(from, to);
    }

    private static int first(List<SourceFile> files, String prefix) {
        int low = 0;
        int high = files.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (files.get(middle).path().compareTo(prefix) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
