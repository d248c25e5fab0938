package tw.portfolio.certification;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import tw.portfolio.model.RecordKind;

/**
 * Which records each step of a main line changed. Records of the head are followed, and every office's file or folder, every selection
 * and every work that there ever was: what was selected when sending ended is sent, whatever became of the file, and a work that somebody
 * took off the line is missed.
 *
 * @param records every record followed, by number
 */
record Changes(List<Tracked> records, ChangedPaths paths) {

    /** Looks at every step of the line. */
    static Changes of(Mainline mainline, Collection<Tracked> atHead) throws IOException {
        ChangedPaths paths =
                ChangedPaths.of(mainline, atHead.stream().map(Tracked::path).toList(), new LastingFiles());
        List<Tracked> records = new ArrayList<>(atHead);
        for (String path : paths.paths().subList(atHead.size(), paths.paths().size())) {
            LastingFiles.record(path).ifPresent(records::add);
        }
        return new Changes(List.copyOf(records), paths);
    }

    /** Returns whether every one of the paths is followed. */
    boolean follow(Collection<String> wanted) {
        return wanted.stream().allMatch(paths::follows);
    }

    /** Returns the same changes as those of other records at the head, by path; what is not among them is as good as gone. */
    Changes of(Map<String, Tracked> atHead) {
        return new Changes(
                records.stream()
                        .map(record ->
                                atHead.getOrDefault(record.path(), Tracked.deleted(record.kind(), record.file())))
                        .toList(),
                paths);
    }

    /** The offices' files and folders and students' selections and works, wherever they are. */
    private static final class LastingFiles implements ChangedPaths.Also {
        private static final List<List<String>> PATTERNS = Arrays.stream(RecordKind.values())
                .filter(LastingFiles::lasts)
                .map(kind -> List.of(kind.pattern().split("/", -1)))
                .toList();

        /** What the record's own file is called in a folder that is one record as a whole. */
        private static final List<String> IN_FOLDERS = Arrays.stream(RecordKind.values())
                .filter(kind -> lasts(kind) && kind.unit() == RecordKind.Unit.DIRECTORY)
                .map(kind -> kind.pattern().substring(kind.pattern().lastIndexOf('/')))
                .toList();

        /** Returns the record that a path followed is, a folder's whether or not its own file ever stood there. */
        static Optional<Tracked> record(String path) {
            return of(path).or(() -> inFolder(path));
        }

        private static Optional<Tracked> of(String file) {
            return RecordKind.at(file).filter(LastingFiles::lasts).map(kind -> Tracked.deleted(kind, file));
        }

        private static Optional<Tracked> inFolder(String folder) {
            return IN_FOLDERS.stream()
                    .flatMap(name -> of(folder + name).stream())
                    .filter(record -> record.path().equals(folder))
                    .findFirst();
        }

        @Override
        public boolean file(String path) {
            return of(path).isPresent();
        }

        @Override
        public boolean whole(String folder) {
            return inFolder(folder).isPresent();
        }

        private static boolean lasts(RecordKind kind) {
            return !Tracked.ofOwner(kind) || kind == RecordKind.SELECTION || Tracked.ofWorks(kind);
        }

        @Override
        public boolean folder(String path) {
            List<String> parts = List.of(path.split("/", -1));
            return PATTERNS.stream().anyMatch(pattern -> begins(pattern, parts));
        }

        private static boolean begins(List<String> pattern, List<String> parts) {
            return parts.size() < pattern.size()
                    && IntStream.range(0, parts.size()).allMatch(i -> RecordKind.fits(pattern.get(i), parts.get(i)));
        }
    }

    /** Returns the numbers of the records that the step changed, ascending. */
    int[] at(int step) {
        return paths.at(step);
    }
}
