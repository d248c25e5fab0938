package tw.portfolio.certification;

import java.util.Arrays;
import java.util.Optional;
import tw.portfolio.model.RecordKind;

/** Which record a file belongs to, whether or not the record's own file is there. */
final class RecordFiles {

    private RecordFiles() {}

    /** Returns the path of the record's own file; nothing for a file that belongs to no record. */
    static Optional<String> of(String path) {
        if (RecordKind.at(path).isPresent()) {
            return Optional.of(path);
        }
        int slash = path.lastIndexOf('/');
        while (slash > 0) {
            String directory = path.substring(0, slash + 1);
            for (RecordKind kind : RecordKind.values()) {
                if (kind.unit() == RecordKind.Unit.DIRECTORY) {
                    String file = directory + name(kind);
                    if (RecordKind.at(file).equals(Optional.of(kind))) {
                        return Optional.of(file);
                    }
                }
            }
            slash = path.lastIndexOf('/', slash - 1);
        }
        return Optional.empty();
    }

    /** Returns what record of a student a file of no record's name is meant for, by the folder it lies in. */
    static Optional<RecordKind> meant(String path) {
        String[] parts = path.split("/", -1);
        return Arrays.stream(RecordKind.values())
                .filter(kind -> kind.ofStudent() && parts.length > 4 && parts[0].equals("students"))
                .filter(kind -> kind.pattern().split("/", -1)[3].equals(parts[3]))
                .findFirst();
    }

    /** Returns the path of the own file of the record that is known by {@code path}. */
    static String own(RecordKind kind, String path) {
        return kind.unit() == RecordKind.Unit.DIRECTORY ? path + "/" + name(kind) : path;
    }

    private static String name(RecordKind kind) {
        return kind.pattern().substring(kind.pattern().lastIndexOf('/') + 1);
    }
}
